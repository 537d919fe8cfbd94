"""The filters of the directory and of the agenda, in a browser: what is asked is what is found, and is told."""

import re
from datetime import datetime
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from playwright.sync_api import Page, expect

from nasty_portal import NastyPortal
from nearby import DAYS, MONDAY, Nearby, addresses, all_results, phone, ready, status
from serving import served
from small_portal import CHECKED, SmallPortal
from test_offline import HURRIED, keep
from words import text_of, words

NOON = datetime.fromisoformat(MONDAY)

READ = {"annuaire/": "annuaire/lieux.json", "agenda/": "agenda/dates.json"}
"""The file of its own that each page reads."""

both = pytest.mark.parametrize("folder", ["annuaire/", "agenda/"], ids=["directory", "agenda"])


@pytest.fixture
def page(browser, home):
    with phone(browser, home) as page:
        yield page


def ask(page: Page, address: str, **choice: str) -> Page:
    """Opens a list with some choices in its address."""
    page.goto(f"{address}?{urlencode(choice)}" if choice else address)
    ready(page)
    return page


def choose(page: Page, name: str, value: str) -> None:
    """Gives a field a value and all others none, and tells the page as a browser does."""
    page.locator("#filtres").evaluate(CHOSEN, [name, value])
    assert in_address(page) == {name: value}


CHOSEN = """(form, [name, value]) => {
    for (const field of form.elements) {
        const given = field.name === name ? value : ''
        if (field.type === 'checkbox') field.checked = field.value === given
        else if (field.name) field.value = given
    }
    form.elements.namedItem(name).dispatchEvent(new Event('change', { bubbles: true }))
}"""


def count(page: Page) -> int:
    """The number that is told."""
    said = status(page)
    return 0 if said.startswith(("Rien", "Aucun")) else int(said.split()[0])


def options(page: Page, name: str) -> list[str]:
    """What a field offers, but for its first line, which asks for nothing."""
    values = page.locator(f"[name={name}] option").evaluate_all("all => all.map(one => one.value)")
    assert values[0] == ""
    return values[1:]


def settled(choice: dict[str, str]) -> dict[str, str]:
    """A choice as the address bar holds it: a distance is one from somewhere."""
    return {name: value for name, value in choice.items() if name != "distance" or "commune" in choice}


def in_address(page: Page) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(page.url).query))


# What is found.


def test_each_filter_of_the_directory_finds_what_its_data_says(page, home, nearby):
    """Every value of every field, alone: which, and in which order."""
    ask(page, f"{home}annuaire/")
    asked = [(name, value) for name in ("quoi", "age", "acces") for value in options(page, name)]
    asked += [("jour", day) for day in DAYS] + [("gratuit", "oui")]
    assert len(asked) > 60
    assert set(options(page, "jour")) == {"maintenant", *DAYS}
    found = set()
    for name, value in asked:
        choose(page, name, value)
        expected = nearby.found_places({name: value})
        assert addresses(page, home) == expected, (name, value)
        assert count(page) == len(expected)
        if expected:
            found.add(name)
    assert found >= {"quoi", "age", "jour", "gratuit"}


def test_a_kind_of_place_finds_what_its_page_lists(page, home, site, nearby):
    ask(page, f"{home}annuaire/")
    for family, kinds in nearby.families.items():
        for kind in kinds:
            choose(page, "quoi", kind)
            listed = site.pages[f"annuaire/types/{kind}/"]
            links = listed.tree.xpath("//ul[@data-proches]//a[@class='nom']/@href")
            assert set(addresses(page, home)) == {site.resolve(listed, link)[0] for link in links}, kind


def test_each_filter_of_the_agenda_finds_what_its_data_says(page, home, nearby):
    ask(page, f"{home}agenda/")
    asked = [(name, value) for name in ("quand", "theme", "age", "acces") for value in options(page, name)]
    asked += [("gratuit", "oui"), ("jour", "2026-12-05"), ("jour", "2026-12-13"), ("jour", "2026-12-25")]
    assert len(asked) > 50
    for name, value in asked:
        choose(page, name, value)
        expected = nearby.found_events({name: value}, NOON)
        found = addresses(page, home)
        days = page.locator("#resultats > li time").evaluate_all("all => all.map(one => one.dateTime)")
        assert dict(zip(found, days, strict=True)) == expected, (name, value)
        assert days == sorted(days)
        assert count(page) == len(expected)


