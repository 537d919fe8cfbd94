"""The map of the IGN under the places: only for those who ask, and never instead of the list."""

import struct
import zlib
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from accessibility import violations
from faults import expect_none
from test_browser import overflow

IGN = "https://data.geopf.fr/"


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


TILE = (
    b"\x89PNG\r\n\x1a\n"
    + chunk(b"IHDR", struct.pack(">IIBBBBB", 256, 256, 8, 2, 0, 0, 0))
    + chunk(b"IDAT", zlib.compress(b"".join(b"\0" + bytes((226, 236, 214)) * 256 for _ in range(256))))
    + chunk(b"IEND", b"")
)
"""An image of the IGN’s kind, of one colour."""


@pytest.fixture(scope="module")
def home(site, home):
    if not (site.root / "theme/leaflet/leaflet.js").is_file():
        pytest.fail("the site was built without Leaflet: install libjs-leaflet (scripts/setup site)", pytrace=False)
    return home


@pytest.fixture(params=[360, 1280], ids=["phone", "desk"])
def visit(browser, home, request):
    """Opens the map page; gives what was asked of other hosts. With `answers` false, the IGN is silent."""
    contexts = []

    def open_page(answers: bool = True, **options) -> tuple[Page, list[str]]:
        context = browser.new_context(
            viewport={"width": request.param, "height": 800},
            reduced_motion="reduce",
            service_workers="block",
            **options,
        )
        contexts.append(context)
        page, asked = context.new_page(), []

        def answer(route):
            asked.append(route.request.url)
            route.fulfill(body=TILE, content_type="image/png") if answers else route.abort()

        page.route(lambda address: not address.startswith((home, "data:")), answer)
        page.on("pageerror", lambda error: pytest.fail(f"script: {error}"))
        page.goto(home + "carte/", wait_until="load")
        return page, asked

    yield open_page
    for context in contexts:
        context.close()


def shown(page: Page) -> Page:
    page.get_by_role("button", name="Montrer la carte de l’IGN").click()
    page.wait_for_selector(".leaflet-tile-loaded", state="attached")
    return page


def test_nothing_is_asked_of_the_ign_before_a_click(visit):
    page, asked = visit()
    page.evaluate("new Promise(done => requestIdleCallback(done, { timeout: 300 }))")
    assert asked == []
    expect(page.get_by_text("data.geopf.fr")).to_be_visible()
    shown(page)
    assert asked and all(address.startswith(IGN) for address in asked)


def test_rows_and_columns_are_not_swapped(visit, site):
    """A tile of the IGN that holds the territory: swapped, it would be another country's, without a word."""
    page, asked = visit()
    shown(page)
    zoom, row, column = (int(urlsplit(asked[0]).query.split(f"{name}=")[1].split("&")[0]) for name in
                         ("TILEMATRIX", "TILEROW", "TILECOL"))  # fmt: skip
    longitude = column / 2**zoom * 360 - 180
    assert -1 < longitude < 5, "not in the south-west of France"
    assert 0.35 < row / 2**zoom < 0.37, "not in the south-west of France"


def test_the_map_says_what_the_list_says(visit):
    page, _ = visit()
    listed = page.locator("[data-lieu] a").all_text_contents()
    shown(page)
    named = [
        name
        for label in page.locator(".repere").evaluate_all("marks => marks.map(mark => mark.ariaLabel)")
        for name in label.split(", ")
    ]
    assert sorted(", ".join(listed).split(", ")) == sorted(named)


def test_by_keyboard_to_a_place_and_back(visit):
    page, _ = visit()
    page.locator("[data-montrer]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#carte-ign")).to_be_focused()
    mark = page.locator(".repere").first
    mark.focus()
    page.keyboard.press("Enter")
    link = page.locator(".leaflet-popup-content a").first
    expect(link).to_be_focused()
    assert (site_path := link.get_attribute("href")) and "annuaire/" in site_path
    page.keyboard.press("Escape")
    expect(page.locator(".leaflet-popup-content")).to_have_count(0)
    page.get_by_role("button", name="Revenir à la carte dessinée").focus()
    page.keyboard.press("Enter")
    expect(page.locator("svg.carte")).to_be_visible()
    expect(page.locator("[data-montrer]")).to_be_focused()


def test_axe_finds_no_violation_on_the_map(visit):
    page, _ = visit()
    shown(page)
    expect_none(violations(page, ("light",)))
    assert overflow(page) == []


def test_a_silent_ign_leaves_the_list_and_says_so(visit):
    page, _ = visit(answers=False)
    page.get_by_role("button", name="Montrer la carte de l’IGN").click()
    expect(page.get_by_role("status")).to_contain_text("la carte dessinée et la liste disent la même chose")
    page.get_by_role("button", name="Revenir à la carte dessinée").click()
    expect(page.locator("svg.carte")).to_be_visible()
    expect(page.locator("[data-lieu]").first).to_be_visible()


def test_without_scripts_there_is_no_button(visit):
    page, asked = visit(java_script_enabled=False)
    expect(page.locator("#fond-de-carte")).to_be_hidden()
    expect(page.locator("svg.carte")).to_be_visible()
    assert asked == []
