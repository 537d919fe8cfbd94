"""A build that would make the site that stands makes nothing; one that would not is never taken for it."""

import os
import random
import shutil

import pytest

from small_portal import DATE, SmallPortal, contents, times

EVENT = "agenda/soiree-jeux.md"
MEMORY = ".site.guichet-souvenir"


@pytest.fixture
def portal(tmp_path, repository, guichet) -> SmallPortal:
    """Built once."""
    portal = SmallPortal(tmp_path, repository, guichet)
    portal.build()
    return portal


def makes(portal: SmallPortal, *arguments: str, **options) -> bool:
    """Builds, and tells whether pages were drawn for it."""
    return "dessiner" in portal.build("--timings", *arguments, **options).stderr


def cold(portal: SmallPortal, tmp_path, *arguments: str, **options) -> dict[str, bytes]:
    """The site that is made where nothing is remembered."""
    folder = tmp_path / "ailleurs/site"
    shutil.rmtree(folder.parent, ignore_errors=True)
    portal.build("--output", str(folder), *arguments, **options)
    return contents(folder)


def test_nothing_changed_nothing_drawn_and_the_same_is_said(portal):
    written = times(portal.site)
    first, again = portal.build("--jobs", "1"), portal.build()
    assert not makes(portal, "--jobs", "3")
    assert times(portal.site) == written
    assert first.stdout.split("Fait en")[0] == again.stdout.split("Fait en")[0]
    assert "Fichiers écrits : 0" in again.stdout and "retirés : 0" in again.stdout


@pytest.mark.parametrize("form", ["text", "json", "github", "gitlab", "sarif"])
def test_what_was_found_is_said_again(portal, form):
    """Twice from nothing, to know what is said; then once where nothing has to be made."""
    portal.write("agenda/notes.txt", "À moi\n")
    told = [portal.build("--format", form) for _ in range(3)]
    assert not makes(portal)
    assert len({(done.stderr, done.stdout.split("Fait en")[0].split("Fichiers écrits")[0]) for done in told}) == 1
    assert "notes.txt" in told[0].stdout + told[0].stderr


def test_an_edit_that_keeps_size_and_time_is_seen(portal):
    file = portal.root / "content" / EVENT
    before = file.stat()
    portal.replace(EVENT, "Des jeux pour tous les âges.", "Des jeux pour tous les ânes.")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    assert makes(portal)
    assert "tous les ânes" in (portal.site / "agenda/soiree-jeux/index.html").read_text()
    assert not makes(portal)


@pytest.mark.parametrize(
    "path, old, new",
    [
        ("seeds/glossaire.csv", "Organisme", "Service"),
        ("themes/cordais/textes.yaml", "Plan du site", "Plan de ce site"),
        ("guichet.yaml", "departement: Tarn", "departement: Le Tarn"),
    ],
)
def test_tables_theme_and_settings_are_looked_at(portal, path, old, new):
    file = portal.root / path
    assert old in (text := file.read_text())
    file.write_text(text.replace(old, new))
    assert makes(portal) and not makes(portal)


def test_a_file_that_comes_or_goes_or_changes_its_name_is_seen(portal):
    file = portal.root / "content" / EVENT
    shutil.copy(file, file.with_name("autre-soiree.md"))
    assert makes(portal) and (portal.site / "agenda/autre-soiree/index.html").is_file()
    file.rename(file.with_name("derniere-soiree.md"))
    assert makes(portal) and not (portal.site / "agenda/soiree-jeux").exists()
    file.with_name("derniere-soiree.md").unlink()
    assert makes(portal) and not makes(portal)


def test_another_day_and_another_address_are_another_site(portal):
    assert makes(portal, date="2026-11-24") and not makes(portal, date="2026-11-24")
    assert makes(portal, date=DATE)
    assert makes(portal, "--base-url", "https://ailleurs.example/") and makes(portal)


def test_another_program_makes_it_again(portal, tmp_path):
    """The same but for a byte behind its end, as another version would differ."""
    portal.guichet = shutil.copy(portal.guichet, tmp_path / "guichet")
    assert not makes(portal), "the same bytes elsewhere are the same program"
    with open(portal.guichet, "ab") as program:
        program.write(b"\0")
    assert makes(portal) and not makes(portal)


@pytest.mark.parametrize("harm", ["altered", "removed", "linked", "record"])
def test_what_somebody_did_to_the_site_is_mended(portal, harm):
    whole = contents(portal.site)
    page = portal.site / "agenda/soiree-jeux/index.html"
    if harm == "altered":
        page.write_bytes(page.read_bytes().replace(b"jeux", b"feux"))
    elif harm == "removed":
        page.unlink()
    elif harm == "linked":
        page.rename(portal.site / "vrai.html")
        page.symlink_to("../../vrai.html")
    else:
        (portal.site / ".guichet-fichiers").write_text("index.html\n")
    assert makes(portal)
    assert {name: content for name, content in contents(portal.site).items() if name != "vrai.html"} == whole
    assert not makes(portal)


def test_an_error_is_not_forgotten(portal):
    portal.replace(EVENT, "jour: 2026-12-05", "jour: 2026-13-05")
    for _ in range(2):
        done = portal.run("build")
        assert done.returncode == 1 and "Le site publié n’a pas changé." in done.stderr
    portal.replace(EVENT, "jour: 2026-13-05", "jour: 2026-12-05")
    assert not makes(portal), "the site that stands is that of these entries"


@pytest.mark.parametrize("memory", [b"", b"guichet-souvenir 1\n", b"\xff" * 400, None])
def test_a_memory_that_is_none_is_not_believed(portal, memory):
    file = portal.root / MEMORY
    if memory is None:
        # Whole, but of another site.
        portal.build("--output", str(portal.root / "autre/site"), date="2026-11-25")
        shutil.copy(portal.root / "autre" / MEMORY, file)
    else:
        file.write_bytes(memory)
    assert makes(portal) and not makes(portal)


def test_random_edits_give_the_bytes_of_a_site_made_from_nothing(portal, tmp_path):
    """Edits, and edits taken back, in an order that is the same at each run."""
    chance = random.Random(13)
    files = sorted((portal.root / "content").rglob("*.md"))
    first = {file: file.read_text() for file in files}
    days = [DATE, "2026-11-24", "2026-12-06"]
    for _ in range(12):
        file = chance.choice(files)
        match chance.randrange(4):
            case 0:
                file.write_text(first[file])
            case 1:
                file.write_text(first[file] + f"\nUne ligne de plus, la {chance.randrange(3)}e.\n")
            case 2:
                file.write_text(file.read_text().replace("verifie_le: 2026-11-16", "verifie_le: 2026-11-17"))
            case 3:
                victim = chance.choice([path for path in portal.site.rglob("*.html")])
                victim.write_bytes(victim.read_bytes()[: chance.randrange(100)])
        day = chance.choice(days)
        portal.build(date=day)
        assert contents(portal.site) == cold(portal, tmp_path, date=day)
