"""What someone in danger meets: numbers that can be touched, a way out, and little left behind."""

import csv
import re

import pytest

from published import Page

CALLED = r"(?:appelez|appeler|composez|composer|rappelez|faites|message|SMS|écrivez)\s(?:le|au)\s"
"""What says that the digits behind it are a number to call or to write to."""
UNTOUCHED = {"a", "script", "style", "title", "summary", "h1", "h2", "h3", "h4", "h5", "h6", "code"}
"""Where digits are no link: there is one already, or the text is a title that a link beside it repeats."""
VIOLENCE = ["annuaire/violences-femmes-3919/", "annuaire/enfance-en-danger-119/", "parentalite/violences-en-famille/"]


@pytest.fixture(scope="module")
def numbers(repository) -> set[str]:
    """The digits of every public number."""
    with open(repository / "seeds/numeros.csv", encoding="utf-8", newline="") as table:
        return {re.sub(r"\D", "", row["numero"]) for row in csv.DictReader(table)}


def plain_texts(page: Page, under: str = "//main"):
    """The texts of a page that lead nowhere, sources set aside: they name who said it."""
    for text in page.tree.xpath(f"{under}//text()"):
        holder = text.getparent() if text.is_text else text.getparent().getparent()
        lineage = [holder, *holder.iterancestors()]
        if not any(e.tag in UNTOUCHED or "sources" in e.get("class", "") for e in lineage):
            yield str(text)


def digits_of(text: str) -> set[str]:
    return {re.sub(r"\D", "", found) for found in re.findall(r"\d(?:[ \u00a0\u202f]?\d)*", text)}


def test_numbers_of_danger_boxes_can_be_touched(site, numbers):
    boxes = 0
    for page in site.pages.values():
        boxes += len(page.tree.xpath("//aside[contains(@class, 'alerte-caution')]"))
        for text in plain_texts(page, "//aside[contains(@class, 'alerte-caution')]"):
            assert not digits_of(text) & numbers, f"{page}: {text}"
    assert boxes > 5


def test_whoever_is_told_to_call_can_touch_the_number(site, numbers):
    called = re.compile(CALLED + r"((?:\d[ \u00a0\u202f]?)+)(?!\d)", re.IGNORECASE)
    for page in site.pages.values():
        for text in plain_texts(page):
            for found in called.finditer(text):
                assert re.sub(r"\D", "", found[1]) not in numbers, f"{page}: {text}"


def test_the_114_is_written_to(site):
    links = 0
    for page in site.pages.values():
        assert not page.tree.xpath("//a[starts-with(@href, 'tel:114')]"), page
        for link in page.tree.xpath("//a[starts-with(@href, 'sms:')]"):
            links += 1
            assert link.get("href") == "sms:114", f"{page}: a text would stay among the messages sent"
            assert "crire" in (link.get("aria-label") or link.text_content()) or "SMS" in link.text_content(), page
    assert links > 20


@pytest.mark.parametrize("address", VIOLENCE)
def test_a_page_on_violence_can_be_left_at_once(site, address):
    page = site.pages[address]
    first = next(page.tree.body.iterchildren(tag="p"))
    link = first.xpath("./a")[0]
    assert link.text_content().startswith("Quitter vite")
    assert link.get("href").startswith("https://") and {"noreferrer", "nofollow"} <= set(link.get("rel").split())
    before = page.tree.xpath("string(//main//h1[1]/preceding::p[contains(@class, 'traces')])")
    assert "historique" in before and "journal" in before
    assert "sans trace" not in page.tree.text_content().lower()


@pytest.mark.parametrize("address", VIOLENCE)
def test_it_offers_neither_a_card_nor_to_be_shared(site, address):
    page = site.pages[address]
    assert not page.tree.xpath("//a[contains(@href, '.vcf') or starts-with(@href, 'mailto:?')]")
    assert not page.tree.xpath("//*[@id='partager'] | //script[contains(@src, 'partage')]")
    assert site.file(address + "contact.vcf") is None


def test_the_card_of_all_numbers_leaves_some_out(site):
    card = site.file("numeros/numeros.vcf").read_text(encoding="utf-8")
    kept = set(re.findall(r"^TEL[^:]*:(?:tel:)?(\S+)", card, re.MULTILINE))
    assert "15" in kept and not kept & {"119", "3919"}


def test_other_pages_have_no_such_way_out(site):
    """Seen everywhere, it would say to some that a page is not for them."""
    for address in ["", "guide/", "agenda/", "annuaire/", "numeros/", "parentalite/sommeil/"]:
        assert not site.pages[address].tree.xpath("//*[contains(@class, 'quitter')]"), address
