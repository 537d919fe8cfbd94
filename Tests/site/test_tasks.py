"""Five things a family comes for, walked on a phone from the home page: with scripts, without, without a network."""

import csv
import re
from datetime import date, datetime, timedelta
from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from kinds import KINDS, example
from nearby import DAYS, MONDAY, Nearby, addresses, hours, occurrence, phone, ready, status
from test_offline import HURRIED, keep
from test_print import A4
from words import words

NOON = datetime.fromisoformat(MONDAY)
NIGHT = datetime.fromisoformat("2026-11-23T22:30:00+01:00")
SCREEN = {"width": 360, "height": 740}
ROULOTTE = "annuaire/halte-garderie-itinerante-la-roulotte/"
FINGER = 24
"""CSS pixels a target needs each way (WCAG 2.5.8)."""

by_links = pytest.mark.parametrize("page", ["without scripts"], indirect=True)
by_scripts = pytest.mark.parametrize("page", ["with scripts", "without a network"], indirect=True)
every_way = pytest.mark.parametrize("page", ["with scripts", "without scripts", "without a network"], indirect=True)


@pytest.fixture(scope="module")
def away(browser, home):
    """A phone that came once, and lost its network."""
    with phone(browser, home, viewport=SCREEN, service_workers="allow") as page:
        page.add_init_script(HURRIED)
        page.goto(home, wait_until="load")
        keep(page)
        page.context.set_offline(True)
        yield page


@pytest.fixture
def page(browser, home, request):
    """The home page, on a phone that knows nothing of who holds it."""
    if request.param == "without a network":
        page = request.getfixturevalue("away")
        page.clock.set_fixed_time(NOON)
        page.goto(home)
        page.evaluate("localStorage.clear()")
        page.reload()
        page.locator(".garde").wait_for()
        yield page
        return
    has_scripts = request.param == "with scripts"
    with phone(browser, home, viewport=SCREEN, java_script_enabled=has_scripts, service_workers="allow") as page:
        page.goto(home)
        yield page


def tap(page: Page, name: str, inside: str = "main") -> None:
    """Follows the first link in sight whose words these are, or begin with these."""
    pattern = re.compile(rf"^\s*{re.escape(name)}".replace("\\ ", r"\s"))
    page.locator(f"{inside} a:visible").filter(has_text=pattern).first.click()


def said_far(nearby: Nearby, commune: str, entry: dict) -> str:
    """How far an entry is, as it is written."""
    places = [entry["commune"], *(permanence["commune"] for permanence in entry.get("permanences", []))]
    return nearby.far(commune, min(places, key=lambda place: nearby.kilometres(commune, place)))


# A micro-crèche within 15 km, for a child of 18 months.


UNKNOWN = {"annuaire/micro-creche-milhars/"}
"""A real place, of which only the existence is confirmed: no telephone, no hours, no age in months."""


def is_known(place: dict) -> bool:
    """Whether its record says whom to call and for which ages: all do, but one."""
    known = place["adresse"] not in UNKNOWN
    assert known == ("tel" in place) == ("mois" in place), place
    return known


def expect_record(page: Page, place: dict) -> None:
    """The record of a place: its name, for which ages, whom to call."""
    assert words(page.get_by_role("heading", level=1).inner_text()) == place["nom"]
    youngest, oldest = place["mois"]
    expect(page.get_by_role("main")).to_contain_text(f"de {youngest} mois à {oldest // 12} ans")
    call = page.locator(f"main a[href='{place['tel'][0]}']").first
    assert words(call.inner_text()).endswith(words(place["tel"][1]))
    expect(call).to_be_visible()


@by_scripts
@pytest.mark.parametrize("commune", ["vaour", "cordes-sur-ciel"])
def test_a_micro_creche_within_15_km_for_18_months(page, home, nearby, commune):
    name = nearby.communes[commune][0]
    tap(page, "Trouver qui peut aider")
    ready(page)
    page.get_by_label("Près de").select_option(name)
    page.get_by_label("Jusqu’à").select_option("15 km")
    page.get_by_label("Pour quel âge").select_option("De 18 à 23 mois")
    page.get_by_label("Quoi").select_option("Micro-crèche")
    expected = nearby.found_places({"commune": commune, "distance": "15", "age": "18-mois", "quoi": "micro-creche"})
    assert expected
    fiches = "fiches" if len(expected) > 1 else "fiche"
    assert status(page) == f"{len(expected)} {fiches} sur {len(nearby.places)}, à 15 km au plus de {name}."
    assert addresses(page, home) == expected
    places = {place["adresse"]: place for place in nearby.places}
    for item, address in zip(page.locator("#resultats > li").all(), expected, strict=True):
        place = places[address]
        assert words(item.locator("a.nom").inner_text()) == place["nom"]
        line = words(item.locator(".quoi").inner_text())
        assert line.endswith(f"{nearby.communes[place['commune']][0]}, {said_far(nearby, commune, place)}")
        if is_known(place):
            expect(item.locator("a.tel")).to_have_attribute("href", place["tel"][0])
            expect(item.locator("[data-role=ouvert]")).to_be_visible()
        else:
            expect(item.locator("a.tel")).to_have_count(0)
    first = next(address for address in expected if is_known(places[address]))
    tap(page, places[first]["nom"], "#resultats")
    page.wait_for_url(home + first)
    expect_record(page, places[first])


