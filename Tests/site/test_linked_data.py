"""JSON-LD on every page: sound, in the words of schema.org, and safe whatever people write."""

import json

import pytest

from faults import expect_none
from kinds import example
from linked_data import blocks, every_node, graph
from linked_faults import faults
from published import Site
from serving import served
from small_portal import SmallPortal

HOSTILE = [
    "</script><script>document.title = 'pris'</script>",
    "<!--<script>",
    "]]> --> </ScRiPt >",
    '" \\ \\u003c/script\\u003e',
    "=cmd|' /C calc'!A0",
    "👩\u200d👧 evas שלום",
    "&lt;/script&gt; &#60;",
    "a\u0085b\ufdd0",
    "{{titre}} {{{corps}}} ${x}",
    "@id @type @context",
]


def in_yaml(text: str) -> str:
    """A text between quotes, whatever it holds."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c not in "\x85\ufdd0" else f"\\u{ord(c):04x}" for c in escaped) + '"'


@pytest.fixture(scope="module")
def nasty(tmp_path_factory, repository, guichet) -> Site:
    """A portal of entries whose every text is hostile."""
    portal = SmallPortal(tmp_path_factory.mktemp("nasty"), repository, guichet)
    for number, text in enumerate(HOSTILE):
        quoted = in_yaml(text)
        head = f"exemple: true\nverifie_le: 2026-11-16\nresume: {in_yaml(text + ' et assez long pour un résumé')}\n"
        for name, dates in {
            "jour": "jour: 2026-12-05\nheures: 22h-24h",
            "rythme": "chaque: 1er et dernier mercredi du mois 14h-17h, 18h-20h\ndebut: 2026-11-01\njusqu_au: 2027-06-30\nhors: [vacances]",
            "annonce": "debut: 2026-12-05 09:00\nfin: 2026-12-07 18:00\nstatut: reporte",
        }.items():
            portal.write(
                f"agenda/{name}-{number}.md",
                f"---\ntitre: {quoted}\n{head}{dates}\ncommune: Les Cabannes\nlieu: {quoted}\nadresse: {quoted}\n"
                f"organisateur: {quoted}\nthemes: [eveil]\nages: [0-3, 11-17]\ntarif: {quoted}\n---\nTexte.\n",
            )
        portal.write(
            f"annuaire/fiche-{number}.md",
            f"---\nnom: {quoted}\n{head}types: [micro-creche]\ncommune: Les Cabannes\nlieu: {quoted}\n"
            f"adresse: {quoted}\nzone: territoire\n---\n" + "Texte &lt; " * 1000 + "\n",
        )
    settings = (portal.root / "guichet.yaml").read_text(encoding="utf-8")
    hostile_name = settings.replace("nom: Familles en Cordais et Causse", 'nom: "</script><b>Familles</b> & co"', 1)
    assert hostile_name != settings
    (portal.root / "guichet.yaml").write_text(hostile_name, encoding="utf-8")
    return Site(portal.kept_site("--base-url", "https://familles.example/portail/"))


def test_pages_speak_the_language_of_search_engines(site):
    expect_none(faults(site))


def test_it_is_compact(site):
    """Nothing is written that JSON could do without, but what is escaped for HTML."""

    def shortest(block: str) -> str:
        text = json.dumps(json.loads(block), ensure_ascii=False, separators=(",", ":"))
        for mark, number in {'\\"': "0022", "'": "0027", "<": "003c", ">": "003e", "&": "0026"}.items():
            text = text.replace(mark, f"\\u{number}")
        return text

    expect_none(
        (page, "JSON that could be shorter")
        for page in site.pages.values()
        for block in blocks(page)
        if block != shortest(block)
    )


def test_every_kind_of_thing_is_told(site):
    """Else the other tests would look at nothing."""
    told = {node.get("@type") for page in site.pages.values() for node in every_node(graph(page))}
    wanted = {"Event", "ChildrensEvent", "EventSeries", "Schedule", "Offer", "ChildCare", "GovernmentOffice", "Library"}
    assert wanted | {"School", "Service", "OpeningHoursSpecification", "Dataset", "WebSite", "BreadcrumbList"} <= told


def test_hostile_texts_stay_texts(nasty):
    expect_none(faults(nasty))
    events = [page for address, page in nasty.pages.items() if address.startswith("agenda/") and blocks(page)]
    names = {node["name"] for page in events for node in graph(page) if "location" in node}
    assert "</script><script>document.title = 'pris'</script> (exemple)" in names
    assert "a b\ufdd0 (exemple)" in names  # the line end is a space since the entry was read
    expect_none(
        (page, f"the raw text holds {mark!r}")
        for page in nasty.pages.values()
        for block in blocks(page)
        for mark in "<>&'\u2028\u2029\u0085\ufdd0"
        if mark in block
    )


def test_the_browser_has_nothing_to_complain_about(browser, site, nasty):
    """A data block is not run, and the policy has nothing to say of it."""
    hostile = sorted(address for address in nasty.pages if "-0/" in address)
    usual = [example(site, kind).address for kind in ("accueil", "evenement", "structure", "indicateur")]
    for portal, pages in ((nasty, hostile), (site, usual)):
        with served(portal.root) as home:
            assert pages
            for address in pages:
                page, complaints = browser.new_page(), []
                page.on("console", lambda message, said=complaints: said.append(message.text))
                page.on("pageerror", lambda error, said=complaints: said.append(str(error)))
                page.goto(home + address, wait_until="load")
                assert page.evaluate("document.querySelector('script[type$=json]').textContent.length") > 50
                assert "pris" != page.title()
                assert complaints == [], address
                page.close()
