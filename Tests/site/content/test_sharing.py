"""What networks show when a page is shared."""

import re

from lxml import etree

from faults import expect_none
from published import Page

SVG = "{http://www.w3.org/2000/svg}"


def shared(page: Page, name: str) -> list[str]:
    return page.tree.xpath("/html/head/meta[@property=$name]/@content", name=f"og:{name}")


def test_pages_say_what_networks_show(site):
    def faults():
        for page in site.dressed:
            wanted = {"url": [] if page.is_error else [site.base_url + page.address], "locale": ["fr_FR"]}
            for name, values in wanted.items():
                if shared(page, name) != values:
                    yield page, f"og:{name} {shared(page, name)}"
            for name in ("title", "type", "site_name", "description", "image", "image:alt"):
                if len(shared(page, name)) != 1 or not shared(page, name)[0].strip():
                    yield page, f"og:{name} {shared(page, name)}"
            if page.meta("twitter:card") != "summary_large_image":
                yield page, "no card"

    expect_none(faults())


def test_cards_are_drawings_that_need_nothing_else(site):
    cards = sorted((site.root / "theme/cartes").glob("*.svg"))
    named = {image.rsplit("/", 1)[1] for page in site.pages.values() for image in shared(page, "image")}
    assert named <= {card.name for card in cards}
    for card in cards:
        tree = etree.parse(str(card))
        root = tree.getroot()
        assert (root.tag, root.get("width"), root.get("height")) == (f"{SVG}svg", "1200", "630"), card
        assert not re.search(r"href|url\(|@import|<script|<style|<image", card.read_text()), card
        assert all("".join(text.itertext()).strip() for text in root.iter(f"{SVG}text")), card
        assert card.stat().st_size < 4_000, card
