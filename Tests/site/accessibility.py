"""What axe finds wrong in the page of a tab."""

from collections.abc import Iterator
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
OPTIONS = {"runOnly": WCAG, "resultTypes": ["violations"], "selectors": False}
RUN = "options => axe.run(document, options).then(found => found.violations)"

SCHEMES = ("light", "dark")


def violations(page: Page, schemes: tuple[str, ...] = SCHEMES) -> Iterator[tuple[str, str]]:
    """Faults, each an element and what is wrong there, by day and by night: nothing else of the page is done again."""
    page.evaluate(AXE)
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme)
        for violation in page.evaluate(RUN, OPTIONS):
            for node in violation["nodes"]:
                what = f"{violation['id']} ({scheme}): {violation['help']}\n{node['failureSummary']}"
                yield node["html"][:160], what