@by_links
@pytest.mark.parametrize("commune", ["vaour", "cordes-sur-ciel"])
def test_a_micro_creche_within_15_km_by_links_alone(page, home, nearby, commune):
    """The path asks three questions; its answer says how far, from which age, and whom to call."""
    tap(page, "Faire garder son enfant")
    tap(page, "Moins de 3 ans")
    tap(page, "Chaque semaine")
    tap(page, nearby.communes[commune][0], ".question-commune")
    answer = page.locator(".reponse:visible")
    expect(answer).to_have_count(1)
    expected = nearby.found_places({"commune": commune, "distance": "15", "age": "18-mois", "quoi": "micro-creche"})
    places = {place["adresse"]: place for place in nearby.places}
    told = {
        item.locator("a.nom").get_attribute("href").removeprefix("../../"): words(item.inner_text())
        for item in answer.locator("li:has(.tel)").all()
    }
    known = [address for address in expected if is_known(places[address])]
    assert known and set(known) <= set(told)
    for address in known:
        place = places[address]
        youngest, oldest = place["mois"]
        ages, far = f"de {youngest} mois à {oldest // 12} ans", said_far(nearby, commune, place)
        for fact in (place["nom"], far, ages, words(place["tel"][1])):
            assert fact in told[address], (fact, told[address])
    tap(page, places[known[0]]["nom"], ".reponse")
    page.wait_for_url(home + known[0])
    expect_record(page, places[known[0]])


# On Saturday near Vaour, for a child of 4.

SATURDAY = {"commune": "vaour", "distance": "15", "age": "4-ans", "quand": "samedi"}


@pytest.fixture
def saturday(nearby) -> dict[str, dict]:
    """What is on, by its address; its hours in words under `heures`, its state in words under `dit`."""
    found = nearby.found_events(SATURDAY, NOON)
    assert found and set(found.values()) == {"2026-11-28"}
    states = nearby.read("agenda/dates.json")["etats"]
    return {
        event["adresse"]: event | {
            "heures": next(hours(time) for time in event["dates"] if time[0] == "2026-11-28"),
            "dit": states.get(event.get("etat"), ""),
        }
        for event in nearby.events
        if event["adresse"] in found
    }


@by_scripts
def test_saturday_for_a_child_of_four_near_vaour(page, home, nearby, saturday):
    tap(page, "Sortir, se rencontrer")
    ready(page)
    page.get_by_label("Près de").select_option("Vaour")
    page.get_by_label("Jusqu’à").select_option("15 km")
    page.get_by_label("Pour quel âge").select_option("4 ans")
    page.get_by_label("Quand").select_option("samedi")
    said = f"{len(saturday)} rendez-vous sur {len(nearby.events)}, samedi 28 novembre, à 15 km au plus de Vaour."
    assert status(page) == said
    assert set(addresses(page, home)) == set(saturday)
    for item in page.locator("#resultats > li").all():
        event = saturday[item.locator("a.nom").get_attribute("href").removeprefix(home)]
        assert words(item.locator("a.nom").inner_text()) == event["titre"]
        assert words(item.locator("time").inner_text()) == "sam. 28 nov."
        line = words(item.locator(".quoi").first.inner_text())
        assert line.startswith(words(event["heures"])) and line.endswith(said_far(nearby, "vaour", event)), line
        state = item.locator("[data-role=etat]")
        assert (state.inner_text() if state.count() else "") == event["dit"]
    address, event = next(iter(saturday.items()))
    tap(page, event["titre"], "#resultats")
    page.wait_for_url(home + address)
    expect(page.get_by_role("main")).to_contain_text("samedi 28 novembre 2026")