@pytest.mark.parametrize(
    "choice",
    [
        {"commune": "vaour", "distance": "15"},
        {"commune": "vaour", "distance": "15", "quoi": "tout-accueil-petite-enfance", "age": "18-mois"},
        {"commune": "penne", "distance": "5", "jour": "vendredi"},
        {"commune": "milhars", "age": "4-ans", "gratuit": "oui"},
        {"commune": "salles", "distance": "30", "age": "parents", "jour": "samedi"},
        {"quoi": "ecole", "age": "2-ans"},
        {"commune": "le-riols", "distance": "10", "quoi": "micro-creche", "age": "6-ans"},
        {"distance": "10", "gratuit": "oui"},
    ],
)
def test_filters_of_the_directory_together(page, home, nearby, choice):
    """The nearest first; a distance without a commune asks for nothing."""
    ask(page, f"{home}annuaire/")
    if choice.get("quoi", "").startswith("tout-") and choice["quoi"] not in options(page, "quoi"):
        choice = choice | {"quoi": next(one for one in options(page, "quoi") if one.startswith("tout-"))}
    ask(page, f"{home}annuaire/", **choice)
    assert addresses(page, home) == nearby.found_places(settled(choice))
    assert in_address(page) == settled(choice)


@pytest.mark.parametrize(
    "choice",
    [
        {"commune": "vaour", "distance": "10", "age": "4-ans"},
        {"commune": "vaour", "distance": "10", "age": "4-ans", "jour": "2026-12-05"},
        {"commune": "cordes-sur-ciel", "distance": "5", "quand": "mercredi"},
        {"commune": "penne", "distance": "20", "quand": "week-end", "gratuit": "oui"},
        {"theme": "lecture", "acces": "visuel", "gratuit": "oui"},
        {"commune": "amarens", "distance": "5", "theme": "jeunesse", "quand": "aujourdhui"},
        {"distance": "10", "theme": "eveil"},
    ],
)
def test_filters_of_the_agenda_together(page, home, nearby, choice):
    """Day by day when a day is asked for, else the nearest first."""
    ask(page, f"{home}agenda/", **choice)
    found = addresses(page, home)
    assert set(found) == set(nearby.found_events(settled(choice), NOON))
    days = page.locator("#resultats > li time").evaluate_all("all => all.map(one => one.dateTime)")
    by_address = {event["adresse"]: event for event in nearby.events}
    away = [round(nearby.away(by_address[address], choice.get("commune")), 6) for address in found]
    if "quand" in choice or "jour" in choice or "commune" not in choice:
        assert list(zip(days, away, strict=True)) == sorted(zip(days, away, strict=True))
    else:
        assert list(zip(away, days, strict=True)) == sorted(zip(away, days, strict=True))
    assert in_address(page) == settled(choice)


@pytest.mark.parametrize("now", ["2026-11-23T10:30:00+01:00", "2026-11-25T19:15:00+01:00", "2026-12-25T10:00:00+01:00"])
def test_open_now_is_what_the_records_say(browser, home, nearby, now):
    """The same sentence in the list as on the record, and the list holds those that are open, no other."""
    with phone(browser, home, now) as page:
        ask(page, f"{home}annuaire/", jour="maintenant")
        found = addresses(page, home)
        for item in page.locator("#resultats > li").all():
            expect(item.locator("[data-role=ouvert]")).to_have_text(re.compile("^Ouvert"))
        ask(page, f"{home}annuaire/", quoi="", age="parents")
        listed = {
            item.locator("a.nom").get_attribute("href").removeprefix(home): item.locator("[data-role=ouvert]")
            for item in all_results(page)
        }
        said = {address: line.inner_text() if line.count() else "" for address, line in listed.items()}
        assert {address for address, text in said.items() if re.match("Ouvert(?! *:)", text)} <= set(found)
        for address in [place["adresse"] for place in nearby.places if "horaires" in place][::4]:
            page.goto(home + address)
            record = page.locator("[data-horaires]")
            text = record.inner_text() if record.is_visible() else ""
            assert (address in found) == text.startswith("Ouvert"), (address, text)
            assert address not in said or said[address] == text


