"""The structure that RGAA asks of every page, where a machine can tell."""

from collections import defaultdict

from faults import expect_none
from published import Page
from words import accessible_name, text_of, words

FOCUSABLE = "//body//a[@href] | //body//button | //body//input | //body//select | //body//textarea | //body//summary"


def test_language_is_french(site):
    """RGAA 8.3, 8.4."""
    expect_none(
        (page, f"lang is {page.tree.get('lang')}") for page in site.pages.values() if page.tree.get("lang") != "fr"
    )


def test_titles_are_present_and_unique(site):
    """RGAA 8.5, 8.6."""
    pages_of = defaultdict(list)
    for page in site.pages.values():
        pages_of[words(page.tree.findtext("head/title") or "")].append(str(page))
    assert "" not in pages_of, f"no title: {pages_of['']}"
    expect_none(
        (" and ".join(pages), f"the same title “{title}”") for title, pages in pages_of.items() if len(pages) > 1
    )


def test_descriptions_are_present(site):
    expect_none((page, "no description") for page in site.pages.values() if not words(page.meta("description") or ""))


def test_headings_follow_one_another(site):
    """RGAA 9.1: one h1, first, and no level skipped."""

    def faults():
        for page in site.pages.values():
            headings = page.tree.xpath("//h1|//h2|//h3|//h4|//h5|//h6")
            if sum(heading.tag == "h1" for heading in headings) != 1:
                yield page, "not exactly one h1"
            level = 0
            for heading in headings:
                if int(heading.tag[1]) > level + 1:
                    yield page, f"{heading.tag} “{text_of(heading)}” after h{level}"
                level = int(heading.tag[1])
                if not text_of(heading):
                    yield page, f"an empty {heading.tag}"

    expect_none(faults())


def test_landmarks(site):
    """RGAA 9.2: header, navigation, one main, footer."""
    expect_none(
        (page, f"{len(found)} <{landmark}>")
        for page in site.dressed
        for landmark, allowed in (("body/header", {1}), ("main", {1}), ("body/footer", {1}), ("nav", range(1, 10)))
        if len(found := page.tree.xpath(f"//{landmark}")) not in allowed
    )


def test_several_navigations_bear_different_names(site):
    def faults():
        for page in site.pages.values():
            names = [
                words(nav.get("aria-label") or nav.get("aria-labelledby") or "") for nav in page.tree.xpath("//nav")
            ]
            if "" in names or len(set(names)) < len(names):
                yield page, f"navigations named {names}"

    expect_none(faults())


def test_skip_link_comes_first(site):
    """RGAA 12.7."""

    def faults():
        for page in site.dressed:
            first = next(iter(page.tree.xpath(FOCUSABLE)), None)
            if first is None or first.get("href") != "#contenu":
                yield page, f"the first stop of the keyboard is {None if first is None else accessible_name(first)}"
            if page.tree.find(".//main").get("id") != "contenu":
                yield page, "main is not #contenu"

    expect_none(faults())


def test_breadcrumb_leads_home(site):
    """RGAA 12.2: on every page but the home page."""

    def faults():
        for page in site.dressed:
            if page.address == "" and breadcrumb(page) is not None:
                yield page, "a breadcrumb on the home page"
            if page.address not in ("", "404.html"):
                crumbs = [] if (trail := breadcrumb(page)) is None else trail.xpath(".//a/@href")
                if not crumbs or site.resolve(page, crumbs[0])[0] != "":
                    yield page, "no breadcrumb from the home page"

    expect_none(faults())


def breadcrumb(page: Page):
    """The navigation that ends on the page itself, between header and content."""
    trails = page.tree.xpath("//nav[ol][not(ancestor::header | ancestor::footer)][.//*[@aria-current='page']]")
    return next(iter(trails), None)


def test_same_navigation_everywhere(site):
    """RGAA 12.1, 12.2: the same entries in the same order."""

    def entries(page: Page):
        links = page.tree.xpath("//body/header//nav//a[@href]")
        return [(accessible_name(link), site.resolve(page, link.get("href"))[0]) for link in links]

    expected = entries(site.home)
    assert len(expected) >= 4
    expect_none((page, f"{entries(page)}") for page in site.dressed if entries(page) != expected)


def test_images_have_an_alternative(site):
    """RGAA 1.1, 1.2: `alt` on every img; an inline drawing is either hidden or named."""

    def faults():
        for page in site.pages.values():
            yield from ((page, f"{img.get('src')} has no alt") for img in page.tree.xpath("//img[not(@alt)]"))
            for drawing in page.tree.xpath("//svg[not(ancestor-or-self::*[@aria-hidden='true'])]"):
                if not (
                    drawing.get("aria-label") or drawing.get("aria-labelledby") or drawing.find("title") is not None
                ):
                    yield page, f"a drawing ({drawing.get('class')}) neither hidden nor named"

    expect_none(faults())


def test_links_and_buttons_have_a_name(site):
    """RGAA 6.2, 11.9."""
    expect_none(
        (page, f"<{element.tag} href={element.get('href')}> says nothing")
        for page in site.pages.values()
        for element in page.tree.xpath("//a[@href] | //button | //summary")
        if not accessible_name(element)
    )


def test_links_do_not_open_windows_nor_say_click_here(site):
    """RGAA 6.1, 13.2."""
    expect_none(
        (page, f"“{accessible_name(link)}” ({link.get('href')})")
        for page in site.pages.values()
        for link in page.tree.xpath("//a[@href]")
        if link.get("target")
        or accessible_name(link).lower() in {"ici", "cliquez ici", "lire la suite", "en savoir plus"}
    )


def test_tables_have_a_name_and_headers(site):
    """RGAA 5.4, 5.6, 5.7: named by a caption, or by the scrolling region around it."""
    named = "caption or @aria-label or @aria-labelledby or ancestor::*[@role='region'][@aria-label or @aria-labelledby]"
    expect_none(
        (page, f"table “{text_of(table)[:60]}”")
        for page in site.pages.values()
        for table in page.tree.xpath(f"//main//table[not({named}) or not(.//th) or .//th[not(@scope)]]")
    )


def test_nothing_stands_in_the_way(site):
    """RGAA 10.4, 12.8, 13.1: zoom stays free, the order of the keyboard too, and no page reloads itself."""

    def faults():
        for page in site.pages.values():
            viewport = page.meta("viewport") or ""
            if "width=device-width" not in viewport or "maximum-scale" in viewport or "user-scalable" in viewport:
                yield page, f"viewport “{viewport}”"
            if page.tree.xpath("//*[@tabindex > 0]"):
                yield page, "tabindex above 0"
            if page.tree.xpath("//meta[translate(@http-equiv, 'REFSH', 'refsh') = 'refresh']"):
                yield page, "reloads itself"

    expect_none(faults())


def test_identifiers_are_unique(site):
    """RGAA 8.2."""

    def faults():
        for page in site.pages.values():
            seen = page.tree.xpath("//@id")
            yield from ((page, f"id {name} twice") for name in set(seen) if seen.count(name) > 1)

    expect_none(faults())
