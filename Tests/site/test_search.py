"""The search, in a browser: what people type finds what they mean, and nothing leaves their device."""

import csv
import gzip
import json
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import etree
from playwright.sync_api import Page, expect

from nearby import phone
from words import words as plain

OPENSEARCH = {"o": "http://a9.com/-/spec/opensearch/1.1/"}
PIECE = 15_000
WHOLE = 250_000
"""Bytes, compressed: one piece of the index, and all of them."""


@pytest.fixture
def page(browser, home):
    with phone(browser, home, None) as page:
        yield page


@pytest.fixture(scope="module")
def same_phone(browser, home):
    """One phone for all that people may type: every search opens its page again."""
    with phone(browser, home, None) as page:
        yield page


def status(page: Page) -> str:
    return plain(page.locator("#etat").inner_text())


def titles(page: Page) -> list[str]:
    return [plain(title) for title in page.locator("#resultats > li > a").all_inner_texts()]


def search(page: Page, home: str, words: str) -> list[str]:
    """Opens the search with some words; the titles of what is found, once it is said."""
    page.goto(f"{home}recherche/")
    page.locator("#q").fill(words)
    page.locator("#q").press("Enter")
    settled(page)
    return titles(page)


def settled(page: Page):
    """Waits until the answer is said, and shown when there is one."""
    expect(page.locator("#etat")).to_have_text(re.compile("résultat|Rien trouvé|mot plus précis|ne répond pas"))
    if "résultat" in status(page):
        expect(page.locator("#resultats > li").first).to_be_visible()


def vectors(repository):
    return json.loads((repository / "Tests/Vectors/repli.json").read_text(encoding="utf-8"))


def test_script_folds_words_as_the_generator_does(page, home, repository):
    page.goto(f"{home}recherche/")
    given = vectors(repository)
    for text, words in given["mots"]:
        assert page.evaluate("text => portail.words.words(text)", text) == words, text
    stems = """async texts => {
        const { invariables } = await portail.search.map()
        return texts.map(text => portail.words.words(text).map(word => portail.words.stem(word, invariables)).join(' '))
    }"""
    for texts in given["memes"]:
        assert len(set(page.evaluate(stems, texts))) == 1, texts
    for texts in given["differents"]:
        assert len(set(page.evaluate(stems, texts))) == len(texts), texts


def test_script_finds_every_term_of_the_index_by_how_it_is_written(page, home):
    """The same words on both sides: a term that the script writes in another way would never be found."""
    page.goto(f"{home}recherche/")
    lost = page.evaluate("""async () => {
        const { termes, invariables } = await portail.search.map()
        const lost = []
        for (let index = 0; index < termes.length; index++) {
            const piece = await (await fetch(`termes-${index}.json`)).json()
            for (const [term, [written]] of Object.entries(piece.termes)) {
                const stems = portail.words.words(written || term).map(word => portail.words.stem(word, invariables))
                if (stems.join(' ') !== term && written) lost.push(`${written}: ${stems}, not ${term}`)
            }
        }
        return lost
    }""")
    assert lost == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("creche", "La crèche et la micro-crèche"),
        ("crêche", "La crèche et la micro-crèche"),
        ("CRÈCHES", "La crèche et la micro-crèche"),
        ("kreche", "La crèche et la micro-crèche"),
        ("assistente maternel", "L’accueil chez un·e assistant·e maternel·le"),
        ("nounou", "L’accueil chez un·e assistant·e maternel·le"),
        ("nourice", "L’accueil chez un·e assistant·e maternel·le"),
        ("halte gardrie", "Haltes-garderies"),
        ("perisolaire", "Accueils périscolaires"),
        ("péri-scolaire", "Accueils périscolaires"),
        ("PMI", "Consultations de PMI"),
        ("pmi", "PMI : Protection maternelle et infantile"),
        ("ram", "Relais petite enfance"),
        ("cantine", "Restauration scolaire"),
        ("microcreche", "Micro-crèches"),
        ("lécole", "Écoles"),
        ("combien coûte la crèche ?", "Combien ça coûte"),
        ("39 19", "3919, Violences Femmes Info"),
        ("saint martin", "Saint-Martin-Laguépie"),
        ("enceinte", "Grossesse et premiers mois : par où commencer"),
    ],
)
def test_what_people_type_finds_what_they_mean(same_phone, home, typed, found):
    assert found in search(same_phone, home, typed)[:6]


