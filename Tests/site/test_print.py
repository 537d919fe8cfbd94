"""On paper: every page without what only a screen needs, the guide as a booklet, each commune’s month on one sheet."""

import re
import subprocess
import sys
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from faults import expect_none
from kept import kept, name_of
from kinds import KINDS, example
from published import Page, Reference, Site
from small_portal import CHECKED, SmallPortal
from words import text_of, words

BOOKLET = "guide/livret/"
A4 = (595, 842)
"""Points, to the nearest."""
PRINTED_WIDTH = 688
"""CSS pixels of an A4 page between margins of 14 mm."""
SHEET = {"width": 794, "height": 1123}
"""CSS pixels of a whole A4 page."""


@pytest.fixture(scope="module")
def posters(site) -> list[Page]:
    return posters_of(site)


def posters_of(site: Site) -> list[Page]:
    return [page for address, page in site.pages.items() if re.fullmatch(r"communes/[^/]+/affiche/", address)]


@pytest.fixture(scope="module")
def tab(browser):
    """A window of the width of an A4 page, at dusk: all its pages go to paper."""
    tab = browser.new_page(viewport=SHEET, color_scheme="dark", service_workers="block")
    yield tab
    tab.close()


def printed(tab, page: Page) -> PdfReader:
    """The page as a visitor prints it."""
    if tab.url != page.file.as_uri():
        tab.goto(page.file.as_uri())
    return PdfReader(BytesIO(tab.pdf(format="A4", prefer_css_page_size=True)))


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "integration"])
def test_print_leaves_out_what_only_a_screen_needs(tab, site, home, kind):
    page = tab
    page.set_viewport_size({"width": PRINTED_WIDTH, "height": 1000})
    page.emulate_media(media="screen")
    page.goto(home + example(site, kind).address)
    page.emulate_media(media="print")
    left = page.evaluate("""() => [...document.querySelectorAll('nav, form, button, .evitement, .collines')]
        .filter(element => element.checkVisibility()).map(element => element.outerHTML.slice(0, 120))""")
    assert left == []
    assert page.evaluate("document.querySelector('h1').checkVisibility()")
    colours = page.evaluate("""() => ['backgroundColor', 'color'].map(
        name => getComputedStyle(document.body)[name])""")
    assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    if kind != "affiche":  # It sets its own page, as wide as the paper.
        wide = page.evaluate("""() => [...document.querySelectorAll('main *')]
            .filter(element => element.checkVisibility() && element.getBoundingClientRect().width > 1)
            .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .map(element => element.outerHTML.slice(0, 120))""")
        assert wide == []


def test_pages_say_on_paper_where_and_when_they_come_from(tab, site):
    page = example(site, "chapitre")
    text = words(" ".join(sheet.extract_text() for sheet in printed(tab, page).pages))
    assert "Portail mis à jour en novembre 2026" in text
    assert re.search(r", le (1er|\d+) \w+ \d{4}", text)
    assert page.address.rstrip("/").rsplit("/", 1)[1] in text.replace(" ", "")


def test_booklet_holds_every_chapter_in_order(site):
    page = site.pages[BOOKLET]
    chapters = [
        site.resolve(site.pages["guide/"], link)[0]
        for link in site.pages["guide/"].tree.xpath("//ol[contains(@class, 'chapitres')]//a/@href")
    ]
    assert len(chapters) > 10
    titles = [text_of(site.pages[address].tree.find(".//h1")) for address in chapters]
    contents = page.tree.xpath("//section[@class='sommaire']/ol//a")
    assert [text_of(link) for link in contents] == titles
    places = [page.tree.xpath("//h2[@id=$id]", id=link.get("href").removeprefix("#")) for link in contents]
    assert [text_of(*place).split(" ", 1)[1] for place in places] == titles
    for address, title in zip(chapters, titles, strict=True):
        asked = [text_of(each) for each in site.pages[address].tree.xpath("//details[@class='question']/summary")]
        told = [text_of(each) for each in page.tree.xpath("//div[@class='question']/h4")]
        assert set(asked) <= set(told), title


def test_booklet_leads_to_its_own_chapters(site):
    """On paper, a link to another chapter stays in the booklet; only titles of its own lists lead out."""
    expect_none(
        (page, str(reference))
        for page in [site.pages[BOOKLET]]
        for reference in page.references
        if reference.is_internal
        and re.match(r"guide/[^/]+/", site.resolve(page, reference.address)[0])
        and site.resolve(page, reference.address)[0] != BOOKLET
        and reference.element.xpath("ancestor::div[@class='corps']")
    )


def test_booklet_explains_its_acronyms(site):
    page = site.pages[BOOKLET]
    told = [text_of(term) for term in page.tree.xpath("//dl[@class='sigles']//dt")]
    assert told == sorted(set(told), key=lambda acronym: (acronym.lower(), acronym))
    known = {text_of(term).split(" ")[0] for term in site.pages["glossaire/"].tree.xpath("//dt")}
    assert set(told) <= known
    body = words(" ".join(page.tree.xpath("//section[@class='chapitre']//text()[not(ancestor::dl)]")))
    spoken = {acronym for acronym in known if re.search(rf"(?<!\w){re.escape(acronym)}(?!\w)", body)}
    assert {"PMI", "MAM"} <= spoken <= set(told)


