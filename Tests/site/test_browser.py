"""Every kind of page in a real browser, on a phone and on a desk, by day and by night."""

import pytest
from playwright.sync_api import Browser, Page

from accessibility import SCHEMES, violations
from faults import expect_none
from kinds import KINDS, example

WIDTHS = (360, 1280)
"""CSS pixels of a phone and of a desk."""
REFLOW = 320
"""CSS pixels a page must fit in without a horizontal scroll (RGAA 10.11)."""
HEIGHT = 800

every_kind = pytest.mark.parametrize("visited", KINDS, indirect=True)


@pytest.fixture(scope="module")
def visited(request, browser: Browser, home: str, site):
    """A page of a kind, opened once for all that is looked at, with what the browser complained about since."""
    context = browser.new_context(
        viewport={"width": WIDTHS[0], "height": HEIGHT}, reduced_motion="reduce", locale="fr-FR", service_workers="block"
    )
    page, complaints = context.new_page(), []
    page.on("console", lambda message: message.type == "error" and complaints.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(f"script: {error}"))
    page.on("requestfailed", lambda request: complaints.append(f"failed: {request.url}"))
    page.on(
        "request",
        lambda request: request.url.startswith((home, "data:")) or complaints.append(f"elsewhere: {request.url}"),
    )
    page.on("response", lambda answer: answer.ok or complaints.append(f"{answer.status}: {answer.url}"))
    page.goto(home + example(site, request.param).address, wait_until="load")
    yield page, complaints
    context.close()


@every_kind
def test_opens_without_complaint_nor_sideways_scroll(visited):
    page, complaints = visited
    assert complaints + [fault for width in WIDTHS for scheme in SCHEMES for fault in seen(page, width, scheme)] == []
    assert complaints == []


def seen(page: Page, width: int, scheme: str) -> list[str]:
    """What sticks out on a screen of some width, by day or by night."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.emulate_media(color_scheme=scheme)
    return [f"{width} px, {scheme}: {fault}" for fault in overflow(page)]


@every_kind
def test_reflows_on_the_narrowest_screen(visited):
    page, _ = visited
    assert seen(page, REFLOW, "light") == []


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
def test_axe_finds_no_violation(visited):
    page, _ = visited
    page.set_viewport_size({"width": WIDTHS[0], "height": HEIGHT})
    expect_none(violations(page))


@every_kind
def test_keyboard_skips_to_the_content(visited, request):
    if request.node.callspec.params["visited"] == "integration":
        pytest.skip("a bare page has nothing to skip")
    page, _ = visited
    page.reload()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#contenu"
    box = page.locator(":focus").bounding_box()
    assert box and box["x"] >= 0 and box["y"] >= 0 and box["width"] > 24 and box["height"] >= 24, (
        "the skip link is not seen"
    )
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "contenu"
