"""Every page with a chart in a browser: legible on a phone, nothing over anything else, sound by day and night."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page as Tab

from browsing import chromium
from faults import expect_none
from published import Page, Site
from serving import served
from test_browser import WCAG

PHONE = {"width": 360, "height": 800}
MEASURES = (Path(__file__).parent / "drawings.js").read_text(encoding="utf-8")


def with_charts(site: Site) -> list[Page]:
    """The indicators, drawn or not, and all other pages with a chart."""
    return [
        page
        for address, page in site.pages.items()
        if address.startswith("observatoire/") or page.tree.xpath("//svg[@class='graphe']")
    ]


@pytest.fixture(scope="module")
def tab():
    """One window for all pages: they are many, and leave nothing behind."""
    with chromium() as browser:
        yield browser.new_page(viewport=PHONE, reduced_motion="reduce", locale="fr-FR")


@pytest.fixture(scope="module")
def home(charted):
    with served(charted.root, urlsplit(charted.base_url).path) as address:
        yield address


def test_texts_are_legible_and_nothing_overlaps(charted, home, tab: Tab):
    def faults():
        for page in with_charts(charted):
            tab.goto(home + page.address)
            yield from ((page, fault) for fault in tab.evaluate(MEASURES))

    expect_none(faults())


def test_axe_finds_no_violation_by_day_and_night(charted, home, tab: Tab):
    def faults():
        for page in with_charts(charted):
            tab.goto(home + page.address)
            for scheme in ("light", "dark"):
                tab.emulate_media(color_scheme=scheme)
                found = Axe().run(tab, options={"runOnly": WCAG, "resultTypes": ["violations"]})
                for violation in found.response["violations"]:
                    yield from (
                        (page, f"{violation['id']} ({scheme}): {node['html'][:160]}") for node in violation["nodes"]
                    )

    expect_none(faults())