def test_codes_lead_to_the_address_under_them(browser, site):
    """Each QR code of the site, drawn by a browser and read as a phone reads it."""
    pages = [page for page in site.pages.values() if page.tree.xpath("//*[contains(@class, 'qr')]")]
    assert {page.address for page in pages} >= {BOOKLET, "communes/penne/affiche/"}
    tab = browser.new_page(color_scheme="dark", viewport={"width": 360, "height": 640})
    for page in pages:
        tab.goto(page.file.as_uri())
        codes = tab.locator("svg.qr")
        assert codes.count() > 0
        for index in range(codes.count()):
            code = codes.nth(index)
            beside = words(code.locator("xpath=..").text_content())
            (read,) = zxingcpp.read_barcodes(Image.open(BytesIO(code.screenshot())))
            assert read.format == zxingcpp.BarcodeFormat.QRCode
            assert read.text.startswith(site.base_url), (page, read.text)
            assert site.file(read.text.removeprefix(site.base_url)) is not None, (page, read.text)
            assert read.text.removeprefix("https://") in beside, (page, read.text)
    tab.close()


def test_posters_take_one_sheet_each(tab, posters):
    assert len(posters) == 25

    def faults():
        for poster in posters:
            cuts = cut(tab, poster)
            sheets = printed(tab, poster).pages
            if len(sheets) != 1:
                yield poster, f"{len(sheets)} sheets"
            elif (round(sheets[0].mediabox.width), round(sheets[0].mediabox.height)) != A4:
                yield poster, f"{sheets[0].mediabox} is not A4"
            yield from ((poster, fault) for fault in cuts)

    expect_none(faults())


CUT = """() => [...document.querySelectorAll('.affiche *')].filter(element => element.checkVisibility())
    .filter(element => !element.closest('svg') && !element.closest('.hors-ecran'))
    .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
    .filter(element => {
        const box = element.getBoundingClientRect(), part = element.closest('.frise, .rendez-vous, .aides, .socle')
        const room = part.getBoundingClientRect()
        return box.bottom > room.bottom + 1.5 || box.right > room.right + 1.5 || box.top < room.top - 1.5
    }).map(element => `cut: ${element.outerHTML.slice(0, 100)}`)"""


def cut(tab, poster: Page) -> list[str]:
    """The texts of a poster that would not be seen whole on its sheet."""
    tab.set_viewport_size(SHEET)
    tab.emulate_media(media="print")
    tab.goto(poster.file.as_uri())
    return tab.evaluate(CUT)


def test_posters_are_found_from_the_list_of_communes(site, posters):
    page = site.pages["communes/"]
    led = {site.resolve(page, reference.address)[0] for reference in page.references if reference.is_internal}
    assert {poster.address for poster in posters} <= led
    assert all(not poster.is_indexable for poster in posters)


LONG = "Une très longue après-midi de découvertes, de lectures, de jeux anciens et de goûter partagé pour toutes les familles du pays cordais"


@pytest.fixture(scope="module")
def nasty(tmp_path_factory, repository, guichet) -> SmallPortal:
    """Sixty events in one commune, one event with a long title in another, none elsewhere."""
    portal = SmallPortal(tmp_path_factory.mktemp("paper"), repository, guichet)
    for number in range(60):
        title = LONG if number % 3 == 0 else f"Atelier numéro {number}"
        portal.write(f"agenda/atelier-{number}.md", event(title, f"2026-12-{number % 28 + 1:02}", "Penne"))
    portal.write("agenda/seul.md", event(LONG, "2026-12-12", "Vaour"))
    portal.write("agenda/plus-tard.md", event(LONG, "2027-03-06", "Souel"))
    portal.site = portal.kept_site(
        "--base-url", "https://familles.example/un-dossier-au-nom-interminable/portail-des-familles/"
    )
    return portal


def event(title: str, day: str, commune: str) -> str:
    return f"""---
titre: "{title}"
jour: {day}
heures: 14h-18h
commune: {commune}
lieu: "Salle polyvalente du Foyer rural intercommunal, derrière la mairie, entrée par la cour de l’école"
themes: [eveil]
exemple: true
tarif: gratuit
{CHECKED}---
Texte d’essai.
"""


def test_posters_hold_on_their_sheet_whatever_there_is(tab, nasty):
    posters = posters_of(Site(nasty.site))
    assert len(posters) == 25

    def faults():
        for poster in posters:
            yield from ((poster, fault) for fault in cut(tab, poster))
            if len(sheets := printed(tab, poster).pages) != 1:
                yield poster, f"{len(sheets)} sheets"

    expect_none(faults())