@by_links
def test_saturday_for_a_child_of_four_by_links_alone(page, home, nearby, saturday):
    """The month, its Saturday, and there the age of each thing and its commune."""
    tap(page, "Sortir, se rencontrer")
    tap(page, "novembre 2026")
    page.get_by_role("link", name=re.compile(r"^28\b")).click()
    day = page.locator("section:has(> h3#jour-2026-11-28)")
    expect(day.get_by_role("heading")).to_be_in_viewport()
    shown = {
        item.locator("a").first.get_attribute("href").removeprefix("../../../"): item for item in day.locator("li").all()
    }
    around = [name for slug, (name, *_) in nearby.communes.items() if nearby.kilometres("vaour", slug) <= 15]
    suits = set()
    for address, item in shown.items():
        line = words(item.locator(".quoi").inner_text())
        ages = item.locator(".ages")
        if re.search("Annulé", item.inner_text()) or not any(line.endswith(name) for name in around):
            continue
        if not ages.count() or "3-6 ans" in words(ages.inner_text()):
            suits.add(address)
    assert suits == {address for address, event in saturday.items() if event.get("etat") != "annule"}
    for address in suits:
        said = words(shown[address].inner_text())
        assert words(saturday[address]["heures"]) in said and saturday[address]["titre"] in said
        assert saturday[address]["dit"] in said
    address = next(iter(suits))
    tap(page, saturday[address]["titre"])
    page.wait_for_url(home + address)
    expect(page.get_by_role("main")).to_contain_text("samedi 28 novembre 2026")


# The day on which the travelling service comes to Milhars.


@pytest.fixture
def visit(nearby) -> tuple[date, str, int]:
    """The next visit to Milhars: when, from when to when, on which weekday from 1 to 7 it always comes."""
    (dates,) = [one["dates"] for one in nearby.visits if (one["adresse"], one["commune"]) == (ROULOTTE, "milhars")]
    (place,) = [one for one in nearby.places if one["adresse"] == ROULOTTE]
    ((weekday,),) = [permanence["jours"] for permanence in place["permanences"] if permanence["commune"] == "milhars"]
    coming = next(time for time in dates if occurrence(time)[0] > NOON.date())
    first = occurrence(coming)[0]
    assert first.isoweekday() == weekday and first - NOON.date() < timedelta(days=7)
    return first, hours(coming), weekday


def expect_visits(page: Page, visit: tuple[date, str, int]) -> None:
    """The record of the service: its weekday, and the next day it comes, to Milhars."""
    first, _, weekday = visit
    line = page.locator("main li:has(> a.nom[href$='communes/milhars/'])")
    expect(line).to_contain_text(DAYS[weekday - 1])
    expect(line.locator(f"time[datetime^='{first}']")).to_be_visible()


@by_scripts
def test_the_day_of_the_travelling_service_from_the_home_page(page, home, visit):
    """One’s commune, said once, and the week there."""
    first, hours, _ = visit
    page.get_by_label("Ma commune").select_option("Milhars")
    expect(page.locator("#semaine-titre")).to_have_text("Cette semaine à Milhars")
    item = page.locator("#semaine-ici li", has_text="La Roulotte").first
    expect(item.locator("time")).to_have_attribute("datetime", first.isoformat())
    assert words(item.locator("time").inner_text()).startswith(f"{DAYS[first.weekday()][:3]}. {first.day} ")
    assert words(item.locator(".quoi").inner_text()).startswith(hours)
    expect(item.get_by_text("itinérant", exact=True)).to_be_visible()
    item.get_by_role("link").click()
    page.wait_for_url(home + ROULOTTE)
    expect_visits(page, visit)


@every_way
def test_the_day_of_the_travelling_service_from_the_page_of_the_commune(page, home, visit):
    first, hours, weekday = visit
    tap(page, "Communes", ".menu")
    tap(page, "Milhars")
    page.wait_for_url(f"{home}communes/milhars/")
    tap(page, "Ce qui vient ici")
    line = page.locator("#viennent ~ ul li, section:has(#viennent) li", has_text="La Roulotte").first
    expect(line).to_be_in_viewport()
    said = words(line.inner_text())
    assert f"chaque {DAYS[weekday - 1]} de {hours.replace(' - ', ' à ')}" in said.lower()
    expect(line.locator("time")).to_have_attribute("datetime", re.compile(f"^{first}"))
    assert said.count(f"{DAYS[first.weekday()]} {first.day} ") == 1
    tap(page, "Halte-garderie itinérante La Roulotte")
    page.wait_for_url(home + ROULOTTE)
    expect_visits(page, visit)


@every_way
def test_the_day_of_the_travelling_service_among_all_that_travel(page, home, visit):
    first, hours, _ = visit
    tap(page, "Trouver qui peut aider")
    tap(page, "Services qui se déplacent")
    day = page.locator("section.jour", has=page.locator(f"time[datetime='{first}']"))
    lines = [words(line) for line in day.locator("li").all_inner_texts()]
    assert f"Milhars, {hours} : Halte-garderie itinérante La Roulotte" in lines


# Whom to call tonight.


