"""Feeds are sound, say the same in both formats, and lead to pages; so do the sitemap and security.txt.

Atom is read by feedparser. There is no validator of JSON Feed to run here: its rules (jsonfeed.org/version/1.1) are
checked one by one. Everything is judged twice: on the portal, and on one whose contributors write the worst they can.
"""

import json
import re
from datetime import date, datetime
from urllib.parse import urljoin

import feedparser
import pytest
from lxml import etree, html

import nasty
from faults import expect_none
from published import Site
from small_portal import CHECKED, SmallPortal

ATOM = {"a": "http://www.w3.org/2005/Atom"}
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
LIMIT = 40
UUID = r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
NEVER = "1970-01-01T00:00:00Z"

NASTY_TITLES = {
    "breaks-out": r'"]]> </title></entry><script>alert(1)</script> & \" '
    r"'"
    r'x"',
    "formula": r'''"=cmd|' /C calc'!A0"''',
    "several-lines": r'"Une ligne\nBEGIN:VALARM\r\nune autre"',
    "right-to-left": r'"Éllac, סיפור 👩‍👧‍👦 fin"',
    "breaks": r'"Un\Ndeux\ttrois"',
    "long": '"' + "très " * 27 + '"',
    "html": "'<img src=x onerror=alert(1)> &lt;b&gt; <!-- -->'",
}


def write_nasty(portal: SmallPortal) -> None:
    for path, text in nasty.entries().items():
        portal.write(path, text)
    for name, title in NASTY_TITLES.items():
        portal.write(
            f"agenda/{name}.md",
            f"---\ntitre: {title}\nresume: {title[0]}Une phrase de résumé, assez longue pour tous. {title[1:]}\n"
            "jour: 2026-12-05\ncommune: Les Cabannes\nthemes: [eveil]\ntarif: '<b>5 €</b> & plus'\nexemple: true\n"
            "verifie_le: 2026-11-16\n---\nUn texte.\n",
        )


@pytest.fixture(scope="module")
def nasty_site(tmp_path_factory, repository, guichet) -> Site:
    portal = SmallPortal(tmp_path_factory.mktemp("nasty"), repository, guichet)
    write_nasty(portal)
    return Site(portal.kept_site("--base-url", "https://familles.example/portail/"))


@pytest.fixture(params=["portal", "nasty"])
def judged(request) -> Site:
    return request.getfixturevalue("site" if request.param == "portal" else "nasty_site")


def feeds(site: Site):
    return sorted(path.relative_to(site.root).as_posix() for path in site.root.rglob("*.atom"))


def folder(path: str) -> str:
    return path[: path.rfind("/") + 1]


def test_there_are_feeds_of_everything(site):
    found = set(feeds(site))
    wanted = {"nouveautes.atom", "agenda/agenda.atom", "annuaire/annuaire.atom", "guide/guide.atom"}
    communes = [page for page in site.pages if re.fullmatch(r"communes/[^/]+/", page)]
    wanted |= {f"{commune}{name}.atom" for commune in communes for name in ("agenda", "nouveautes")}
    wanted |= {path.relative_to(site.root).with_suffix(".atom").as_posix() for path in site.root.rglob("agenda.ics")}
    assert wanted == found
    jsons = {path.relative_to(site.root).as_posix() for path in site.root.rglob("*.feed.json")}
    assert jsons == {path.replace(".atom", ".feed.json") for path in found}


def test_atom_is_sound(judged):
    def faults():
        for path in feeds(judged):
            source = (judged.root / path).read_bytes()
            parsed = feedparser.parse(source)
            if parsed.bozo or parsed.version != "atom10":
                yield path, f"feedparser: {parsed.get('bozo_exception', parsed.version)}"
            feed, entries = parsed.feed, parsed.entries
            if not (feed.get("title") and feed.get("author") and feed.get("id", "").startswith("urn:uuid:")):
                yield path, "no title, author or id"
            if feed.get("language") != "fr" and 'xml:lang="fr"' not in source.decode():
                yield path, "no language"
            links = {link["rel"]: link["href"] for link in feed.links}
            if links.get("self") != judged.base_url + path:
                yield path, f"self is {links.get('self')}"
            if links.get("alternate") != judged.base_url + folder(path):
                yield path, f"alternate is {links.get('alternate')}"
            if len(entries) > LIMIT:
                yield path, f"{len(entries)} entries"
            if len({entry.id for entry in entries}) < len(entries):
                yield path, "the same id twice"
            moments = [entry.updated for entry in entries]
            if moments != sorted(moments, reverse=True):
                yield path, "not the newest first"
            if feed.updated != max(moments, default=NEVER):
                yield path, f"updated {feed.updated}"

    assert len(feeds(judged)) > 4
    expect_none(faults())