def test_every_word_of_the_table_leads_somewhere(page, home, repository):
    page.goto(f"{home}recherche/")
    with open(repository / "seeds/synonymes.csv", encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    assert len(rows) > 50
    count = "async words => (await portail.search.find(words, false)).results.filter(one => one.held > 0).length"
    lost = [row["mot"] for row in rows if page.evaluate(count, row["mot"]) == 0]
    assert lost == []


def test_a_correction_is_said(page, home):
    search(page, home, "halte gardrie")
    assert "Nous avons cherché : « halte garderie »." in status(page)
    search(page, home, "halte garderie")
    assert "Nous avons cherché" not in status(page)


def test_a_result_tells_what_where_and_when(page, home):
    search(page, home, "contes mercredi")
    first = page.locator("#resultats > li").filter(has_text="Rendez-vous").first
    assert first.locator("a").first.get_attribute("href").startswith(f"{home}agenda/")
    line = first.locator(".quoi").inner_text()
    assert line.startswith("Rendez-vous · ") and line.count(" · ") == 2
    assert first.locator(".dit").inner_text()


def test_results_lead_to_places_that_exist(page, home, site):
    for words in ("crèche", "question prix", "pmi", "vaour", "numéro", "projet"):
        search(page, home, words)
        for link in page.locator("#resultats a").all():
            path, _, anchor = link.get_attribute("href").removeprefix(home).partition("#")
            assert site.file(path), path
            assert not anchor or anchor in site.pages[path].identifiers, f"{path}#{anchor}"


def test_everything_indexed_leads_to_a_place_that_exists(site):
    """Each result of the index, and every page that is neither bare, nor a month, nor over, is a result."""
    found = [
        result["adresse"]
        for piece in sorted((site.root / "recherche").glob("pages-*.json"))
        for result in json.loads(piece.read_text(encoding="utf-8"))["pages"]
    ]
    for address in found:
        path, _, anchor = address.partition("#")
        assert path in site.pages, path
        assert not anchor or anchor in site.pages[path].identifiers, address
    for prefix in ("guide/", "annuaire/", "communes/", "parentalite/", "observatoire/", "projet/", "ages/"):
        pages = {page.address for page in site.dressed if page.address.startswith(prefix)}
        assert pages - {address.partition("#")[0] for address in found} == set()


def test_an_answer_in_a_chapter_opens_where_it_stands(page, home):
    search(page, home, "mon enfant n’est pas encore propre")
    page.get_by_role("link", name="Mon enfant n’est pas encore propre").first.click()
    page.wait_for_url("**/guide/**#question_*")
    anchor = page.url.partition("#")[2]
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()


def test_keyboard_alone(page, home):
    page.goto(home)
    page.keyboard.press("Tab")
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('href')") == "./recherche/":
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/recherche/")
    page.locator("#q").focus()
    page.keyboard.type("ludotheque")
    page.keyboard.press("Enter")
    expect(page.locator("#resultats > li").first).to_be_visible()
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#resultats') !== null")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "/recherche/" not in address)


def test_typing_refines_and_leaves_the_focus(page, home):
    page.goto(f"{home}recherche/")
    page.locator("#q").press_sequentially("ludo", delay=30)
    expect(page.locator("#resultats > li").first).to_contain_text("Ludothèque")
    assert page.evaluate("document.activeElement.id") == "q"
    page.locator("#q").press_sequentially("zzzz", delay=30)
    expect(page.locator("#etat")).to_contain_text("Rien trouvé")
    assert titles(page) == []


def test_a_link_searches_and_back_comes_back(page, home):
    page.goto(f"{home}recherche/?q=cr%C3%A8che")
    expect(page.locator("#resultats > li").first).to_contain_text("crèche")
    assert page.locator("#q").input_value() == "crèche"
    page.locator("#q").fill("vaour")
    page.locator("#q").press("Enter")
    expect(page.locator("#resultats > li").first).to_contain_text("Vaour")
    page.locator("#q").fill("ludothèque")
    page.locator("#q").press("Enter")
    expect(page.locator("#resultats > li").first).to_contain_text("Ludothèque")
    assert parse_qs(urlsplit(page.url).query)["q"] == ["ludothèque"]
    page.locator("#resultats > li > a").first.click()
    page.wait_for_url(lambda address: "/recherche/" not in address)
    page.go_back()
    expect(page.locator("#resultats > li").first).to_contain_text("Ludothèque")
    page.go_back()
    expect(page.locator("#resultats > li").first).to_contain_text("Vaour")
    assert page.locator("#q").input_value() == "vaour"


def test_home_page_leads_to_results(page, home):
    page.goto(home)
    page.get_by_role("search").get_by_role("searchbox").fill("pmi")
    page.get_by_role("search").get_by_role("button").click()
    page.wait_for_url("**/recherche/?q=pmi")
    expect(page.locator("#resultats > li").first).to_be_visible()


def test_search_is_one_tap_away_everywhere(site):
    for found in site.dressed:
        links = [site.resolve(found, link)[0] for link in found.tree.xpath("//body/header//a/@href")]
        assert "recherche/" in links, found


def test_nothing_found_helps(page, home):
    assert search(page, home, "zzzzqqq") == []
    assert status(page) == "Rien trouvé pour « zzzzqqq »."
    paths = [link.get_attribute("href") for link in page.locator("#chemins a").all()]
    for wanted in ("mode-accueil/", "annuaire/", "agenda/", "numeros/", "plan-du-site/"):
        assert f"../{wanted}" in paths
    expect(page.locator("#chemins")).to_be_visible()


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "__proto__ constructor hasOwnProperty toString",
        "👶🏽 ❤️",
        "de la le",
        "a",
        "(((.*+?^${}[]\\|",
        "x" * 200,
        "crèche " * 28,
        "%00%ff &q=1#x",
        "\u202eehcèrc",
        "constructor",
    ],
)
def test_strange_searches_do_no_harm(same_phone, home, typed):
    page = same_phone
    page.goto(f"{home}recherche/")
    page.locator("#q").fill(typed)
    page.locator("#q").press("Enter")
    settled(page)
    assert "ne répond pas" not in status(page)
    assert page.locator("#etat *, #resultats script, #resultats img").count() == 0
    assert page.locator("#q").input_value() == typed[:200]


