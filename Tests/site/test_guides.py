"""The guides of `docs/`: the contributor’s page is short and true, and links of all of them lead somewhere."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from small_portal import Demonstration

REPOSITORY = Path(__file__).resolve().parents[2]
GUIDES = sorted([*(REPOSITORY / "docs").glob("*.md"), REPOSITORY / "README.md", REPOSITORY / "CONTRIBUTING.md"])
FENCE = re.compile(r"^```.*?^```", re.M | re.S)
TEN_MINUTES = 2000
"""As many words as are read in ten minutes."""


@pytest.fixture(scope="module")
def page() -> str:
    return (REPOSITORY / "docs/contribuer.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def portal(repository, guichet, tmp_path_factory) -> Demonstration:
    return Demonstration(tmp_path_factory.mktemp("guides"), repository, guichet)


def anchors(file: Path) -> set[str]:
    """Those a forge gives to the headings of a guide."""
    text = FENCE.sub("", file.read_text(encoding="utf-8"))
    headings = re.findall(r"^#+ (.+)$", text, re.M)
    return {re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_links_lead_to_a_file_and_a_heading(guide):
    text = re.sub(r"`[^`\n]*`", "", FENCE.sub("", guide.read_text(encoding="utf-8")))
    lost = []
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = unquote(target).partition("#")
        file = (guide.parent / path) if path else guide
        if not file.exists() or anchor and anchor not in anchors(file):
            lost.append(target)
    assert not lost


def test_the_contributors_page_is_read_in_ten_minutes(page):
    assert len(page.split()) <= TEN_MINUTES


def test_the_contributors_page_begins_with_the_form(page):
    headings = re.findall(r"^## (.+)$", FENCE.sub("", page), re.M)
    assert headings[:3] == ["Le formulaire", "Un fichier, par le site", "Par courriel"]


def examples(page: str) -> list[str]:
    return re.findall(r"^```markdown\n(.*?)^```", page, re.M | re.S)


def test_its_two_entries_lack_only_a_number_and_an_address_that_are_somebodys(page, portal):
    event, structure = examples(page)
    portal.write("agenda/exemple-du-guide.md", event)
    portal.write("annuaire/exemple-du-guide.md", structure)
    assert portal.run("check", "agenda/exemple-du-guide.md", date="2026-12-03").returncode == 0
    found = portal.run("check", "annuaire/exemple-du-guide.md", date="2026-12-03").stderr
    assert re.findall(r"\[([a-z-]+)\]$", found, re.M) == ["contact-de-fiction"] * 2


def test_the_messages_it_quotes_are_those_of_check(page, portal):
    quoted = re.search(r"^```text\n(.*?)^```", page, re.M | re.S)[1]
    event = examples(page)[0].replace("2026-12-12", "samedi 12 décembre").replace("Milhars", "Milars")
    event = event.replace("lieu: Salle des fêtes\n", "")
    portal.write("agenda/soiree-jeux-a-milhars.md", event)
    found = portal.run("check", "agenda/soiree-jeux-a-milhars.md", date="2026-12-03").stderr
    for message in quoted.strip().split("\n\n"):
        assert message in found