def test_entries_lead_to_their_pages(judged):
    def faults():
        for path in feeds(judged):
            for entry in feedparser.parse((judged.root / path).read_bytes()).entries:
                page = judged.pages.get(entry.link.removeprefix(judged.base_url))
                if page is None:
                    yield path, f"{entry.link} is no page"
                    continue
                if not re.fullmatch(UUID, entry.id):
                    yield path, f"id {entry.id}"
                says_example = bool(page.tree.xpath(EXAMPLE))
                if entry.title.endswith("(exemple)") != says_example:
                    yield path, f"{entry.link}: the page and the feed do not agree on its being an example"
                checked = page.tree.xpath("string(//p[@class='verifie']/time/@datetime)")
                if checked and entry.updated != f"{checked}T00:00:00Z":
                    yield path, f"{entry.link}: updated {entry.updated}, verified {checked}"

    expect_none(faults())


EXAMPLE = "//p[contains(concat(' ', @class, ' '), ' exemple ')]/strong[contains(., 'exemple')]"


def test_no_moment_lies_ahead(judged):
    built = judged.day
    assert date.fromisoformat(built)
    expect_none(
        (path, f"updated {moment}")
        for path in feeds(judged)
        for moment in etree.parse(str(judged.root / path)).xpath("//a:updated/text()", namespaces=ATOM)
        if not re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", moment) or moment[:10] > built
    )


def test_contents_hold_no_markup_of_their_own(judged):
    """Titles and summaries are text; contents are HTML in which everything written by people is escaped."""
    allowed = {"div", "p", "ul", "li", "strong"}

    def faults():
        for path in feeds(judged):
            for content in etree.parse(str(judged.root / path)).xpath("//a:content", namespaces=ATOM):
                if content.get("type") != "html":
                    yield path, f"content of type {content.get('type')}"
                for element in html.fragment_fromstring(content.text, create_parent=True).iter():
                    if element.tag not in allowed or element.attrib:
                        yield path, f"<{element.tag} {dict(element.attrib)}>"

    expect_none(faults())


def test_json_feeds_are_sound(judged):
    def faults():
        for path in (path.replace(".atom", ".feed.json") for path in feeds(judged)):
            feed = json.loads((judged.root / path).read_bytes())
            own = {
                "version": "https://jsonfeed.org/version/1.1",
                "home_page_url": judged.base_url + folder(path),
                "feed_url": judged.base_url + path,
                "language": "fr",
            }
            yield from ((path, f"{key}: {feed.get(key)}") for key, value in own.items() if feed.get(key) != value)
            if not all(isinstance(feed.get(key), str) and feed[key].strip() for key in ("title", "description")):
                yield path, "no title or description"
            if not (feed["authors"] and all(author["name"] for author in feed["authors"])):
                yield path, "no author"
            for item in feed["items"]:
                texts = ("id", "url", "title", "content_html", "summary", "date_modified")
                if not all(isinstance(item.get(key), str) and item[key] for key in texts):
                    yield path, f"incomplete item {item.get('url')}"
                datetime.fromisoformat(item["date_modified"])
                if not (item["tags"] and all(isinstance(tag, str) and tag for tag in item["tags"])):
                    yield path, f"tags of {item['url']}"
                unknown = set(item) - {*texts, "tags"}
                if unknown:
                    yield path, f"keys {unknown}"

    expect_none(faults())


def test_both_formats_say_the_same(judged):
    def faults():
        for path in feeds(judged):
            atom = etree.parse(str(judged.root / path))
            items = json.loads((judged.root / path.replace(".atom", ".feed.json")).read_bytes())["items"]
            told = [
                tuple(entry.findtext(f"a:{name}", namespaces=ATOM) for name in ("id", "updated"))
                for entry in atom.xpath("//a:entry", namespaces=ATOM)
            ]
            if told != [(item["id"], item["date_modified"]) for item in items]:
                yield path, "the entries differ"

    expect_none(faults())


