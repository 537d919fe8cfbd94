"""The territory project: each of its thirteen requests has its place, and every figure its source."""

import csv

import pytest


@pytest.fixture(scope="module")
def requests(repository):
    with open(repository / "seeds/demandes.csv", encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def test_thirteen_requests(requests):
    assert [row["numero"] for row in requests] == [str(number) for number in range(1, 14)]


def test_each_request_has_a_page_and_is_listed(requests, site):
    listed = (site.root / "projet/index.html").read_text(encoding="utf-8")
    for row in requests:
        assert (site.root / row["page"] / "index.html").is_file(), row
        assert f'href="../{row["page"]}"' in listed, row
        assert len(row["phrase"]) > 40, row


def test_every_series_says_its_source_and_year(repository):
    tables = sorted((repository / "seeds/series").glob("*.csv"))
    assert len(tables) >= 14
    for table in tables:
        with open(table, encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                assert row["source"] and row["annee"].isdigit(), (table.name, row)


def test_the_table_of_an_indicator_can_be_downloaded(site):
    tables = sorted(site.root.glob("observatoire/*/donnees.csv"))
    assert len(tables) >= 14
    for table in tables:
        with open(table, encoding="utf-8-sig", newline="") as lines:
            rows = list(csv.DictReader(lines))
        assert rows and all(row["source"] for row in rows), table
