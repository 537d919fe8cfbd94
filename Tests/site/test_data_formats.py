"""Tables, maps, cards and the agenda for others: sound by their standards, on the portal and on a nasty one."""

import csv
import json

import pytest

from data_formats import agenda_faults, card_faults, csv_faults, geojson_faults, rows
from entries import is_example
from faults import expect_none
from nasty_portal import HOSTILE, NastyPortal
from published import Site

TABLES = ["annuaire", "agenda", "permanences"]


@pytest.fixture(scope="session")
def territory(repository) -> tuple[float, float, float, float]:
    """The box the communes' centres lie in, a dozen kilometres wider: longitudes first."""
    with open(repository / "seeds/communes.csv", encoding="utf-8", newline="") as table:
        communes = list(csv.DictReader(table))
    longitudes = [float(commune["longitude"]) for commune in communes]
    latitudes = [float(commune["latitude"]) for commune in communes]
    return min(longitudes) - 0.15, min(latitudes) - 0.1, max(longitudes) + 0.15, max(latitudes) + 0.1


@pytest.fixture(scope="session")
def nasty(tmp_path_factory, repository, guichet) -> Site:
    portal = NastyPortal(tmp_path_factory.mktemp("nasty"), repository, guichet)
    return Site(portal.kept_site())


@pytest.fixture(scope="session", params=["portal", "nasty"])
def data(request, site) -> Site:
    """The site to judge: the portal itself, then the nasty one."""
    return site if request.param == "portal" else request.getfixturevalue("nasty")


def test_tables_are_sound_and_run_nothing(data):
    tables = [data.root / "donnees" / f"{name}.csv" for name in TABLES] + sorted(data.root.rglob("donnees.csv"))
    expect_none(fault for table in tables for fault in csv_faults(table))


def test_maps_are_sound_and_lie_in_the_territory(data, territory):
    for name in ("annuaire", "communes"):
        expect_none(geojson_faults(data.root / "donnees" / f"{name}.geojson", territory))


def test_cards_are_sound(data):
    cards = sorted(data.root.rglob("*.vcf"))
    assert data.root / "numeros/numeros.vcf" in cards and len(cards) > 1
    expect_none(fault for card in cards for fault in card_faults(card))


def test_the_agenda_keeps_to_the_limits_of_openagenda(data, territory):
    expect_none(agenda_faults(data.root / "donnees/agenda.json", territory))


def test_every_structure_and_event_is_there_and_examples_say_so(site, repository):
    """The page of each entry of `content/`, with whether it is an example, in every whole file."""
    base = site.base_url
    for folder in ("annuaire", "agenda"):
        files = (repository / "content" / folder).glob("*.md")
        entries = {f"{base}{folder}/{file.stem}/": is_example(file) for file in files}
        if folder == "annuaire":
            table = {row["page"]: row["exemple"] == "oui" for row in rows(site.root / "donnees/annuaire.csv")}
            features = json.loads((site.root / "donnees/annuaire.geojson").read_text())["features"]
            assert table == entries
            assert {f["properties"]["page"]: f["properties"]["exemple"] for f in features} == entries
        else:
            table = {row["page"]: row["exemple"] == "oui" for row in rows(site.root / "donnees/agenda.csv")}
            events = json.loads((site.root / "donnees/agenda.json").read_text())["events"]
            assert table.items() <= entries.items()
            assert {event["page"]: event["exemple"] for event in events} == entries
    for card in site.root.glob("annuaire/*/contact.vcf"):
        example = is_example(repository / "content/annuaire" / f"{card.parent.name}.md")
        assert ("(exemple)" in card.read_bytes().decode().replace("\r\n ", "")) == example, card


def test_hostile_words_arrive_whole(nasty):
    """What is not run by a spreadsheet is left as it was written, but for white space and a mark of plain text."""
    names = {row["nom"] for row in rows(nasty.root / "donnees/annuaire.csv")}
    features = json.loads((nasty.root / "donnees/annuaire.geojson").read_text(encoding="utf-8"))["features"]
    for text in HOSTILE:
        plain = " ".join(text.split())
        assert plain in {feature["properties"]["nom"] for feature in features}
        spaced = plain.replace(";=", "; =").replace(",=", ", =")
        assert spaced in names or f"'{spaced}" in names, plain


def test_pages_lead_to_the_cards(site):
    for card in site.root.rglob("*.vcf"):
        page = site.pages[f"{card.parent.relative_to(site.root).as_posix()}/"]
        links = page.tree.xpath("//main//a[@type='text/vcard']")
        assert [site.resolve(page, link.get("href"))[0] for link in links] == [card.relative_to(site.root).as_posix()]
        assert "mes contacts" in links[0].text_content()