def test_a_day_of_opening_stands_in_the_week_of_the_record(page, home, site, nearby):
    """Every open row of a record's week is found on its day."""
    for number, day in enumerate(DAYS):
        ask(page, f"{home}annuaire/", jour=day)
        found = set(addresses(page, home))
        assert found
        for place in nearby.places:
            rows = site.pages[place["adresse"]].tree.xpath("//table[contains(@class, 'semaine')]//tr[td]")
            open_rows = [row for row in rows if day in text_of(row.find("th")).lower() and row.get("class") != "ferme"]
            assert not open_rows or place["adresse"] in found, (day, place["nom"])


def test_the_age_of_a_place_that_counts_in_months_is_to_the_month(page, home):
    """La Ribambelle takes children from 3 months to 4 years, Les Petits Pas until 3 years; Milhars says 0-3, no month."""
    for age, names in [
        ("0-mois", ["Milhars"]),
        ("3-mois", ["La Ribambelle", "Les Petits Pas", "Milhars"]),
        ("18-mois", ["La Ribambelle", "Les Petits Pas", "Milhars"]),
        ("2-ans", ["La Ribambelle", "Les Petits Pas", "Milhars"]),
        ("3-ans", ["La Ribambelle"]),
        ("4-ans", []),
    ]:
        found = []
        for kind in ("micro-creche", "creche"):
            ask(page, f"{home}annuaire/", quoi=kind, age=age)
            found += page.locator("#resultats a.nom").all_inner_texts()
        assert sorted(re.search("La Ribambelle|Les Petits Pas|Milhars", name)[0] for name in found) == names, age


# What a result tells.


def test_results_tell_what_the_pages_tell(page, home, site, nearby):
    """Name, commune, telephone, and that it is an example; links lead to pages that exist."""
    ask(page, f"{home}annuaire/", commune="vaour", distance="30")
    assert all_results(page)
    by_address = {place["adresse"]: place for place in nearby.places}
    for item in all_results(page):
        address = item.locator("a.nom").get_attribute("href").removeprefix(home)
        record, place = site.pages[address], by_address[address]
        assert words(item.locator("a.nom").inner_text()) == text_of(record.tree.find(".//h1"))
        assert item.get_by_text("exemple", exact=True).count() == int(place.get("exemple", False))
        assert bool(record.tree.xpath("//*[contains(., 'Ceci est un exemple')]")) == place.get("exemple", False)
        assert item.get_by_text("itinérant", exact=True).count() == int(bool(place.get("permanences")))
        assert item.locator(".tel").count() == int("tel" in place)
        if "tel" in place:
            assert item.locator(".tel").get_attribute("href") in record.source
            assert place["nom"] in item.locator(".tel").inner_text()


def test_a_distance_is_the_one_of_the_commune_beside_it(page, home, nearby):
    """A travelling service that comes near says where it comes: its own commune is farther."""
    names = {name: slug for slug, (name, *_) in nearby.communes.items()}
    ask(page, f"{home}annuaire/", commune="vaour", distance="30")
    stops = 0
    for item in all_results(page):
        line = words(item.locator(".quoi").inner_text())
        if not (told := re.search(r", ([^,]+), (sur place|à \d+ km)$", line)):
            assert line.endswith("sur tout le territoire"), line
            continue
        place = re.sub(r"^passe (à|au|aux) ", lambda m: {"à": "", "au": "Le ", "aux": "Les "}[m[1]], told[1])
        stops += place != told[1]
        assert told[2] == nearby.far("vaour", names[place]), line
    assert stops > 3


def test_events_tell_their_state_their_price_and_their_other_dates(page, home, nearby):
    ask(page, f"{home}agenda/", theme="nature")
    for address, state in [("agenda/sortie-champignons-saint-marcel-campes/", "Annulé"), ("agenda/visite-de-ferme-donnazac/", "Reporté")]:  # fmt: skip
        item = page.locator("#resultats > li", has=page.locator(f"a[href$='{address}']"))
        expect(item.locator("[data-role=etat]")).to_have_text(state)
        assert ("barre" in (item.get_attribute("class") or "")) == (state == "Annulé")
        expect(item.get_by_text("exemple", exact=True)).to_be_visible()
    ask(page, f"{home}agenda/", theme="jeunesse")
    by_address = {event["adresse"]: event for event in nearby.events}
    for item in all_results(page):
        event = by_address[item.locator("a.nom").get_attribute("href").removeprefix(home)]
        others = len(event["dates"]) - 1
        expected = {0: "", 1: "Et une autre date"}.get(others, f"Et {others} autres dates")
        said = item.locator("[data-role=autres]")
        assert (said.inner_text() if said.count() else "") == expected, event["titre"]
        assert item.get_by_text("gratuit", exact=True).count() == int(event.get("gratuit", False))


