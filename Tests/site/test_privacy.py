"""Nothing of a visit leaves the device, and what stays on it is little, told and erased at one touch."""

import re

import pytest

from serving import served
from small_portal import SmallPortal
from test_offline import SAVING, ask, context, keep, patient, visit  # noqa: F401

WALK = [
    "", "guide/", "agenda/", "annuaire/", "communes/", "numeros/", "carte/", "mode-accueil/", "tarif-creche/", "parentalite/",
    "parentalite/violences-en-famille/", "annuaire/violences-femmes-3919/", "confidentialite/", "hors-ligne/",
]
STORED = re.compile(r"""\b(?:remember|recall)\(\s*(?!key\b)(?:'([^']*)'|([^,)]*))""")
STORES = re.compile(r"\b(localStorage|sessionStorage|indexedDB|caches|cookie|cookieStore)\b")


def scripts(repository):
    for file in (repository / "themes").rglob("*.js"):
        code = "\n".join(line for line in file.read_text(encoding="utf-8").split("\n") if not line.lstrip().startswith("//"))
        yield file, code


@pytest.fixture(scope="module")
def stored(repository) -> set[str]:
    """The names under which scripts keep something; each is written out where it is used."""
    names = set()
    for file, code in scripts(repository):
        # What keeps under no name is named `remember` too: the worker’s pages, and none of a script of pages.
        for found in STORED.finditer(code) if file.parent.name == "scripts" else ():
            assert found[1], f"{file.name}: {found[0]} has a name that nobody can look up"
            names.add(found[1])
    return names


def test_scripts_keep_things_by_one_way_each(repository):
    found = {(file.parent.name, file.name, name) for file, code in scripts(repository) for name in STORES.findall(code)}
    assert found == {
        ("scripts", "portail.js", "localStorage"),
        ("racine", "sw.js", "caches"),
        ("racine", "sw-retrait.js", "caches"),
    }


def test_people_can_read_what_is_kept(site, stored):
    told = site.pages["confidentialite/"].tree.xpath("string(//main)")
    assert stored == {"brouillon", "commune", "hors-ligne"}
    for name in stored:
        assert re.search(f"«\\s{name}\\s»", told), name
    assert "copie des pages" in told


def test_a_visit_calls_nobody_else_and_leaves_no_cookie(browser, home, site, stored):
    context = browser.new_context(locale="fr-FR")
    called = []
    context.on("request", lambda request: request.url.startswith((home, "data:", "blob:")) or called.append(request.url))
    page = context.new_page()
    for address in WALK:
        assert address in site.pages, address
        page.goto(home + address, wait_until="load")
    page.goto(f"{home}recherche/")
    page.locator("#q").fill("violences")
    page.locator("#q").press("Enter")
    page.locator("#resultats > li > a").first.wait_for()
    page.goto(f"{home}agenda/")
    assert called == []
    assert context.cookies() == []
    assert set(page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")) <= stored
    assert page.evaluate("indexedDB.databases().then(all => all.map(one => one.name))") == []
    assert "violences" not in page.evaluate("JSON.stringify([localStorage, sessionStorage, history.state])")
    context.close()


def test_a_page_on_danger_is_not_among_those_that_tell_what_was_read(context, tmp_path, repository, guichet):  # noqa: F811
    portal = SmallPortal(tmp_path, repository, guichet)
    ludotheque = (portal.root / "content/annuaire/ludotheque.md").read_text(encoding="utf-8")
    portal.write("annuaire/autre.md", ludotheque.replace("exemple: true\n", "exemple: true\nquitter_vite: true\n"))
    portal.build()
    context.add_init_script(SAVING)
    with served(portal.site) as home:
        page = visit(context, home)
        assert not keep(page, "pages")["complete"]
        for address in ("annuaire/autre/", "annuaire/ludotheque/"):
            page.goto(home + address)
        page.goto(home)
        ask(page, "state")
        shelves = "caches.keys().then(names => Promise.all(names.map(async name => (await (await caches.open(name)).keys()).map(r => r.url))))"
        held = {address for shelf in page.evaluate(shelves) for address in shelf}
        assert home + "annuaire/ludotheque/" in held
        assert home + "annuaire/autre/" not in held
