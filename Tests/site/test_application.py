"""The portal put on the first screen of a phone, and its pages kept or sent to somebody."""

import json
import struct
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from faults import expect_none
from kinds import example

SHARED = ["evenement", "structure", "chapitre"]


@pytest.fixture(scope="module")
def manifest(site) -> dict:
    return json.loads((site.root / "manifest.webmanifest").read_text(encoding="utf-8"))


def test_manifest_says_what_systems_ask(manifest, site):
    assert manifest["name"] and 0 < len(manifest["short_name"]) <= 12
    assert (manifest["lang"], manifest["start_url"], manifest["scope"]) == ("fr", "./", "./")
    assert manifest["display"] in ("standalone", "minimal-ui")
    assert f"--fond:{manifest['background_color']}" in site.home.source
    assert f"--pierre:{manifest['theme_color']}" in site.home.source
    assert [shortcut["url"] for shortcut in manifest["shortcuts"]] == ["numeros/", "agenda/", "annuaire/"]
    assert all(site.file(shortcut["url"]) and shortcut["name"] for shortcut in manifest["shortcuts"])


def test_icons_have_the_sizes_they_say(manifest, site):
    said = {(icon["sizes"], icon["type"], icon["purpose"]) for icon in manifest["icons"]}
    wanted = {("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")}
    assert wanted <= {(sizes, purpose) for sizes, kind, purpose in said if kind == "image/png"}
    assert ("any", "image/svg+xml", "any") in said
    for icon in manifest["icons"]:
        bytes_ = (site.root / icon["src"]).read_bytes()
        if icon["type"] == "image/png":
            width, height = struct.unpack(">II", bytes_[16:24])
            assert bytes_[:4] == b"\x89PNG" and icon["sizes"] == f"{width}x{height}", icon


def test_every_page_names_the_manifest_and_an_icon(site):
    def faults():
        for page in site.dressed:
            for relation, name in {"manifest": "manifest.webmanifest", "apple-touch-icon": "theme/icone-180.png"}.items():
                found = page.tree.xpath("/html/head/link[@rel=$relation]/@href", relation=relation)
                if [site.resolve(page, address)[0] for address in found] != [name]:
                    yield page, f"{relation} {found}"

    expect_none(faults())


def test_browser_takes_the_manifest(browser, home, site):
    page = browser.new_page()
    page.goto(home)
    found = page.context.new_cdp_session(page).send("Page.getAppManifest")
    page.close()
    assert found["errors"] == [] and found["url"] == home + "manifest.webmanifest"


def test_numbers_are_one_tap_from_every_page(site):
    def faults():
        for page in site.dressed:
            menu = page.tree.xpath("//header//a/@href")
            if "numeros/" not in [site.resolve(page, address)[0] for address in menu]:
                yield page, "no link to the numbers in the head"

    expect_none(faults())


@pytest.mark.parametrize("kind", SHARED)
def test_without_scripts_a_page_is_sent_by_mail(site, kind):
    page = example(site, kind)
    (address,) = page.tree.xpath("//ul[contains(@class, 'garder')]//a[starts-with(@href, 'mailto:?')]/@href")
    fields = parse_qs(urlsplit(address).query, strict_parsing=True)
    title = page.tree.xpath("string(//h1)")
    assert fields["subject"] == [title]
    assert fields["body"] == [f"{title}\r\n{site.base_url}{page.address}"]
    assert "+" not in address and "’" not in address and unquote(address)


@pytest.mark.parametrize("kind, words", [("evenement", "iCalendar"), ("structure", "vCard")])
def test_files_to_keep_say_their_format_and_size(site, kind, words):
    page = example(site, kind)
    (link,) = page.tree.xpath("//ul[contains(@class, 'garder')]//a[@type]")
    size = site.file(site.resolve(page, link.get("href"))[0]).stat().st_size
    text = " ".join(link.text_content().split())
    assert words in text and f"{-(-size // 1024)} Ko" in text


def test_an_event_that_is_over_has_no_date_to_keep(site):
    over = [p for p in site.pages.values() if p.address.startswith("agenda/") and "Ce rendez-vous est passé" in p.source]
    assert over, "no event of the portal is over"
    assert all(not p.tree.xpath("//ul[contains(@class, 'garder')]//a[@type='text/calendar']") for p in over)


@pytest.mark.parametrize("kind", SHARED)
def test_sharing_uses_what_the_device_offers(browser, home, site, kind):
    context = browser.new_context()
    context.add_init_script("navigator.share = async given => { window.given = given }")
    page = context.new_page()
    page.goto(home + example(site, kind).address)
    page.get_by_role("button", name="Partager").click()
    assert page.evaluate("given.url") == site.base_url + example(site, kind).address
    assert page.evaluate("given.title") == page.locator("h1").text_content()
    context.close()


def test_else_the_address_is_copied_and_said(browser, home, site):
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    context.add_init_script("delete Navigator.prototype.share")
    page = context.new_page()
    page.goto(home + example(site, "evenement").address)
    page.get_by_role("button", name="Partager").press("Enter")
    page.get_by_role("status").filter(has_text="L’adresse est copiée").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == site.base_url + example(site, "evenement").address
    context.close()


def test_a_refused_copy_shows_the_address(browser, home, site):
    page = browser.new_page()
    page.add_init_script("delete Navigator.prototype.share; navigator.clipboard.writeText = () => Promise.reject()")
    page.goto(home + example(site, "chapitre").address)
    page.get_by_role("button", name="Partager").click()
    page.get_by_role("status").filter(has_text=site.base_url + example(site, "chapitre").address).wait_for()
    page.close()


@pytest.mark.parametrize("kind", SHARED)
def test_paper_shows_none_of_it(browser, home, site, kind):
    page = browser.new_page()
    page.goto(home + example(site, kind).address)
    page.emulate_media(media="print")
    assert page.locator(".garder").is_hidden() and page.locator("#partage-dit").is_hidden()
    page.close()
