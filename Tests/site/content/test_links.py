"""Every link of the portal leads somewhere, from any host and under any path."""

import socket
from http.client import HTTPConnection
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from lxml import etree

from faults import expect_none
from published import Page
from serving import served

SCHEMES = {"https", "http", "mailto", "tel", "sms", "geo", "webcal"}
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def references(site):
    return ((page, reference) for page in site.pages.values() for reference in page.references)


def test_internal_links_lead_to_a_file(site):
    expect_none(
        (page, f"{reference} leads to no file")
        for page, reference in references(site)
        if reference.is_internal and site.file(site.resolve(page, reference.address)[0]) is None
    )


def test_fragments_name_an_element_of_their_page(site):
    def faults():
        for page, reference in references(site):
            path, fragment = site.resolve(page, reference.address)
            target = site.pages.get(path.removesuffix("index.html"))
            names_a_place = reference.is_internal and "#" in reference.address and target is not None
            if names_a_place and fragment not in target.identifiers:
                yield page, f"{reference}, and {target} has no such id"

    expect_none(faults())


def test_links_are_relative(site):
    expect_none(
        (page, f"{reference} depends on where the site is published")
        for page, reference in references(site)
        if not page.is_error and (reference.address.startswith("/") or reference.address.strip() == "")
    )


def test_links_of_the_error_page_work_at_any_depth(site):
    expect_none(
        (page, f"{reference} works only beside the home page")
        for page, reference in references(site)
        if page.is_error
        and reference.is_internal
        and not reference.address.startswith("#")
        and not site.is_published(reference.address)
    )


def test_links_use_known_schemes(site):
    expect_none(
        (page, str(reference))
        for page, reference in references(site)
        if not reference.is_internal
        and urlsplit(reference.address).scheme not in SCHEMES
        and not reference.address.startswith("data:image/")
    )


def test_full_addresses_of_the_site_lead_to_a_file(site):
    """Canonical addresses, link previews and the page of errors cannot be relative."""

    def faults():
        for page in site.pages.values():
            full = [r.address for r in page.references] + page.tree.xpath(
                "//meta[starts-with(@property, 'og:')]/@content"
            )
            for address in full:
                path = urldefrag(address).url
                if path.startswith(site.base_url) and site.file(site.resolve(page, path)[0]) is None:
                    yield page, f"{address} leads to no file"

    expect_none(faults())


def test_canonical_address_is_the_page_itself(site):
    def faults():
        for page in site.pages.values():
            canonical = page.tree.xpath("//link[@rel='canonical']/@href")
            if page.is_indexable and canonical != [site.base_url + page.address]:
                yield page, f"canonical {canonical}"

    assert urlsplit(site.base_url).scheme in ("https", "http")
    expect_none(faults())


def test_nothing_is_fetched_from_another_host(site):
    expect_none(
        (page, str(reference))
        for page, reference in references(site)
        if reference.is_fetched and not reference.is_internal and not reference.address.startswith("data:image/")
    )


def test_nothing_tells_of_the_build_machine(site, repository):
    tells = [str(repository), str(site.root.resolve()), "localhost", "127.0.0.1", "file://", "/home/", "/root/"]
    if len(socket.gethostname()) > 5:
        tells.append(socket.gethostname())

    def faults():
        for file in sorted(path for path in site.root.rglob("*") if path.is_file()):
            content = file.read_bytes()
            yield from ((file.relative_to(site.root), f"says {tell}") for tell in tells if tell.encode() in content)

    expect_none(faults())


def test_sitemap_lists_exactly_the_indexable_pages(site):
    sitemap = etree.parse(str(site.root / "sitemap.xml"))
    listed = sitemap.xpath("/s:urlset/s:url/s:loc/text()", namespaces=SITEMAP)
    wanted = {site.base_url + page.address for page in site.pages.values() if page.is_indexable}
    assert len(listed) == len(set(listed))
    assert set(listed) == wanted


def test_robots_points_to_the_sitemap(site):
    lines = (site.root / "robots.txt").read_text().splitlines()
    assert f"Sitemap: {site.base_url}sitemap.xml" in lines


@pytest.mark.parametrize("prefix", ["/", "/portail/"])
def test_every_page_is_reached_from_home(site, prefix):
    """A walk through the served site, from link to link, as a visitor's browser sees it."""
    with served(site.root, prefix) as home:
        reached, faults = walk(site, home)
    expect_none(faults)
    assert set(site.pages) - reached == {"404.html"}


def walk(site, home: str) -> tuple[set[str], list[tuple[Page, str]]]:
    """The addresses of the pages met from the home page on, and the links that the host did not answer."""
    host = HTTPConnection(urlsplit(home).netloc)
    answers: dict[str, int] = {}
    faults, pages, queue = [], set(), [home]

    def status(url: str) -> int:
        if url not in answers:
            host.request("GET", urlsplit(url).path)
            response = host.getresponse()
            response.read()
            answers[url] = response.status
        return answers[url]

    while queue:
        url = queue.pop()
        page: Page = site.pages[url.removeprefix(home)]
        if page.address in pages:
            continue
        pages.add(page.address)
        for reference in filter(lambda reference: reference.is_internal, page.references):
            target = urldefrag(urljoin(url, reference.address)).url
            if status(target) != 200:
                faults.append((page, f"{reference} answers {status(target)}"))
            elif target.startswith(home) and target.removeprefix(home) in site.pages:
                queue.append(target)
    host.close()
    return pages, faults
