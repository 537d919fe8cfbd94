"""One’s commune, said once: lists by distance, the week on the home page, and a position that nobody else learns."""

import re
from datetime import date, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from nearby import MONDAY, Nearby, occurrence, phone, ready, whereabouts
from words import text_of, words

NOON = datetime.fromisoformat(MONDAY)
KIND = "annuaire/types/ecole/"
AGE = "ages/0-3/"
LISTS = [KIND, AGE, "annuaire/publics/familles/", "annuaire/types/micro-creche/"]


@pytest.fixture
def page(browser, home):
    with phone(browser, home) as page:
        yield page


def choose(page: Page, commune: str) -> None:
    """Says where one lives: « Ma commune » on most pages."""
    page.get_by_label("Ma commune").select_option(commune)


def lists(page: Page) -> list[list[str]]:
    """The links of each list that distance sorts, in order."""
    return page.locator("[data-proches]").evaluate_all(
        "all => all.map(list => [...list.querySelectorAll(':scope > li > a.nom')].map(one => one.href))"
    )


def sorted_from(page: Page, name: str) -> None:
    expect(page.locator("#tri")).to_have_text(re.compile(f"^Du plus près au plus loin .*{name}\\.$"))


# Remembered, used, forgotten.


def test_a_commune_once_chosen_is_used_on_every_page(page, home):
    page.goto(home)
    choose(page, "vaour")
    expect(page.locator("#semaine-titre")).to_have_text("Cette semaine à Vaour")
    for address in LISTS:
        page.goto(home + address)
        sorted_from(page, "de Vaour")
        assert page.get_by_label("Ma commune").input_value() == "vaour"
    for address in ("annuaire/", "agenda/"):
        page.goto(home + address)
        ready(page)
        assert page.get_by_label("Près de").input_value() == "vaour"
    page.goto(home + KIND)
    choose(page, "les-cabannes")
    sorted_from(page, "des Cabannes")
    page.goto(home)
    expect(page.locator("#semaine-titre")).to_have_text("Cette semaine aux Cabannes")
    choose(page, "")
    assert page.evaluate("localStorage.length") == 0
    page.goto(home + KIND)
    expect(page.get_by_label("Ma commune").locator("option")).to_have_count(26)
    assert page.get_by_label("Ma commune").input_value() == ""
    expect(page.locator("#tri")).to_have_text("")


def test_a_commune_of_the_filters_is_the_same_one(page, home):
    page.goto(f"{home}annuaire/")
    ready(page)
    page.get_by_label("Près de").select_option("le-riols")
    page.goto(home)
    expect(page.locator("#semaine-titre")).to_have_text("Cette semaine au Riols")


@pytest.mark.parametrize("kept", ['"zzz"', "12", "{}", "[", "null", '"__proto__"', '"<b>x</b>"'])
def test_whatever_a_device_keeps_a_page_is_whole(page, home, kept):
    page.goto(home)
    page.evaluate("kept => localStorage.setItem('commune', kept)", kept)
    page.goto(home)
    expect(page.get_by_label("Ma commune").locator("option")).to_have_count(26)
    expect(page.locator("#semaine")).to_be_visible()
    page.goto(home + KIND)
    expect(page.get_by_label("Ma commune").locator("option")).to_have_count(26)
    expect(page.locator("#tri")).to_have_text("")


def test_a_device_that_refuses_to_remember_still_sorts(browser, home):
    with phone(browser, home) as page:
        page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })")
        page.goto(home + KIND)
        choose(page, "penne")
        sorted_from(page, "de Penne")


# Lists.


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize("commune", ["vaour", "saint-martin-laguepie"])
def test_lists_are_in_the_order_of_distance_and_come_back(page, home, nearby, address, commune):
    page.goto(home + address)
    before = lists(page)
    assert max(map(len, before)) > 1
    places = {place["adresse"]: place for place in nearby.places}
    choose(page, commune)
    sorted_from(page, nearby.communes[commune][0])
    for written, shown in zip(before, lists(page), strict=True):
        away = {link: nearby.away(places[link.removeprefix(home)], commune) for link in written}
        assert shown == sorted(written, key=away.get)
    for item in page.locator("[data-proches] > li").all():
        place = places[item.locator("a.nom").get_attribute("href").split("../")[-1]]
        mark = words(item.locator(".eloignement").text_content())
        near = sorted(whereabouts(place), key=lambda one: nearby.kilometres(commune, one))
        if not near:
            assert mark == ""
            continue
        assert mark.endswith(nearby.far(commune, near[0])), (mark, place["nom"])
        assert ("passe" in mark) == (near[0] != place.get("commune")), (mark, place["nom"])
    choose(page, "")
    expect(page.locator(".eloignement")).to_have_count(0)
    expect(page.locator("#tri")).to_have_text("")
    assert lists(page) == before


