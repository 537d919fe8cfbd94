"""The Content-Security-Policy of every page lets in what Guichet wrote, and nothing else."""

import hashlib
import re
from base64 import b64encode

from lxml import html

from faults import expect_none
from published import Page

STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)
SAFE_SOURCES = {"'none'", "'self'", "data:"}
ON_REQUEST = {"carte/": ("img-src", "https://data.geopf.fr")}
"""What a page may call once its visitor has asked for it: the IGN's map."""
SCHEMES_THAT_RUN = ("javascript:", "vbscript:", "data:text/html")


def policies(page: Page) -> list[str]:
    return page.tree.xpath("/html/head/meta[@http-equiv='Content-Security-Policy']/@content")


def directives(page: Page) -> dict[str, list[str]]:
    parts = (directive.split() for directive in policies(page)[0].split(";") if directive.strip())
    return {name.lower(): sources for name, *sources in parts}


def test_one_policy_before_anything_it_rules(site):
    def faults():
        for page in site.pages.values():
            if len(policies(page)) != 1:
                yield page, f"{len(policies(page))} policies"
            ruled_before = (
                "meta[@http-equiv='Content-Security-Policy']/preceding::*[self::style or self::script or self::link]"
            )
            if page.tree.xpath(f"/html/head/{ruled_before}"):
                yield page, "a style, script or link stands before the policy"

    expect_none(faults())


def test_policy_denies_by_default(site):
    required = {"default-src": ["'none'"], "base-uri": ["'none'"]}
    expect_none(
        (page, f"{name} {directives(page).get(name)}")
        for page in site.pages.values()
        for name, sources in required.items()
        if directives(page).get(name) != sources
    )


def test_policy_lets_in_only_the_site_and_known_styles(site):
    expect_none(
        (page, f"{name} {source}")
        for page in site.pages.values()
        for name, sources in directives(page).items()
        for source in sources
        if source not in SAFE_SOURCES
        and not (name == "style-src" and source.startswith("'sha256-"))
        and ON_REQUEST.get(page.address) != (name, source)
    )


def test_policy_names_exactly_the_styles_of_the_page(site):
    def faults():
        for page in site.pages.values():
            hashes = {sha256(style) for style in STYLE.findall(page.source)}
            allowed = {source for source in directives(page)["style-src"] if source.startswith("'sha256-")}
            if not hashes or hashes != allowed:
                yield page, f"styles {hashes}, policy {allowed}"

    expect_none(faults())


def sha256(style: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(style.encode()).digest()).decode()}'"


def test_nothing_inline_that_the_policy_would_refuse(site):
    def faults():
        for page in site.pages.values():
            for element in page.tree.iter(html.etree.Element):
                for name, value in element.attrib.items():
                    if name == "style" or name.startswith("on"):
                        yield page, f'<{element.tag} {name}="{value}">'
                    if value.strip().lower().startswith(SCHEMES_THAT_RUN):
                        yield page, f'<{element.tag} {name}="{value[:60]}">'
            yield from (
                (page, "an inline script")
                for _ in page.tree.xpath("//script[not(@src) and not(contains(@type, 'json'))]")
            )

    expect_none(faults())
