"""Every kind of page in a real browser, on a phone and on a desk, by day and by night."""

from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from faults import expect_none
from kinds import KINDS, example
from serving import served

WIDTHS = {"phone": 360, "desk": 1280}
REFLOW = 320
"""CSS pixels a page must fit in without a horizontal scroll (RGAA 10.11)."""
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

every_kind = pytest.mark.parametrize("kind", KINDS)
every_width = pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
every_scheme = pytest.mark.parametrize("scheme", ["light", "dark"])


@pytest.fixture(scope="module")
def home(site):
    """The portal, served at the path of the address it is published at."""
    with served(site.root, urlsplit(site.base_url).path) as address:
        yield address


@pytest.fixture
def visit(browser: Browser, home: str, site):
    """Opens a page of a kind, and tells what the browser complained about."""
    contexts = []

    def open_page(kind: str, width: int = 360, scheme: str = "light") -> tuple[Page, list[str]]:
        context = browser.new_context(
            viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce", locale="fr-FR"
        )
        contexts.append(context)
        page, complaints = context.new_page(), []
        page.on("console", lambda message: message.type == "error" and complaints.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"script: {error}"))
        page.on("requestfailed", lambda request: complaints.append(f"failed: {request.url}"))
        page.on(
            "request",
            lambda request: request.url.startswith((home, "data:")) or complaints.append(f"elsewhere: {request.url}"),
        )
        page.on("response", lambda answer: answer.ok or complaints.append(f"{answer.status}: {answer.url}"))
        page.goto(home + example(site, kind).address, wait_until="load")
        return page, complaints

    yield open_page
    for context in contexts:
        context.close()


@every_scheme
@every_width
@every_kind
def test_opens_without_complaint_nor_sideways_scroll(visit, kind, width, scheme):
    page, complaints = visit(kind, width, scheme)
    assert complaints + overflow(page) == []


@every_kind
def test_reflows_on_the_narrowest_screen(visit, kind):
    page, _ = visit(kind, REFLOW)
    assert overflow(page) == []


def overflow(page: Page) -> list[str]:
    """The elements that stick out on the right of a page that scrolls sideways."""
    return page.evaluate("""() => {
        const room = document.documentElement.clientWidth
        if (document.documentElement.scrollWidth <= room) return []
        return [...document.body.querySelectorAll('*')]
            .filter(element => element.getBoundingClientRect().right > room + 1)
            .slice(-3)
            .map(element => `sideways scroll: ${element.outerHTML.slice(0, 120)}`)
            .concat(`page of ${document.documentElement.scrollWidth} px on a screen of ${room} px`)
    }""")


@every_kind
def test_keyboard_skips_to_the_content(visit, kind):
    if kind == "integration":
        pytest.skip("a bare page has nothing to skip")
    page, _ = visit(kind)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#contenu"
    box = page.locator(":focus").bounding_box()
    assert box and box["x"] >= 0 and box["y"] >= 0 and box["width"] > 24 and box["height"] >= 24, (
        "the skip link is not seen"
    )
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "contenu"


@every_scheme
@every_kind
def test_axe_finds_no_violation(visit, kind, scheme):
    page, _ = visit(kind, scheme=scheme)
    results = Axe().run(page, options={"runOnly": WCAG, "resultTypes": ["violations"]})
    expect_none(
        (node["html"][:160], f"{violation['id']}: {violation['help']}\n{node['failureSummary']}")
        for violation in results.response["violations"]
        for node in violation["nodes"]
    )
