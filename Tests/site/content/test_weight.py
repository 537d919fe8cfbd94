"""A page, its style included, fits in the first round trip of a connection."""

import gzip

from faults import expect_none

LIMIT = 13_000
"""Bytes, compressed: about ten packets, what a server sends before it waits for the visitor's first answer."""

HEAVIER: dict[str, tuple[int, str]] = {
    "guide/livret/": (120_000, "the whole guide on one page, opened on purpose to be printed"),
}
"""Address of a page → its own limit, and why it needs it."""


def test_pages_are_light(site):
    def faults():
        for page in site.pages.values():
            limit, _ = HEAVIER.get(page.address, (LIMIT, ""))
            weight = len(gzip.compress(page.file.read_bytes(), compresslevel=9, mtime=0))
            if weight > limit:
                yield page, f"{weight} bytes compressed, {limit} at most"

    expect_none(faults())


def test_exceptions_are_still_needed(site):
    expect_none(
        (f"/{address}", "listed as heavier, and is not")
        for address in HEAVIER
        if address not in site.pages
        or len(gzip.compress(site.pages[address].file.read_bytes(), compresslevel=9, mtime=0)) <= LIMIT
    )
