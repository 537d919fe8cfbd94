"""What a parent comes for: childcare near home, its price, which day a service comes, whom to call tonight."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

import pytest
from playwright.sync_api import Browser, Page, expect

from accessibility import SCHEMES, violations
from faults import expect_none

BARE = re.compile(r"communes/[^/]+/ce-mois/$")
"""Pages for the frames of other sites, which have no foot."""


@contextmanager
def visits(browser: Browser, home: str) -> Iterator[Callable[..., Page]]:
    """Opens pages on a phone, on the day the site was built for."""
    contexts = []

    def open_page(address: str = "", scripts: bool = True, day: str = "2026-11-23") -> Page:
        context = browser.new_context(
            viewport={"width": 360, "height": 800},
            locale="fr-FR",
            java_script_enabled=scripts,
            reduced_motion="reduce",
            service_workers="block",
        )
        contexts.append(context)
        page = context.new_page()
        page.clock.set_fixed_time(datetime.fromisoformat(day + "T12:00:00+01:00"))
        page.goto(home + address, wait_until="load")
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def visit(browser, home):
    with visits(browser, home) as open_page:
        yield open_page


@pytest.fixture(scope="module")
def phone(browser, home) -> Page:
    """One phone for all that people may type."""
    with visits(browser, home) as open_page:
        yield open_page("tarif-creche/")


@pytest.fixture
def scale(phone) -> Page:
    """The page of prices, without the answer to what was typed before."""
    phone.locator("output").evaluate("output => output.replaceChildren()")
    return phone


def question(page: Page):
    """The only question on the screen."""
    headings = page.locator("main h2:visible")
    expect(headings).to_have_count(1)
    return headings


def walk_to_milhars(page: Page):
    page.get_by_role("link", name="Faire garder son enfant").click()
    expect(question(page)).to_contain_text("Pour quel âge")
    page.get_by_role("link", name="Moins de 3 ans").click()
    expect(question(page)).to_contain_text("De quoi avez-vous besoin")
    page.get_by_role("link", name="De temps en temps").click()
    expect(question(page)).to_contain_text("Dans quelle commune")
    page.locator(".question-commune:visible").get_by_role("link", name="Milhars").click()
    expect_answer(page)


def expect_answer(page: Page):
    assert page.url.endswith("mode-accueil/milhars/#moins-de-3-ans-occasionnel")
    answer = page.locator(".reponse:visible")
    expect(answer).to_have_count(1)
    for fact in ("La Roulotte", "exemple", "sur place", "Prochaine fois", "de 6 mois à 5 ans"):
        expect(answer).to_contain_text(fact)
    expect(answer.locator("a[href^='tel:']").first).to_be_visible()
    for heading in ("Qui appeler", "Et maintenant"):
        expect(page.get_by_role("heading", name=heading)).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_three_questions_lead_to_places_near_and_back_goes_back(visit, scripts):
    page = visit(scripts=scripts)
    walk_to_milhars(page)
    page.go_back()
    expect(question(page)).to_contain_text("Dans quelle commune")
    page.go_back()
    expect(question(page)).to_contain_text("De quoi avez-vous besoin")
    page.go_back()
    expect(question(page)).to_contain_text("Pour quel âge")


def test_a_commune_once_chosen_skips_its_question_until_it_is_changed(visit):
    page = visit()
    walk_to_milhars(page)
    assert page.evaluate("portail.recall('commune')") == "milhars"
    page.get_by_role("link", name="Reprendre depuis la première question").click()
    page.get_by_role("link", name="Nous attendons un enfant").click()
    expect(page.get_by_text("retenue sur cet appareil")).to_contain_text("Milhars")
    page.get_by_role("link", name="De temps en temps").click()
    expect_answer(page)
    page.go_back()
    expect(question(page)).to_contain_text("De quoi avez-vous besoin")
    page.get_by_role("button", name="Changer de commune").click()
    assert page.evaluate("portail.recall('commune')") is None
    page.get_by_role("link", name="De temps en temps").click()
    expect(question(page)).to_contain_text("Dans quelle commune")


def test_a_commune_that_is_no_more_changes_nothing(visit):
    page = visit("mode-accueil/moins-de-3-ans/")
    page.evaluate("portail.remember('commune', 'ailleurs')")
    page.reload()
    page.get_by_role("link", name="De temps en temps").click()
    expect(question(page)).to_contain_text("Dans quelle commune")


def press_to(page: Page, name: str):
    """Tab to a link, as a person without a pointer does, and follow it."""
    for _ in range(90):
        page.keyboard.press("Tab")
        reached = page.evaluate("document.activeElement.matches('a') ? document.activeElement.textContent : ''")
        if name in re.sub(r"\s", " ", reached):
            assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
            page.keyboard.press("Enter")
            return
    pytest.fail(f"no way to “{name}” by keyboard")


def test_the_path_by_keyboard(visit):
    page = visit("mode-accueil/")
    press_to(page, "Moins de 3 ans")
    page.wait_for_url("**/mode-accueil/moins-de-3-ans/")
    press_to(page, "De temps en temps")
    expect(question(page)).to_contain_text("Dans quelle commune")
    press_to(page, "Milhars")
    page.wait_for_url("**/mode-accueil/milhars/*")
    expect_answer(page)


def test_nothing_of_the_answers_leaves_the_device(visit, home):
    page = visit()
    asked = []
    page.on("request", lambda request: asked.append(request))
    walk_to_milhars(page)
    assert asked
    expect_none((r.url, "not a plain page of the portal") for r in asked if not r.url.startswith(home) or "?" in r.url)
    expect_none((r.url, "sends something") for r in asked if r.method != "GET")


@pytest.mark.parametrize("stage", ["enceinte", "moins-de-3-ans", "3-6-ans", "6-11-ans"])
def test_every_answer_leads_to_a_place_of_its_page(site, stage):
    page = site.pages[f"mode-accueil/{stage}/"]
    links = re.findall(r'href="\.\./\.\./mode-accueil/([^/"]+)/#([^"]+)" data-commune="([^"]+)"', page.source)
    assert len(links) >= 25 * 5
    expect_none(
        (f"{commune}#{anchor}", "leads nowhere")
        for commune, anchor, named in links
        if commune != named or f'id="{anchor}"' not in site.pages[f"mode-accueil/{commune}/"].source
    )


def test_an_answer_without_a_place_says_so_and_whom_to_call(visit):
    page = visit("mode-accueil/amarens/#6-11-ans-urgence")
    answer = page.locator(".reponse:visible")
    expect(answer).to_contain_text("Aucun accueil d’urgence connu de ce portail à moins de 25 km")
    answer.get_by_role("link", name="voyez qui appeler").click()
    expect(page.get_by_role("heading", name="Qui appeler")).to_be_in_viewport()


def test_whom_to_call_is_one_tap_away_from_every_page(site):
    pages = [page for page in site.pages.values() if not BARE.search(page.address)]
    assert len(pages) > 400
    way = re.compile(r'href="[^"]*numeros/"')
    expect_none(
        (page.address, "no link to the numbers")
        for page in pages
        if page.address != "numeros/" and not way.search(page.source)
    )


def test_whom_to_call_tonight(visit):
    page = visit("annuaire/", scripts=False)
    page.get_by_role("link", name="Urgences, écoute").click()
    for words, number in [
        ("avalé", "tel:+33561777447"),
        ("Un enfant est en danger", "tel:119"),
        ("idées de suicide", "tel:3114"),
        ("Je ne peux pas parler", "sms:114"),
        ("nous loger ce soir", "tel:115"),
    ]:
        case = page.locator(".situations > div", has_text=words)
        expect(case).to_have_count(1)
        first = case.locator("dd").first
        expect(first).to_contain_text("24\u202fh/24")
        assert first.locator("a").get_attribute("href") == number
    # In each situation, a line that always answers stands before one that does not.
    for case in page.locator(".situations > div").all():
        always = ["24\u202fh/24" in text for text in case.locator("dd").all_inner_texts()]
        assert always == sorted(always, reverse=True), case.inner_text()


def vectors(repository) -> list[dict]:
    return json.loads((repository / "Tests/Vectors/tarif.json").read_text(encoding="utf-8"))["prix"]


def french(hundredths: int) -> str:
    whole, rest = divmod(hundredths, 100)
    return f"{whole},{rest:02}"


def fill(page: Page, resources: str, hours: str, children: str = "1"):
    page.get_by_label("Montant en euros").fill(resources)
    page.get_by_label("Enfants à votre charge").fill(children)
    page.get_by_label("Heures d’accueil").fill(hours)


def calculate(page: Page) -> str:
    page.get_by_role("button", name="Calculer").click()
    return re.sub(r"[\s\u00a0\u202f]+", " ", page.locator("output").inner_text())


def test_the_calculator_gives_the_prices_of_the_generator(visit, repository):
    page = visit("tarif-creche/")
    cases = vectors(repository)
    assert len(cases) > 20
    for case in cases:
        fill(page, french(case["ressources"]), french(case["centiemes"]), str(case["enfants"]))
        page.get_by_label("par an" if case["par"] == "an" else "par mois").check()
        page.get_by_label("AEEH").set_checked(case["handicap"])
        said, (hour, month) = calculate(page), case["dit"]
        assert said.startswith(f"{hour} de l’heure"), case
        assert f" {month} pour le mois" in said, case


@pytest.mark.parametrize("resources", ["2000", "2 000", "2\u202f000,00 €", "2000.00€", "2.000", "2.000,00"])
@pytest.mark.parametrize("hours", ["180", "180 h", "180,0", "180h00", "180 heures"])
def test_numbers_are_understood_as_people_write_them(scale, resources, hours):
    fill(scale, resources, hours)
    assert "222,84 €" in calculate(scale)


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Montant en euros", ""),
        ("Montant en euros", "deux mille"),
        ("Montant en euros", "-5"),
        ("Montant en euros", "1,2345"),
        ("Enfants à votre charge", "0"),
        ("Enfants à votre charge", "2,5"),
        ("Heures d’accueil", "401"),
        ("Heures d’accueil", "80 h 75"),
    ],
)
def test_a_mistake_is_told_beside_its_field_and_gets_the_focus(scale, label, text):
    page = scale
    fill(page, "2000", "180")
    page.get_by_label(label).fill(text)
    assert calculate(page).strip() == ""
    field = page.get_by_label(label)
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile("Écrivez .* par exemple|Écrivez le nombre"))
    field.fill("2" if "Enfants" in label else "100")
    assert "de l’heure" in calculate(page)
    expect(field).to_have_attribute("aria-invalid", "false")


def test_a_page_older_than_its_scale_gives_no_price(visit):
    for day, works in (("2026-12-31", True), ("2027-01-01", False)):
        page = visit("tarif-creche/", day=day)
        fill(page, "2000", "180")
        said = calculate(page)
        assert ("222,84" in said) == works
        assert ("n’est plus en vigueur" in said) != works


def test_without_scripts_the_table_says_the_prices_and_no_dead_form_is_shown(visit):
    page = visit("tarif-creche/", scripts=False)
    expect(page.locator("form.calcul")).to_be_hidden()
    row = page.locator("#prix-mois ~ .tableau tr", has_text="2\u202f000")
    expect(row.locator("td").first).to_have_text(re.compile(r"222,84"))
    row = page.locator("#prix-heure ~ .tableau tr", has_text="4\u202f000")
    expect(row.locator("td").nth(1)).to_have_text(re.compile(r"2,06"))


@pytest.mark.parametrize(
    "address",
    [
        "mode-accueil/moins-de-3-ans/#regulier",
        "mode-accueil/milhars/#moins-de-3-ans-occasionnel",
        "mode-accueil/amarens/#6-11-ans-urgence",
    ],
)
def test_axe_finds_no_violation_in_what_a_choice_shows(visit, address):
    page = visit(address)
    page.set_viewport_size({"width": 320, "height": 800})
    expect_none(violations(page))
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert not page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