def emergencies(repository) -> dict[str, str]:
    """The names of the lines for emergencies, by what a touch does: calls, or writes."""
    with open(repository / "seeds/numeros.csv", encoding="utf-8", newline="") as table:
        rows = [row for row in csv.DictReader(table) if row["urgence"] == "oui"]
    found = {}
    for row in rows:
        digits = re.sub(r"\D", "", row["numero"])
        way = "sms" if row["joindre"] == "sms" else "tel"
        found[f"{way}:{'+33' + digits[1:] if len(digits) == 10 else digits}"] = row["nom"]
    assert {"tel:15", "tel:17", "tel:18", "tel:112", "sms:114", "tel:119"} <= set(found)
    return found


TOUCHED = """way => {
    const { width, height, top, bottom, left } = way.getBoundingClientRect()
    const hit = document.elementFromPoint(left + width / 2, top + height / 2)
    return { leads: way.href, isOnTop: way.contains(hit), width, height, top, bottom }
}"""
"""Where a link leads, where it stands, and whether a finger would touch it."""


@every_way
def test_whom_to_call_tonight_from_any_page(page, home, site, repository):
    """One tap on what the first screen shows, then a number to touch: after dark, in every kind of page.

    That nothing stands over it is looked at everywhere; it is tapped on the last page.
    """
    page.clock.set_fixed_time(NIGHT)
    lines = emergencies(repository)
    for kind in KINDS:
        if kind in ("integration", "numeros"):
            continue
        page.goto(home + example(site, kind).address)
        way = page.locator("header").get_by_role("link", name="Numéros utiles")
        found = way.evaluate(TOUCHED)
        assert found["leads"] == f"{home}numeros/" and found["isOnTop"], (kind, found)
        assert min(found["width"], found["height"]) >= FINGER, (kind, found)
        assert found["top"] >= 0 and found["bottom"] <= SCREEN["height"], (kind, found)
    way.click()
    page.wait_for_url(f"{home}numeros/")
    expect(page.locator("main a[href^='tel:']").first).to_be_in_viewport()
    for number, name in lines.items():
        # In a sentence that names another line, the number says whose it is; everywhere else its name stands beside.
        for call in page.locator(f"main a[href='{number}'][aria-label]").all():
            assert name in words(call.get_attribute("aria-label"))
        for call in page.locator(f"main a[href='{number}']:not([aria-label])").all():
            expect(call).to_be_visible()
            assert name in words(call.locator("xpath=ancestor-or-self::*[self::li or self::dd][1]").inner_text())
            box = call.bounding_box()
            assert min(box["width"], box["height"]) >= FINGER, (number, box)
        assert page.locator(f"main a[href='{number}']:not([aria-label])").count(), name


@every_way
def test_the_first_numbers_stand_on_the_home_page(page, repository):
    lines = emergencies(repository)
    told = page.locator("section:has(> h2:text('Besoin d’aide')) a[href^='tel:']")
    dialled = {call.get_attribute("href") for call in told.all()}
    assert {"tel:15", "tel:119", "tel:3114"} <= dialled
    for call in told.all():
        expect(call).to_be_visible()
    assert len(dialled & set(lines)) > 2
    tap(page, "Tous les numéros d’urgence")
    expect(page.get_by_role("heading", level=1)).to_have_text("Numéros utiles")


# The poster of Penne.


@every_way
def test_the_poster_of_penne_on_one_sheet(page, home, request):
    """Reached by links, printed by its button when there are scripts, by the browser when there are none."""
    tap(page, "Penne")
    page.wait_for_url(f"{home}communes/penne/")
    tap(page, "L’affiche du mois")
    page.wait_for_url(f"{home}communes/penne/affiche/")
    assert words(page.get_by_role("heading", level=1).inner_text()) == "Ce mois-ci à Penne"
    button = page.get_by_role("button", name="Imprimer cette affiche")
    if "without scripts" in request.node.callspec.params.values():
        expect(button).to_have_count(0)
    else:
        page.evaluate("() => { window.printed = 0; window.print = () => { window.printed++ } }")
        button.click()
        assert page.evaluate("window.printed") == 1
    page.emulate_media(media="print")
    expect(page.get_by_text("Imprimer cette affiche")).to_be_hidden()
    paper = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    page.emulate_media(media="screen")
    (sheet,) = paper.pages
    assert (round(sheet.mediabox.width), round(sheet.mediabox.height)) == A4
    text = words(sheet.extract_text())
    dated = page.locator(".affiche ol.dates a")
    assert dated.count() > 5
    for fact in ["Ce mois-ci à Penne", "décembre 2026", *dated.all_inner_texts(), "15", "17", "18", "119"]:
        assert words(fact) in text, fact
