"""Chromium, driven by Playwright."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

KNOWN = ("chromium-headless-shell", "chromium")
"""The same engine without windows comes first: a visit asks a third of the work."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser for the time of a block: GUICHET_CHROMIUM, or one on the path."""
    executable = os.environ.get("GUICHET_CHROMIUM") or next(filter(None, map(shutil.which, KNOWN)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield browser
        browser.close()