def test_what_is_over_today_is_left_out(browser, home):
    """Homework help is from 16:45 to 18:15, the choir until 19:15: one goes when it is over, and only then."""
    for now, found in [
        ("18:14", ["aide-aux-devoirs", "chorale"]),
        ("18:15", ["chorale"]),
        ("19:14", ["chorale"]),
        ("19:15", []),
        ("23:59", []),
    ]:
        with phone(browser, home, f"2026-11-23T{now}:00+01:00") as page:
            ask(page, f"{home}agenda/", quand="aujourdhui")
            assert [re.search("agenda/(aide-aux-devoirs|chorale)", one)[1] for one in addresses(page, home)] == found


def test_a_day_that_is_past_has_nothing_more_to_offer(browser, home):
    """A link to a Saturday, opened the week after."""
    with phone(browser, home, "2026-12-09T12:00:00+01:00") as page:
        ask(page, f"{home}agenda/", jour="2026-12-05", theme="eveil")
        assert all(day >= "2026-12-09" for day in page.locator("#resultats time").evaluate_all("a => a.map(t => t.dateTime)"))


def test_what_lasts_several_days_is_found_on_each(browser, home):
    for day, found in [("2026-12-12", 1), ("2026-12-13", 1), ("2026-12-14", 0)]:
        with phone(browser, home) as page:
            ask(page, f"{home}agenda/", jour=day, commune="penne", distance="5")
            assert addresses(page, home).count("agenda/marche-de-l-hiver-penne/") == found


# What is told.


def test_the_count_is_told_in_words(page, home, nearby):
    """A live region says how many, of how many, from where."""
    ask(page, f"{home}annuaire/")
    assert page.locator("#etat").get_attribute("role") == "status"
    assert status(page) == ""
    page.get_by_label("Quoi").select_option("ecole")
    expect(page.locator("#etat")).to_have_text(f"7 fiches sur {len(nearby.places)}.")
    page.get_by_label("Près de").select_option("vaour")
    expect(page.locator("#etat")).to_have_text(f"7 fiches sur {len(nearby.places)}, du plus près au plus loin de Vaour.")
    page.get_by_label("Jusqu’à").select_option("5")
    assert status(page) == f"1 fiche sur {len(nearby.places)}, à 5 km au plus de Vaour."
    page.get_by_label("Pour quel âge").select_option("0-mois")
    assert status(page) == "Rien dans l’annuaire avec tous ces choix, à 5 km au plus de Vaour."
    ask(page, f"{home}agenda/", quand="mercredi")
    assert re.match(r"3 rendez-vous sur \d\d, mercredi 25 novembre", status(page))
    page.get_by_label("Quand").select_option("semaine-prochaine")
    assert ", du lundi 30 novembre au dimanche 6 décembre." in status(page)
    page.get_by_label("Pour quel âge").select_option("0-mois")
    page.get_by_label("Près de").select_option("le-riols")
    page.get_by_label("Jusqu’à").select_option("5")
    assert status(page).startswith("Aucun rendez-vous, du lundi 30 novembre au dimanche 6 décembre")


@pytest.mark.parametrize(
    ("folder", "choice"),
    [
        ("annuaire/", {"commune": "penne", "distance": "5", "quoi": "micro-creche", "age": "18-mois"}),
        ("annuaire/", {"acces": "psychique", "jour": "samedi"}),
        ("annuaire/", {"quoi": "ecole", "gratuit": "oui", "jour": "dimanche"}),
        ("agenda/", {"commune": "vaour", "distance": "5", "quand": "aujourdhui", "age": "4-ans"}),
        ("agenda/", {"theme": "numerique", "gratuit": "oui", "acces": "psychique", "jour": "2026-12-25"}),
    ],
)
def test_each_way_out_finds_what_it_announces(page, home, folder, choice):
    """When nothing is found, one wish less finds as many as its button says, and the focus goes to what is told."""
    ask(page, home + folder, **choice)
    before = count(page)
    assert before <= 2
    ways = page.locator("#assouplir button").all_inner_texts()
    assert ways
    for way in ways:
        ask(page, home + folder, **choice)
        page.locator("#assouplir").get_by_role("button", name=way).click()
        announced = int(re.search(r"(\d+)$", way)[1])
        assert announced > before
        assert count(page) == announced == len(addresses(page, home)), way
        assert page.evaluate("document.activeElement.id") == "etat" or announced > 20
        assert len(in_address(page)) == len(choice) - 1


