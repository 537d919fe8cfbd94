"""A page, its style included, fits in the first round trip of a connection."""

import gzip
import re

import pytest

from faults import expect_none

LIMIT = 13_000
"""Bytes, compressed: about ten packets, what a server sends before it waits for the visitor's first answer."""

HEAVIER: dict[str, tuple[int, str]] = {
    "guide/livret/": (120_000, "the whole guide on one page, opened on purpose to be printed"),
}
"""Address of a page → its own limit, and why it needs it."""


def limit_of(portal) -> int:
    """What a page of a portal may weigh: what its settings say, or what is right for most."""
    said = re.search(r"^poids_page:\s*(\d+)", (portal / "guichet.yaml").read_text(encoding="utf-8"), re.MULTILINE)
    return int(said[1]) if said else LIMIT


def test_pages_are_light(site, portal):
    most = limit_of(portal)

    def faults():
        for page in site.pages.values():
            limit, _ = HEAVIER.get(page.address, (most, ""))
            weight = len(gzip.compress(page.file.read_bytes(), compresslevel=9, mtime=0))
            if weight > limit:
                yield page, f"{weight} bytes compressed, {limit} at most"

    expect_none(faults())


def test_exceptions_are_still_needed(site, portal, repository):
    if portal.resolve() != repository.resolve():
        pytest.skip("exceptions are made for the demonstration; another portal may not need them yet")
    expect_none(
        (f"/{address}", "listed as heavier, and is not")
        for address in HEAVIER
        if address not in site.pages
        or len(gzip.compress(site.pages[address].file.read_bytes(), compresslevel=9, mtime=0)) <= LIMIT
    )