def test_only_common_words_are_told_so(page, home):
    assert search(page, home, "de la le") == []
    assert "mot plus précis" in status(page)


def test_more_results_come_on_demand_and_are_read_from_the_first(page, home):
    search(page, home, "école")
    assert page.locator("#resultats > li").count() == 10
    page.locator("#encore").click()
    expect(page.locator("#resultats > li")).to_have_count(20)
    assert page.evaluate("document.activeElement === document.querySelectorAll('#resultats > li')[10].querySelector('a')")


def test_what_is_over_on_the_day_of_the_visit_comes_last(page, home):
    """The visitor’s day is years after that of the portal: all its events are over."""
    page.clock.set_fixed_time("2031-01-01T12:00:00Z")
    search(page, home, "rendez-vous vaour")
    past = page.locator("#resultats > li").evaluate_all(
        "items => items.map(item => item.querySelector('[data-role=etat]')?.textContent === 'passé')"
    )
    assert past == sorted(past)
    search(page, home, "contes mercredi")
    states = page.locator("#resultats > li", has_text="Rendez-vous ·").locator("[data-role=etat]").all_inner_texts()
    assert all(state == "passé" for state in states)


def test_the_commune_of_the_device_comes_a_little_ahead(page, home):
    page.goto(f"{home}recherche/")
    place = "words => portail.search.find(words, false).then(({ results }) => results.map(one => [one.page, one.score]))"
    before = dict(page.evaluate(place, "école"))
    page.evaluate("portail.remember('commune', 'vaour')")
    after = dict(page.evaluate(place, "école"))
    risen = {document for document in before if after[document] > before[document]}
    assert risen and len(risen) < len(before) / 2


def test_works_without_network_once_loaded(page, home):
    search(page, home, "crèche")
    page.context.set_offline(True)
    page.locator("#q").fill("crèches")
    page.locator("#q").press("Enter")
    expect(page.locator("#etat")).to_contain_text("crèches")
    assert titles(page)
    page.locator("#q").fill("zoologie végétale")
    page.locator("#q").press("Enter")
    expect(page.locator("#etat")).to_have_text(re.compile("zoologie|ne répond pas"))