def test_the_last_choice_wins_when_the_network_is_slow(page, home):
    """What was asked first arrives after the choice was taken back."""
    held = []
    page.route("**/agenda/dates.json", lambda route: held.append(route))
    for address, untouched in [(KIND, "#tri"), ("", "#semaine-ici")]:
        page.goto(home + address)
        expect(page.get_by_label("Ma commune").locator("option")).to_have_count(26)
        before = lists(page)
        held.clear()
        choose(page, "vaour")
        while not held:
            page.wait_for_timeout(20)
        choose(page, "")
        with page.expect_response("**/agenda/dates.json"):
            held[0].continue_()
        # What was read is parsed, and used, before this answers.
        page.evaluate("portail.near.read('agenda/dates.json').then(() => new Promise(done => setTimeout(done)))")
        expect(page.locator(untouched)).to_have_text("")
        assert lists(page) == before
        if not address:
            expect(page.locator("#semaine")).to_be_visible()


def test_distances_are_those_that_pages_write(page, home, site, nearby):
    """Every « à N km » beside a commune, on the pages of communes, is what the script says from there."""
    page.goto(home + KIND)
    said = page.evaluate("""async () => {
        const { list } = await portail.near.communes()
        return Object.fromEntries(list.map(one => [one.slug, Object.fromEntries(
            list.map(other => [other.nom, portail.near.far(portail.near.kilometres(one, other))]))]))
    }""")
    compared = 0
    for slug in nearby.communes:
        for item in site.pages[f"communes/{slug}/"].tree.xpath("//li[.//b[contains(., 'km')]]"):
            line = text_of(item)
            for name, written in re.findall(r"([A-ZÉ][\w’-]+(?: [A-Z][\w-]+)*), (à \d+ km)", line):
                if name in said[slug]:
                    assert words(said[slug][name]) == written == nearby.far(slug, next(one for one, (n, *_) in nearby.communes.items() if n == name))  # fmt: skip
                    compared += 1
    assert compared > 200


@pytest.mark.parametrize("address", ["", KIND, AGE])
@pytest.mark.parametrize("file", ["communes/communes.json", "agenda/dates.json"])
def test_a_file_that_does_not_come_leaves_lists_as_they_were_written(page, home, address, file):
    page.goto(home)
    page.evaluate("portail.remember('commune', 'vaour')")
    page.route(f"**/{file}", lambda route: route.fulfill(status=500, body=""))
    page.goto(home + address)
    expect(page.locator("#chez-moi")).to_be_hidden()
    if address:
        assert page.locator("[data-proches] > li").count() > 1
        expect(page.locator(".eloignement")).to_have_count(0)
    else:
        expect(page.locator("#semaine")).to_be_visible()
        expect(page.locator("#semaine-titre")).not_to_contain_text("Vaour")


@pytest.mark.parametrize("address", ["", KIND, AGE])
def test_without_scripts_nothing_is_asked(browser, home, address):
    with phone(browser, home, None, java_script_enabled=False) as page:
        page.goto(home + address)
        expect(page.locator("#chez-moi")).to_be_hidden()
        if not address:
            expect(page.locator("#semaine")).to_be_visible()


# Where the device is.

COUNTED = """
    window.asked = 0
    const usual = Geolocation.prototype.getCurrentPosition
    Geolocation.prototype.getCurrentPosition = function (...given) { window.asked++; return usual.apply(this, given) }
    Geolocation.prototype.watchPosition = () => { window.asked += 100 }
"""


@pytest.mark.parametrize("address", ["", KIND, AGE, "annuaire/", "agenda/"])
def test_a_position_is_asked_for_by_a_tap_only_and_stays_here(browser, home, address):
    """Near Milhars: the commune is chosen, the position is neither kept nor sent."""
    place = {"latitude": 44.1230, "longitude": 1.8740}
    with phone(browser, home, geolocation=place, permissions=["geolocation"]) as page:
        requests = []
        page.on("request", lambda request: requests.append(request))
        page.add_init_script(COUNTED)
        page.goto(home + address)
        expect(page.locator("[data-communes] option")).to_have_count(26)
        page.mouse.wheel(0, 2000)
        assert page.evaluate("window.asked") == 0
        page.get_by_role("button", name="Me situer").click()
        expect(page.locator("[data-dit]")).to_have_text("Vous êtes près de la commune de Milhars.")
        assert page.evaluate("window.asked") == 1
        assert page.locator("[data-communes]").input_value() == "milhars"
        assert page.evaluate("JSON.stringify({ ...localStorage })") == '{"commune":"\\"milhars\\""}'
        assert page.evaluate("sessionStorage.length") == 0
        assert [r.url for r in requests if r.method != "GET" or "44.1" in r.url or "?" in r.url] == []


def test_a_refusal_is_told_and_leaves_the_list(browser, home):
    with phone(browser, home) as page:
        page.goto(home)
        page.get_by_role("button", name="Me situer").click()
        expect(page.locator("[data-dit]")).to_have_text(re.compile("^Votre appareil n’a pas donné sa position"))
        assert page.get_by_label("Ma commune").input_value() == ""
        choose(page, "vaour")
        expect(page.locator("[data-dit]")).to_have_text("")
        expect(page.locator("#semaine-titre")).to_have_text("Cette semaine à Vaour")


