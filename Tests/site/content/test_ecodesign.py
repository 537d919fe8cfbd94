"""The eco-design declaration tells the truth about the other pages, counted here by other means."""

import gzip
from statistics import median

import pytest

from libdeflate import gzipped
from test_weight import HEAVIER, limit_of

DECLARATION = "ecoconception/"


@pytest.fixture(scope="module")
def figures(site) -> dict[str, int]:
    """The figures of the declaration, by name."""
    found = site.pages[DECLARATION].tree.xpath("//data[@data-mesure]")
    return {figure.get("data-mesure"): int(figure.get("value")) for figure in found}


@pytest.fixture(scope="module")
def others(site):
    return [page for page in site.pages.values() if page.address != DECLARATION]


def test_pages_and_their_weight(figures, others, site, portal):
    assert figures["pages"] == len(others)
    heaviest = max((page for page in others if page.address not in HEAVIER), key=lambda page: gzipped(page.file))
    assert figures["plus-lourde"] == gzipped(heaviest.file) <= limit_of(portal)
    assert figures["papier-compresse"] == max(gzipped(site.pages[address].file) for address in HEAVIER)
    assert figures["mediane-brute"] == int(median(page.file.stat().st_size for page in others))
    # What is told is what hosts send, to one in a hundred.
    gzip_9 = len(gzip.compress(heaviest.file.read_bytes(), compresslevel=9, mtime=0))
    assert abs(figures["plus-lourde"] - gzip_9) * 100 <= gzip_9


def test_sample(figures, others, site):
    """A page of each kind, the first by address, each with its weight."""
    found = site.pages[DECLARATION].tree.xpath("//data[@data-page]")
    sample = {line.get("data-page"): int(line.get("value")) for line in found}
    first = {}
    for page in sorted(others, key=lambda page: page.address.encode()):
        kind = page.tree.find("body").get("class") or ""
        if page.address not in HEAVIER and page.address != "404.html":
            first.setdefault(kind, page)
    assert sample == {page.address: gzipped(page.file) for page in first.values()}
    assert figures["mediane-compressee"] == int(median(sample.values()))


def test_requests(figures, others):
    def waited(page):
        sheets = page.tree.xpath("//link[@rel='stylesheet'][not(@media='print')] | //head//script[@src][not(@defer)]")
        return 1 + len(sheets)

    def asked(page):
        return 1 + len({r.address for r in page.references if r.is_fetched and not r.address.startswith(("data:", "#"))})

    assert figures["premier-affichage"] == max(map(waited, others))
    assert figures["requetes"] == max(map(asked, others))


def test_scripts_fonts_and_other_hosts(figures, others, site):
    assert figures["scripts"] == sum(len(page.tree.xpath("//script[not(contains(@type, 'json'))]")) for page in others)
    styles = [page.source for page in others] + [sheet.read_text() for sheet in site.root.rglob("*.css")]
    assert figures["polices"] == sum(style.count("@font-face") for style in styles)
    assert figures["tiers"] == len(
        {r.address for page in others for r in page.references if r.is_fetched and "//" in r.address}
    )


def test_whole_weight(figures, others, site):
    """Pages, images, files of the theme and what installs it; what other programs read (tables, maps of the site) is left aside."""
    beside = [file for folder in ("theme", "images") for file in (site.root / folder).rglob("*") if file.is_file()]
    beside.append(site.root / "manifest.webmanifest")
    assert figures["total-brut"] == sum(page.file.stat().st_size for page in others) + sum(
        file.stat().st_size for file in beside
    )