def test_the_rest_comes_on_demand_and_is_read_from_its_first(page, home):
    ask(page, f"{home}annuaire/", commune="cordes-sur-ciel", distance="30")
    total, shown = count(page), 20
    assert page.locator("#resultats > li").count() == shown < total
    more = page.get_by_role("button", name="Voir la suite")
    while shown < total:
        more.click()
        reached = page.evaluate(
            "[...document.querySelectorAll('#resultats > li')].indexOf(document.activeElement.closest('li'))"
        )
        assert reached == shown
        shown = min(total, shown + 20)
        assert page.locator("#resultats > li").count() == shown
    expect(more).to_be_hidden()


# The address.


def test_a_choice_stands_in_the_address_and_a_link_brings_it_back(page, home):
    ask(page, f"{home}agenda/")
    page.get_by_label("Près de").select_option("vaour")
    page.get_by_label("Jusqu’à").select_option("15")
    page.get_by_label("Pour quel âge").select_option("4-ans")
    page.get_by_text("Plus de choix").click()
    page.get_by_label("Gratuit seulement").check()
    assert in_address(page) == {"commune": "vaour", "distance": "15", "age": "4-ans", "gratuit": "oui"}
    found, link = addresses(page, home), page.url
    assert found
    page.evaluate("localStorage.clear()")
    page.goto(f"{home}numeros/")
    page.goto(link)
    ready(page)
    assert addresses(page, home) == found
    assert page.get_by_label("Près de").input_value() == "vaour"
    expect(page.get_by_label("Gratuit seulement")).to_be_checked()
    expect(page.get_by_label("Gratuit seulement")).to_be_visible()


@both
def test_back_from_a_result_finds_the_list_as_it_was(page, home, folder):
    ask(page, home + folder)
    page.get_by_label("Près de").select_option("penne")
    page.get_by_label("Jusqu’à").select_option("20")
    page.get_by_label("Pour quel âge").select_option("4-ans")
    found, said = addresses(page, home), status(page)
    page.locator("#resultats a.nom").first.click()
    page.wait_for_url(home + found[0])
    page.go_back()
    ready(page)
    assert (addresses(page, home), status(page)) == (found, said)
    assert page.get_by_label("Pour quel âge").input_value() == "4-ans"


def test_a_link_inside_the_page_leaves_the_list_alone(page, home):
    """What skips to the content, and back: neither the results nor how many of them are shown change."""
    ask(page, f"{home}annuaire/", commune="cordes-sur-ciel", distance="30")
    page.get_by_role("button", name="Voir la suite").click()
    shown = page.locator("#resultats > li").count()
    page.locator(".evitement").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#contenu")).to_be_focused()
    assert page.url.endswith("#contenu")
    assert page.locator("#resultats > li").count() == shown
    page.go_back()
    assert page.locator("#resultats > li").count() == shown


@both
def test_where_one_lives_is_not_yet_a_question(page, home, folder):
    """A remembered commune is filled in, no more: the page stays whole, and so it is after a reload and a jump."""
    page.goto(home)
    page.evaluate("portail.remember('commune', 'vaour')")
    ask(page, home + folder)
    assert page.get_by_label("Près de").input_value() == "vaour"
    expect(page.locator("#tout")).to_be_visible()
    assert in_address(page) == {}
    page.reload()
    ready(page)
    expect(page.locator("#tout")).to_be_visible()
    assert status(page) == ""
    page.evaluate("location.hash = document.querySelector('#tout h2[id]').id")
    page.wait_for_url("**#*")
    expect(page.locator("#tout h2[id]").first).to_be_in_viewport()
    page.get_by_role("button", name="Voir", exact=True).click()
    expect(page.locator("#resultats > li").first).to_be_visible()
    expect(page.locator("#etat")).to_be_focused()
    assert in_address(page) == {"commune": "vaour"}