@pytest.mark.parametrize("place", [(48.8566, 2.3522), (-44.07, -178.1), (0, 0)])
def test_somebody_far_away_is_told_so(browser, home, place):
    where = dict(zip(("latitude", "longitude"), place, strict=True))
    with phone(browser, home, geolocation=where, permissions=["geolocation"]) as page:
        page.goto(home)
        page.get_by_role("button", name="Me situer").click()
        expect(page.locator("[data-dit]")).to_have_text(re.compile("^Vous semblez loin du territoire"))
        assert page.get_by_label("Ma commune").input_value() == ""
        assert page.evaluate("localStorage.length") == 0


# The week on the home page.


def week(nearby: Nearby, commune: str, now: datetime) -> list[tuple[str, float]]:
    """Title and distance of what takes place, or comes by, within seven days."""
    today, end = now.date(), now.date() + timedelta(days=6)
    found = []
    for entry in [*nearby.events, *nearby.visits]:
        if entry.get("etat") == "annule":
            continue
        for first, last, over, state in map(occurrence, entry["dates"]):
            if last >= today and first <= end and over > now and state != "annule":
                found.append((entry["titre"], nearby.kilometres(commune, entry["commune"])))
                break
    return found


def test_the_week_of_each_commune(page, home, nearby):
    """What is on here, else that nothing is and how far the nearest is; then what is on within 15 km."""
    page.goto(home)
    expect(page.get_by_label("Ma commune").locator("option")).to_have_count(26)
    empty = 0
    for slug, (name, *_) in nearby.communes.items():
        choose(page, slug)
        at = {"Le": f"au {name[3:]}", "Les": f"aux {name[4:]}"}.get(name.split(" ")[0], f"à {name}")
        expect(page.locator("#semaine-titre")).to_have_text(f"Cette semaine {at}")
        expect(page.locator("#semaine-ici a.suite")).to_have_attribute("href", f"{home}communes/{slug}/")
        expect(page.locator("#semaine")).to_be_hidden()
        found = week(nearby, slug, NOON)
        here = [title for title, away in found if away == 0]
        around = [away for _, away in found if 0 < away <= 15]
        shown = page.locator("#semaine-ici li").evaluate_all(
            "all => all.map(one => [one.querySelector('a').textContent, one.querySelector('.quoi').textContent])"
        )
        mine = [title for title, line in shown if not re.search(r"à\s\d+\skm$", line)]
        assert set(mine) <= set(here) and len(mine) == min(len(here), 6), name
        others = [(title, words(line)) for title, line in shown if re.search(r"à\s\d+\skm$", line)]
        assert len(others) == min(len(around), 6), name
        nearest = sorted(max(1, round(away)) for away in around)[: len(others)]
        assert sorted(int(re.search(r"à (\d+) km$", line)[1]) for _, line in others) == nearest
        days = page.locator("#semaine-ici ol").evaluate_all(
            "all => all.map(list => [...list.querySelectorAll('time')].map(time => time.dateTime))"
        )
        for list_of_days in days:
            assert list_of_days == sorted(list_of_days)
            assert all("2026-11-23" <= day <= "2026-11-29" for day in list_of_days)
        if not here:
            empty += 1
            expect(page.locator("#semaine-ici .vide")).to_have_text(
                f"Rien cette semaine {at} ; le plus proche est à {nearest[0]} km."
            )
    assert empty > 3


def test_a_week_without_anything_says_so(browser, home):
    """Long after the portal was built, all is over."""
    with phone(browser, home, "2028-07-03T12:00:00+02:00") as page:
        page.goto(home)
        choose(page, "vaour")
        expect(page.locator("#semaine-ici .vide")).to_have_text("Rien cette semaine à Vaour, ni à moins de 15 km.")


def test_the_week_leads_to_its_pages_and_marks_its_examples(page, home, site, nearby):
    page.goto(home)
    choose(page, "vaour")
    expect(page.locator("#semaine-ici li").first).to_be_visible()
    visits = {one["adresse"] for one in nearby.visits}
    for item in page.locator("#semaine-ici li").all():
        address = item.locator("a").get_attribute("href").removeprefix(home)
        assert address in site.pages
        assert item.get_by_text("exemple", exact=True).count() == int("Ceci est un exemple" in site.pages[address].source)
        assert item.get_by_text("itinérant", exact=True).count() == int(address in visits)


def test_the_week_is_that_of_the_day_of_the_visit(browser, home):
    """In the evening of the Roulotte's Monday it comes next Monday, which is beyond the week only on Tuesdays."""
    for now, day in [("2026-11-23T16:29", "2026-11-23"), ("2026-11-23T16:30", None), ("2026-11-24T09:00", "2026-11-30")]:
        with phone(browser, home, f"{now}:00+01:00") as page:
            page.goto(home)
            choose(page, "vaour")
            expect(page.locator("#semaine-ici li").first).to_be_visible()
            own = page.locator("#semaine-ici ol").first.locator("li", has_text="La Roulotte")
            days = own.locator("time").evaluate_all("all => all.map(one => one.dateTime)")
            assert days == ([day] if day else []), (now, date.fromisoformat(now[:10]))
