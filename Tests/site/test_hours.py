"""What a device says of opening hours, wherever its clock is: « Ouvert jusqu’à 12 h », « Fermé, ouvre à 9 h »."""

import html
import json
import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page

from conftest import REPOSITORY
from faults import expect_none
from nearby import MONDAY, phone
from published import Site
from small_portal import CHECKED, SmallPortal
from words import words

VECTORS = json.loads((REPOSITORY / "Tests/Vectors/horaires.json").read_text(encoding="utf-8"))["vecteurs"]
ZONES = ["Europe/Paris", "America/Los_Angeles", "Pacific/Auckland"]
"""Where a device may think it is: here, a day behind, a day ahead."""
WRITTEN = re.compile(r'data-horaires="([^"]*)"')

every_case = pytest.mark.parametrize("vector", VECTORS, ids=[vector["horaires"] for vector in VECTORS])


@pytest.fixture(scope="module")
def record(site: Site) -> str:
    """The address of a place with hours."""
    return next(
        address for address, page in site.pages.items()
        if re.fullmatch("annuaire/[^/]+/", address) and WRITTEN.search(page.source)
    )  # fmt: skip


@pytest.fixture(scope="module", params=ZONES)
def device(browser, home, record, request):
    """A phone on the record of a place."""
    with phone(browser, home, MONDAY, timezone_id=request.param) as page:
        page.goto(home + record)
        yield page


@pytest.fixture(scope="module")
def same_phone(browser, home):
    with phone(browser, home) as page:
        yield page


@pytest.fixture
def page(same_phone):
    """A phone on which nothing is rewritten yet."""
    same_phone.unroute_all()
    return same_phone


def at(page: Page, moment: str) -> None:
    page.clock.set_fixed_time(datetime.fromisoformat(moment))


def rewrite(page: Page, address: str, source: str, hours: dict) -> None:
    """Serves a record with other hours."""
    written = html.escape(json.dumps(hours, ensure_ascii=False))
    body = WRITTEN.sub(lambda _: f'data-horaires="{written}"', source, count=1)
    page.route(address, lambda route: route.fulfill(body=body, content_type="text/html; charset=utf-8"))


def sentence(page: Page) -> tuple[bool | None, str | None]:
    """Whether the record says that it is open, and in which words; nothing when it says nothing."""
    line = page.locator("[data-horaires]")
    if line.is_hidden():
        return None, None
    return "ouvert" in (line.get_attribute("class") or "").split(), words(line.inner_text())


@every_case
def test_the_device_says_what_hours_mean_at_a_moment(device, vector):
    def said():
        for moment, is_open, text in vector["moments"]:
            at(device, moment)
            state = device.evaluate("hours => portail.hours.state(hours) ?? {}", vector["jours"])
            found = state.get("isOpen"), words(state["text"]) if state else None
            if found != (is_open, text):
                yield moment, f"{found}, not {(is_open, text)}"

    expect_none(said())


@every_case
def test_the_record_shows_it(page, home, record, site, vector):
    """The first and the last moment of each case, as a page is opened then; words are never markup."""
    rewrite(page, home + record, site.pages[record].source, vector["jours"])
    for moment, is_open, text in (vector["moments"][0], vector["moments"][-1]):
        at(page, moment)
        page.goto(home + record)
        assert sentence(page) == (is_open, text), moment
        assert page.locator("[data-horaires] *").count() == 0


def test_what_a_page_says_is_of_the_moment_it_is_looked_at(page, home, record, site):
    """A tab left open overnight, or found again with « back », does not say what was true yesterday."""
    (hours,) = [vector["jours"] for vector in VECTORS if vector["horaires"] == "Mo-Fr 09:00-12:00,14:00-18:00"]
    rewrite(page, home + record, site.pages[record].source, hours)
    at(page, "2026-11-23T18:00:00+01:00")
    page.goto(home + record)
    assert sentence(page) == (False, "Fermé, ouvre demain à 9 h")
    at(page, "2026-11-24T10:00:00+01:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert sentence(page) == (True, "Ouvert jusqu’à 12 h")


def test_the_generator_writes_the_days_of_the_vectors(tmp_path, repository, guichet):
    """Both sides of one table: what a device is tested with is what it is given."""
    portal = SmallPortal(tmp_path, repository, guichet)
    for number, vector in enumerate(VECTORS):
        hours = vector["horaires"]
        portal.write(
            f"annuaire/essai-{number}.md",
            f"---\nnom: Essai {number}\ntypes: [ludotheque]\ncommune: Les Cabannes\nexemple: true\n{CHECKED}"
            f"horaires: '{hours}'\n---\nUn lieu d’essai.\n",
        )
    pages = Site(portal.kept_site()).pages
    for number, vector in enumerate(VECTORS):
        (written,) = WRITTEN.findall(pages[f"annuaire/essai-{number}/"].source)
        assert json.loads(html.unescape(written)) == vector["jours"], vector["cas"]


def test_the_vectors_are_true_to_the_calendar():
    """Each moment is written as clocks of France show it, so that a case can be read."""
    for vector in VECTORS:
        for moment, *_ in vector["moments"]:
            written = datetime.fromisoformat(moment)
            here = written.astimezone(ZoneInfo("Europe/Paris"))
            assert here.utcoffset() == written.utcoffset(), moment