@both
def test_a_jump_in_the_address_is_kept(page, home, folder):
    page.goto(home + folder)
    anchor = page.locator("#tout h2[id]").last.get_attribute("id")
    page.goto(f"{home}numeros/")
    page.goto(f"{home}{folder}#{anchor}")
    ready(page)
    assert page.url.endswith(f"#{anchor}")


@both
@pytest.mark.parametrize(
    "query",
    [
        "commune=zzz&distance=<script>alert(1)</script>",
        "commune=__proto__&age=constructor&acces=toString",
        "gratuit=<img src=x onerror=alert(1)>&jour=demain&quand=2026-12-05",
        "age=99-ans&jour=0000-00-00",
        "age=%00%ff&commune=vaour%27%22",
        "commune=vaour&commune=penne&distance=-5",
        "x=1&y[]=2&commune=&age=",
        "distance=1e9&commune=" + "z" * 2000,
    ],
)
def test_what_the_address_does_not_know_does_no_harm(page, home, folder, query):
    """The page is whole, says nothing untrue, and its address holds what is understood."""
    page.goto(f"{home}{folder}?{query}")
    ready(page)
    assert page.locator("#etat *, #resultats script, #resultats img").count() == 0
    known = set(page.locator("#filtres [name]").evaluate_all("all => all.map(one => one.name)"))
    understood = {name: value for name, value in in_address(page).items() if name in known}
    assert understood in ({}, {"commune": "vaour"})
    assert page.locator("#tout").is_visible() == (understood == {})
    assert (status(page) == "") == (understood == {})
    page.get_by_label("Pour quel âge").select_option("4-ans")
    assert count(page) == len(addresses(page, home)) > 0


def test_a_weekday_and_a_date_are_never_asked_together(page, home):
    ask(page, f"{home}agenda/", quand="mercredi")
    page.get_by_text("Plus de choix").click()
    page.get_by_label("Ou un jour précis").fill("2026-12-05")
    page.get_by_label("Ou un jour précis").dispatch_event("change")
    assert in_address(page) == {"jour": "2026-12-05"}
    assert page.get_by_label("Quand").input_value() == ""
    page.get_by_label("Quand").select_option("samedi")
    assert in_address(page) == {"quand": "samedi"}
    assert page.get_by_label("Ou un jour précis").input_value() == ""
    ask(page, f"{home}agenda/", quand="mercredi", jour="2026-12-05")
    assert len(in_address(page)) == 1


# Hands.


