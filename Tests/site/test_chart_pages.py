"""Every page with a chart in a browser: legible on a phone, nothing over anything else, sound by day and night."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from accessibility import violations
from faults import expect_none
from published import Page, Site
from serving import served

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
def found(charted, browser) -> dict[str, list[tuple[Page, str]]]:
    """What is wrong with the drawings and what axe finds, each page being opened once."""
    drawings, accessibility = [], []
    tab = browser.new_page(viewport=PHONE, reduced_motion="reduce", locale="fr-FR", service_workers="block")
    with served(charted.root, urlsplit(charted.base_url).path) as home:
        for page in with_charts(charted):
            tab.emulate_media(color_scheme="light")
            tab.goto(home + page.address)
            drawings += [(page, fault) for fault in tab.evaluate(MEASURES)]
            accessibility += [(page, f"{fault}\n{element}") for element, fault in violations(tab)]
    tab.close()
    return {"drawings": drawings, "accessibility": accessibility}


def test_texts_are_legible_and_nothing_overlaps(found):
    expect_none(found["drawings"])


def test_axe_finds_no_violation_by_day_and_night(found):
    expect_none(found["accessibility"])