def test_what_was_said_stays_when_results_are_slow(page, home):
    """On a poor network the count is known well before what results show."""

    def late(route):
        page.wait_for_timeout(900)
        route.continue_()

    page.route("**/recherche/pages-*.json", late)
    page.goto(f"{home}recherche/?q=ludothèque")
    expect(page.locator("#resultats > li").first).to_be_visible()
    assert "résultats pour" in status(page)


def test_says_so_when_it_cannot_read_the_index(page, home):
    page.route("**/recherche/*.json", lambda route: route.abort())
    page.goto(f"{home}recherche/?q=crèche")
    expect(page.locator("#etat")).to_contain_text("La recherche ne répond pas")
    page.unroute("**/recherche/*.json")
    page.locator("#q").press("Enter")
    expect(page.locator("#resultats > li").first).to_be_visible()


def test_pieces_of_two_versions_are_never_mixed(page, home):
    """A browser that kept an old piece asks for the new one."""
    asked = []

    def answer(route):
        asked.append(route.request.url)
        body = route.fetch().json()
        route.fulfill(json=body | {"version": "vieux"} if len(asked) == 1 else body)

    page.route("**/recherche/termes-*.json", answer)
    page.goto(f"{home}recherche/?q=crèche")
    expect(page.locator("#resultats > li").first).to_contain_text("crèche")
    assert len(asked) > 1


def test_opened_from_a_folder_it_says_how_to_find(browser, site):
    context = browser.new_context(locale="fr-FR")
    page = context.new_page()
    page.goto((site.root / "recherche/index.html").as_uri() + "?q=crèche")
    expect(page.locator("#etat")).to_contain_text("pas dans un dossier")
    expect(page.locator("#chemins")).to_be_visible()
    context.close()


def test_without_scripts_it_shows_other_ways(browser, home):
    context = browser.new_context(java_script_enabled=False, locale="fr-FR")
    page = context.new_page()
    page.goto(f"{home}recherche/?q=crèche")
    expect(page.locator("#formulaire")).to_be_hidden()
    expect(page.locator("noscript p")).to_contain_text("Tout le portail se lit sans lui")
    expect(page.locator("#chemins")).to_be_visible()
    page.goto(home)
    expect(page.get_by_role("search")).to_have_count(0)
    context.close()


def test_a_search_loads_little(page, home):
    loaded = []
    page.on("response", lambda answer: answer.url.endswith(".json") and loaded.append(answer.url))
    search(page, home, "ludothèque")
    assert len({address for address in loaded if "/termes-" in address}) <= 2, loaded


def test_index_is_light(site):
    weights = {
        piece.name: len(gzip.compress(piece.read_bytes(), compresslevel=9, mtime=0))
        for piece in (site.root / "recherche").glob("*.json")
    }
    assert {"index.json", "termes-0.json", "pages-0.json"} <= weights.keys()
    assert {name: weight for name, weight in weights.items() if weight > PIECE} == {}
    assert sum(weights.values()) <= WHOLE


def test_opensearch_describes_the_search(site):
    root = etree.parse(site.root / "recherche/opensearch.xml").getroot()
    assert root.tag == "{http://a9.com/-/spec/opensearch/1.1/}OpenSearchDescription"
    name = root.findtext("o:ShortName", namespaces=OPENSEARCH)
    assert name and len(name) <= 16
    assert len(root.findtext("o:Description", namespaces=OPENSEARCH)) <= 1024
    page = root.find("o:Url[@type='text/html']", OPENSEARCH)
    assert page.get("template") == f"{site.base_url}recherche/?q={{searchTerms}}"
    image = root.find("o:Image", OPENSEARCH)
    assert site.file(image.text.removeprefix(site.base_url))
    assert root.findtext("o:InputEncoding", namespaces=OPENSEARCH) == "UTF-8"
    for found in site.dressed:
        (link,) = found.tree.xpath("//head/link[@rel='search']")
        assert link.get("type") == "application/opensearchdescription+xml" and link.get("title")
        if not found.is_error:
            assert site.resolve(found, link.get("href"))[0] == "recherche/opensearch.xml"
