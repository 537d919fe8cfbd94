"""What the portal owes its visitors on every page: when it was checked, what is an example, where it stands."""

import re
from pathlib import Path

import pytest

from entries import is_example
from faults import expect_none
from words import text_of, words

MENTIONS = {f"Accessibilité : {state}" for state in ("non conforme", "partiellement conforme", "totalement conforme")}
"""The only words that the law leaves to choose from."""


def entries(portal: Path):
    """Address of its page → Markdown file, for every entry of `content/`."""
    for file in sorted((portal / "content").glob("*/*.md")):
        folder = "" if file.parent.name == "pages" else f"{file.parent.name}/"
        yield f"{folder}{file.stem}/", file


def test_every_entry_has_its_page(site, portal):
    missing = ((file, address) for address, file in entries(portal) if address not in site.pages)
    expect_none((file.relative_to(portal), f"no /{address}") for file, address in missing)


def test_entries_say_when_they_were_checked(site, portal):
    def faults():
        for address, _ in entries(portal):
            dated = site.pages[address].tree.xpath("//main//*[time/@datetime]")
            if not any("vérifié" in text_of(element).lower() for element in dated):
                yield f"/{address}", "no “vérifié le” with its date"

    expect_none(faults())


def test_examples_and_they_alone_say_that_they_are(site, portal):
    texts = (portal / "themes/cordais/textes.yaml").read_text(encoding="utf-8")
    notice = words(re.search(r'^exemple_titre: "(.+)"$', texts, re.MULTILINE)[1])

    def faults():
        for address, file in entries(portal):
            example, said = is_example(file), notice in text_of(site.pages[address].tree.find(".//main"))
            if example != said:
                yield f"/{address}", "an example that does not say so" if example else "says that it is an example"

    expect_none(faults())


def test_every_page_says_that_the_portal_is_a_demonstration(site, portal):
    if "mode: demonstration" not in (portal / "guichet.yaml").read_text(encoding="utf-8"):
        pytest.skip("the portal is in publication")
    expect_none(
        (page, "no notice before the content")
        for page in site.pages.values()
        if not any("démonstration" in text_of(element).lower() for element in page.tree.xpath("//main/preceding::*"))
    )


def test_every_page_tells_its_accessibility(site, portal):
    """The legal mention leads to the declaration, which says the same; without an audit it is « non conforme »."""
    declaration = text_of(site.pages["accessibilite/"].tree.find(".//main"))
    said = {mention for mention in MENTIONS if mention in declaration}
    assert len(said) == 1
    if not (portal / "seeds/audit-rgaa.csv").is_file():
        assert said == {"Accessibilité : non conforme"}

    def faults():
        for page in site.pages.values():
            mentions = [link for link in page.tree.xpath("//footer//a[@href]") if text_of(link) in MENTIONS]
            if [text_of(link) for link in mentions] != [*said]:
                yield page, f"mentions {[text_of(link) for link in mentions]}, the declaration says {said}"
            for link in mentions:
                target, _ = site.resolve(page, link.get("href"))
                if target != "accessibilite/":
                    yield page, f"the mention leads to /{target}"

    expect_none(faults())


def test_every_page_leads_to_what_the_law_asks(site):
    """Legal notice, privacy, accessibility, eco-design: one link from anywhere."""
    wanted = {"mentions-legales/", "confidentialite/", "accessibilite/", "ecoconception/"}
    expect_none(
        (page, f"its foot does not lead to {sorted(missing)}")
        for page in site.pages.values()
        if (missing := wanted - {site.resolve(page, href)[0] for href in page.tree.xpath("//footer//a/@href")})
    )


def test_nothing_invented_stands_in_the_legal_notice(site, portal):
    """What the settings do not say is said to be missing."""
    settings = (portal / "guichet.yaml").read_text(encoding="utf-8")
    notice = text_of(site.pages["mentions-legales/"].tree.find(".//main"))
    if "hebergeur:" not in settings:
        assert notice.count("Non renseigné à ce jour") >= 3
    assert all(number in settings for number in re.findall(r"\b0[1-9](?: \d\d){4}\b", notice))