def test_posters_say_how_many_are_left_out(nasty):
    page = Site(nasty.site).pages["communes/penne/affiche/"]
    (here, *near) = page.tree.xpath("//article//ol[contains(@class, 'dates')]")
    shown = sum(len(each.findall("li")) for each in (here, *near))
    (rest,) = page.tree.xpath("//p[@class='reste']")
    assert len(here.findall("li")) >= 2
    assert text_of(rest).startswith(f"et {61 - shown} autres rendez-vous")  # one near, in Vaour


def test_poster_of_a_commune_without_events_says_what_comes_next(nasty):
    page = Site(nasty.site).pages["communes/souel/affiche/"]
    (said,) = page.tree.xpath("//p[@class='rien']")
    assert text_of(said).startswith("Rien n’est annoncé dans la commune ce mois-ci. Prochain rendez-vous ici :")
    assert "samedi 6 mars 2027" in text_of(said)


def test_no_code_without_an_address(tmp_path, repository, guichet):
    """And no sentence that speaks of one."""
    portal = SmallPortal(tmp_path, repository, guichet)
    settings = (portal.root / "guichet.yaml").read_text(encoding="utf-8")
    (portal.root / "guichet.yaml").write_text(re.sub(r"(?m)^adresse:.*\n", "", settings), encoding="utf-8")
    site = Site(portal.kept_site())
    for address in (BOOKLET, "communes/penne/affiche/"):
        text = text_of(site.pages[address].tree.find(".//main"))
        assert not site.pages[address].tree.xpath("//*[@class='qr']")
        assert "code carré" not in text and "en ligne :" not in text and "le détail et les changements" not in text


@pytest.mark.parametrize(
    ("day", "title"),
    [("2026-12-01", "Affiche de décembre 2026"), ("2026-12-19", "Affiche de décembre 2026"),
     ("2026-12-20", "Affiche de janvier 2027"), ("2026-07-21", "Affiche d’août 2026")],
)
def test_posters_turn_to_the_next_month_on_the_20th(tmp_path, repository, guichet, day, title):
    portal = SmallPortal(tmp_path, repository, guichet)
    page = Site(portal.kept_site(date=day)).pages["communes/penne/affiche/"]
    assert words(page.tree.findtext("head/title")).startswith(title + " – Penne")


def is_drawn(reference: Reference) -> bool:
    """Whether what is printed depends on it: styles and images, but no script."""
    return reference.is_fetched and reference.is_internal and reference.element.tag != "script"


@pytest.fixture(scope="module")
def papers(site, repository, posters) -> dict[str, PdfReader]:
    """What `make print` makes of the site: made again when a page for paper, its styles or its tools change."""
    tools = [repository / "scripts/print", repository / "scripts/print-requirements.txt"]
    pages = [site.pages[BOOKLET], *posters]
    read = {site.resolve(page, one.address)[0] for page in pages for one in page.references if is_drawn(one)}
    files = {str(file): file for file in [*tools, *(page.file for page in pages), *map(site.file, sorted(read))]}

    def make(folder):
        done = subprocess.run([sys.executable, tools[0], site.root, folder], capture_output=True, encoding="utf-8")
        assert done.returncode == 0, done.stderr
        assert "26 PDF" in done.stdout

    folder = kept(name_of(["papers"], files), make)
    return {file.stem: PdfReader(file) for file in folder.glob("*.pdf")}


def test_papers_are_accessible(papers):
    for name, paper in papers.items():
        root = paper.trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"], name
        assert root["/StructTreeRoot"]["/K"], name
        assert root["/Lang"].startswith("fr"), name
        assert root["/ViewerPreferences"]["/DisplayDocTitle"], name
        assert paper.metadata.title, name
        assert paper.xmp_metadata is not None, name
        assert paper.outline, name
        for sheet in paper.pages:
            for font in sheet["/Resources"].get("/Font", {}).values():
                assert any("/FontDescriptor" in each.get_object() for each in font["/DescendantFonts"]), name


def test_papers_have_as_many_sheets_as_said(papers):
    assert len(papers) == 26
    for name, paper in papers.items():
        if name.startswith("affiche-"):
            assert len(paper.pages) == 1, name
    assert 30 < len(papers["livret-petite-enfance"].pages) < 100


def test_papers_can_be_read_aloud(papers, site):
    poster = words(papers["affiche-penne"].pages[0].extract_text())
    assert "Ce mois-ci" in poster and "Penne" in poster and "3114" in poster
    booklet = papers["livret-petite-enfance"]
    contents = words(booklet.pages[1].extract_text())
    titles = [text_of(link) for link in site.pages[BOOKLET].tree.xpath("//section[@class='sommaire']/ol//a")]
    for title in titles:
        announced = re.search(re.escape(words(title)) + r"[ .]*(\d+)", contents)
        assert announced, f"no page for “{title}” in {contents}"
        chapter = booklet.pages[int(announced[1]) - 1].extract_text()
        assert re.sub(r"\W", "", title) in re.sub(r"\W", "", chapter), title


def test_booklet_breaks_french_words(papers):
    text = "\n".join(sheet.extract_text() for sheet in papers["livret-petite-enfance"].pages)
    assert len(re.findall(r"[a-zéèà]{2,}[-‐]\n[a-zéèà]{2,}", text)) > 50