def tab_to(page: Page, selector: str) -> None:
    """Tabs, from where the focus is, to an element that must show that it has it."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            ring = page.evaluate(
                "(style => [style.outlineStyle, parseFloat(style.outlineWidth)])(getComputedStyle(document.activeElement))"
            )
            assert ring[0] != "none" and ring[1] >= 2, (selector, ring)
            return
    pytest.fail(f"no way to {selector} by keyboard")


@both
def test_keyboard_alone_from_the_first_tab_to_a_result(page, home, folder):
    ask(page, home + folder)
    tab_to(page, "[name=commune]")
    page.keyboard.type("Penne")
    assert page.locator("[name=commune]").input_value() == "penne"
    tab_to(page, "[name=distance]")
    page.keyboard.type("20")
    tab_to(page, "[name=age]")
    page.keyboard.type("4 ans")
    tab_to(page, "#filtres summary")
    page.keyboard.press("Enter")
    tab_to(page, "[name=gratuit]")
    page.keyboard.press("Space")
    tab_to(page, "#filtres [type=submit]")
    page.keyboard.press("Enter")
    assert in_address(page) == {"commune": "penne", "distance": "20", "age": "4-ans", "gratuit": "oui"}
    expect(page.locator("#etat")).to_be_focused()
    tab_to(page, "#resultats a.nom")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(f"/{folder}[^/?]+/$"))


@both
def test_reset_brings_the_whole_page_back(page, home, folder):
    ask(page, home + folder, commune="vaour", distance="15", age="4-ans", gratuit="oui")
    expect(page.locator("#tout")).to_be_hidden()
    page.get_by_role("button", name="Tout effacer").click()
    expect(page.locator("#tout")).to_be_visible()
    expect(page.get_by_label("Près de")).to_be_focused()
    assert in_address(page) == {}
    assert status(page) == ""
    assert page.locator("#resultats > li").count() == 0
    assert page.evaluate("[...new FormData(document.getElementById('filtres'))].every(([, value]) => !value)")
    expect(page.locator("[name=distance]")).to_be_disabled()


def test_what_is_chosen_is_never_out_of_sight(page, home):
    ask(page, f"{home}annuaire/")
    expect(page.get_by_label("Gratuit seulement")).to_be_hidden()
    ask(page, f"{home}annuaire/", gratuit="oui")
    expect(page.get_by_label("Gratuit seulement")).to_be_visible()


# When something is missing.


@both
def test_without_scripts_the_form_is_hidden_and_the_page_whole(browser, home, folder):
    with phone(browser, home, None, java_script_enabled=False) as page:
        page.goto(home + folder)
        expect(page.locator("#filtres")).to_be_hidden()
        expect(page.locator("#tout")).to_be_visible()
        expect(page.locator("#resultats, #encore")).to_have_count(2)
        assert page.locator("#resultats:visible, #encore:visible, #assouplir button").count() == 0


@pytest.mark.parametrize("answer", ["nothing", "an error", "a page of some Wi-Fi", "another JSON"])
@pytest.mark.parametrize(
    ("folder", "file"),
    [(folder, file) for folder, own in READ.items() for file in ("communes/communes.json", own)],
)
def test_a_file_that_does_not_come_leaves_the_page_whole(page, home, folder, file, answer):
    answers = {
        "nothing": lambda route: route.abort(),
        "an error": lambda route: route.fulfill(status=500, body="{}"),
        "a page of some Wi-Fi": lambda route: route.fulfill(body="<html>Connectez-vous</html>"),
        "another JSON": lambda route: route.fulfill(body='{"a": 1}', content_type="application/json"),
    }
    page.route(f"**/{file}", answers[answer])
    page.goto(f"{home}{folder}?age=4-ans")
    expect(page.locator("#filtres")).to_be_hidden()
    expect(page.locator("#tout")).to_be_visible()
    assert page.locator("#resultats:visible, #encore:visible").count() == 0


@both
def test_nothing_of_a_choice_leaves_the_device(page, home, folder):
    asked = []
    page.on("request", lambda request: asked.append(request))
    ask(page, home + folder)
    page.get_by_label("Près de").select_option("vaour")
    page.get_by_label("Pour quel âge").select_option("4-ans")
    page.get_by_role("button", name="Voir", exact=True).click()
    expect(page.locator("#resultats > li").first).to_be_visible()
    assert asked
    assert [r.url for r in asked if r.method != "GET" or "?" in r.url or not r.url.startswith(home)] == []
    assert page.evaluate("document.cookie") == ""
    assert page.evaluate("Object.keys(localStorage)") == ["commune"]


# Portals of their own.


def test_hostile_words_are_words(browser, tmp_path, repository, guichet):
    portal = NastyPortal(tmp_path, repository, guichet)
    built = portal.kept_site()
    nearby = Nearby(built)
    with served(built) as home, phone(browser, home, "2026-12-01T12:00:00+01:00") as page:
        for folder, choice, entries, name in [
            ("annuaire/", {"quoi": "ludotheque"}, nearby.places, "nom"),
            ("agenda/", {"jour": "2026-12-05"}, nearby.events, "titre"),
        ]:
            ask(page, home + folder, commune="les-cabannes", **choice)
            found = addresses(page, home)
            by_address = {entry["adresse"]: entry for entry in entries}
            assert len(found) > 20
            assert any("<script>" in entry[name] for entry in entries)
            shown = page.locator("#resultats a.nom").evaluate_all("all => all.map(one => one.textContent)")
            assert shown == [by_address[address][name] for address in found]
            assert page.locator("#resultats script, #resultats img, #resultats a:not([href])").count() == 0
            assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        page.goto(home)
        page.get_by_label("Ma commune").select_option("les-cabannes")
        expect(page.locator("#semaine-ici li").first).to_be_visible()
        assert page.locator("#semaine-ici script, #semaine-ici img").count() == 0


RHYTHM = f"""---
titre: Atelier du lundi
chaque: lundi 10h-11h30
debut: 2026-11-01
jusqu_au: 2026-12-21
annulations: [2026-11-30]
commune: Les Cabannes
themes: [eveil]
exemple: true
{CHECKED}---
Un atelier.
"""


def test_a_date_that_is_cancelled_is_marked_and_the_next_one_preferred(browser, tmp_path, repository, guichet):
    portal = SmallPortal(tmp_path, repository, guichet)
    portal.write("agenda/atelier.md", RHYTHM)
    with served(portal.kept_site()) as home:
        with phone(browser, home) as page:
            ask(page, f"{home}agenda/", jour="2026-11-30")
            item = page.locator("#resultats > li", has_text="Atelier du lundi")
            expect(item).to_contain_text("Annulé")
            expect(item).to_have_class(re.compile("barre"))
            ask(page, f"{home}agenda/", quand="semaine-prochaine", theme="eveil")
            expect(item).to_contain_text("Annulé")
            ask(page, f"{home}agenda/", theme="eveil")
            assert item.locator("time").get_attribute("datetime") == "2026-12-07", "that of this morning is over"
            expect(item).not_to_contain_text("Annulé")
            expect(item).to_contain_text("Et 2 autres dates")
        with phone(browser, home) as page:
            page.goto(home)
            page.clock.set_fixed_time(datetime.fromisoformat("2026-11-28T12:00:00+01:00"))
            page.get_by_label("Ma commune").select_option("les-cabannes")
            expect(page.locator("#semaine-ici")).to_be_visible()
            expect(page.locator("#semaine-ici")).not_to_contain_text("Atelier du lundi")


MOVED = RHYTHM.replace("annulations: [2026-11-30]", "deplacements:\n  - du: 2026-11-30\n    au: 2026-12-01")


def test_a_date_that_is_moved_says_so_in_the_agenda_and_on_the_home_page(browser, tmp_path, repository, guichet):
    portal = SmallPortal(tmp_path, repository, guichet)
    portal.write("agenda/atelier.md", MOVED)
    with served(portal.kept_site()) as home, phone(browser, home, "2026-11-28T12:00:00+01:00") as page:
        ask(page, f"{home}agenda/", jour="2026-12-01")
        item = page.locator("#resultats > li", has_text="Atelier du lundi")
        expect(item.locator("[data-role=etat]")).to_have_text("Date changée")
        expect(item).not_to_have_class(re.compile("barre"))
        page.goto(home)
        page.get_by_label("Ma commune").select_option("les-cabannes")
        here = page.locator("#semaine-ici li", has_text="Atelier du lundi")
        expect(here.locator("time")).to_have_attribute("datetime", "2026-12-01")
        expect(here.locator("[data-role=etat]")).to_have_text("Date changée")


EVENING = f"""---
titre: Bal d’hiver
jour: 2026-12-05
heures: 20h-1h
commune: Les Cabannes
themes: [eveil]
exemple: true
{CHECKED}---
Un bal.
"""


def test_an_evening_that_ends_in_the_night_is_not_of_the_day_after(browser, tmp_path, repository, guichet):
    portal = SmallPortal(tmp_path, repository, guichet)
    portal.write("agenda/bal.md", EVENING)
    with served(portal.kept_site()) as home:
        for now, day, found in [("2026-12-05T23:30", "2026-12-05", 1), ("2026-11-28T12:00", "2026-12-06", 0), ("2026-12-06T10:00", "", 0)]:
            with phone(browser, home, f"{now}:00+01:00") as page:
                ask(page, f"{home}agenda/", **({"jour": day} if day else {"theme": "eveil"}))
                items = page.locator("#resultats > li", has_text="Bal d’hiver")
                expect(items).to_have_count(found)
                if found:
                    assert words(items.locator(".quoi").first.inner_text()).startswith("20 h - 1 h, ")


def test_filters_work_without_a_network_once_the_portal_is_kept(browser, tmp_path, repository, guichet):
    site = SmallPortal(tmp_path, repository, guichet).kept_site()
    with served(site) as home, phone(browser, home, None, service_workers="allow") as page:
        page.add_init_script(HURRIED)
        page.goto(home, wait_until="load")
        keep(page)
        page.context.set_offline(True)
        ask(page, f"{home}annuaire/", quoi="ludotheque", commune="vaour")
        page.locator(".garde").wait_for()
        assert addresses(page, home) == ["annuaire/ludotheque/"]
        expect(page.locator("#resultats")).to_contain_text("à 10 km")
        page.goto(f"{home}agenda/")
        ready(page)
        page.goto(home)
        page.get_by_label("Ma commune").select_option("vaour")
        expect(page.locator("#semaine-titre")).to_have_text("Cette semaine à Vaour")