def test_pages_lead_to_their_calendars_and_feeds(judged):
    """The head for programs, a link for people."""
    types = {".ics": "text/calendar", ".atom": "application/atom+xml", ".json": "application/feed+json"}

    def faults():
        led = set()
        for page in judged.pages.values():
            for link in page.tree.xpath("/html/head/link[@rel='alternate']"):
                path, _ = judged.resolve(page, link.get("href"))
                led.add(path)
                if link.get("type") != next((kind for end, kind in types.items() if path.endswith(end)), None):
                    yield page, f"{path} as {link.get('type')}"
                if not link.get("title"):
                    yield page, f"{path} has no title"
                shown = {judged.resolve(page, href)[0] for href in page.tree.xpath("//main//a/@href")}
                is_over = page.tree.xpath("//p[contains(@class, 'avis')]/a[contains(@href, 'agenda/')]")
                if not path.endswith(".json") and path not in shown and not is_over:
                    yield page, f"{path} is not shown"
            for address in page.tree.xpath("//a[starts-with(@href, 'webcal:')]/@href"):
                path = address.replace("webcal:", "https:").removeprefix(judged.base_url)
                if judged.file(path) is None:
                    yield page, f"{address} leads to no file"
        made = {path for ending in ("*.ics", "*.atom", "*.feed.json") for path in judged.root.rglob(ending)}
        missing = {path.relative_to(judged.root).as_posix() for path in made} - led
        yield from ((path, "no page leads to it") for path in missing)

    expect_none(faults())


def test_feeds_keep_their_bytes_when_something_else_changes(tmp_path, repository, guichet):
    portal = SmallPortal(tmp_path, repository, guichet)
    before = portal.kept_site()
    older = CHECKED.replace("2026-11-16", "2026-11-01")
    portal.write("pages/essai.md", f"---\ntitre: Essai\n{older}source: Texte d’essai\n---\nUn texte.\n")
    portal.replace("agenda/soiree-jeux.md", "Des jeux pour tous les âges.", "Des jeux pour les petits.")
    portal.build("--output", "after", date="2026-11-30")
    changed = [
        path
        for path in feeds(Site(before))
        if (before / path).read_bytes() != (portal.root / "after" / path).read_bytes()
    ]
    assert changed == ["nouveautes.atom"]


def test_sitemap_says_when_pages_changed(site):
    sitemap = etree.parse(str(site.root / "sitemap.xml"))
    dated = {}
    for url in sitemap.xpath("//s:url", namespaces=SITEMAP):
        address = url.findtext("s:loc", namespaces=SITEMAP).removeprefix(site.base_url)
        if changed := url.findtext("s:lastmod", namespaces=SITEMAP):
            dated[address] = date.fromisoformat(changed).isoformat()

    def faults():
        for address, changed in dated.items():
            checked = site.pages[address].tree.xpath("string(//p[@class='verifie']/time/@datetime)")
            if checked > changed:
                yield address, f"changed {changed}, verified {checked}"
        for address, page in site.pages.items():
            if page.tree.xpath("//p[@class='verifie']") and page.is_indexable and address not in dated:
                yield address, "verified, and no lastmod"

    built = site.day
    assert max(dated.values()) <= built
    assert {"agenda/", "annuaire/", "guide/"} <= set(dated) and "" not in dated
    expect_none(faults())


def test_security_txt(site):
    """RFC 9116."""
    lines = (site.root / ".well-known/security.txt").read_text(encoding="utf-8").splitlines()
    fields = [line.split(": ", 1) for line in lines]
    names = [name for name, _ in fields]
    values = dict(fields)
    assert set(names) == {"Contact", "Expires", "Preferred-Languages", "Canonical"}
    assert all(names.count(name) == 1 for name in ("Expires", "Preferred-Languages"))
    assert all(re.match(r"mailto:|https://|tel:", value) for name, value in fields if name == "Contact")
    built = date.fromisoformat(site.day)
    expires = datetime.fromisoformat(values["Expires"]).date()
    assert 300 < (expires - built).days <= 366
    assert values["Canonical"] == urljoin(site.base_url, ".well-known/security.txt")


def test_humans_txt(site):
    text = (site.root / "humans.txt").read_text(encoding="utf-8")
    assert site.base_url in text and "Guichet" in text
    assert "@" not in text
