"""What readers will see change: two folders, or a revision of git and the files people work on."""

import json
import os
import subprocess

import pytest

from revisions import begin, commit, git
from small_portal import SmallPortal, contents

EVENT = "agenda/soiree-jeux.md"


@pytest.fixture
def portal(tmp_path, repository, guichet) -> SmallPortal:
    return SmallPortal(tmp_path / "portail", repository, guichet)


@pytest.fixture
def versioned(portal) -> SmallPortal:
    begin(portal.root)
    return portal


def changes(portal, *arguments: str) -> dict:
    done = portal.run("diff", *arguments, "--format", "json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_nothing_changes_between_a_commit_and_its_files(versioned):
    done = versioned.run("diff", "HEAD")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Rien ne change pour les lecteurs.\n", "")


def test_a_changed_entry_and_the_pages_it_touches(versioned):
    before = contents(versioned.root)
    versioned.replace(EVENT, "heures: 20h-22h", "heures: 21h-23h")
    changed = contents(versioned.root)
    found = changes(versioned, "main")
    (entry,) = found["fiches"]
    assert entry["changement"] == "changement" and entry["adresse"] == "/agenda/soiree-jeux/"
    assert [field["champ"] for field in entry["champs"]] == ["quand"]
    assert entry["dates_ajoutees"][0]["debut"] == "2026-12-05T21:00"
    pages = found["pages"]
    assert {"/agenda/", "/agenda/soiree-jeux/"} <= set(pages["changees"]) and not pages["ajoutees"]
    assert "/annuaire/ludotheque/" not in pages["changees"]
    assert contents(versioned.root) == changed != before


def test_pages_touched_are_those_a_build_would_write(versioned):
    versioned.build("--output", str(versioned.root.parent / "un"))
    versioned.write("annuaire/autre.md", (versioned.root / "content/annuaire/ludotheque.md").read_text())
    found = changes(versioned, "main")
    versioned.build("--output", str(versioned.root.parent / "deux"))
    old, new = (contents(versioned.root.parent / name) for name in ("un", "deux"))

    # These two tell the weight of other files, which are made later.
    left_out = {"/ecoconception/", "/donnees/"}

    def pages(paths):
        return {"/" + path.removesuffix("index.html") for path in paths if path.endswith(".html")} - left_out

    assert set(found["pages"]["ajoutees"]) == pages(new.keys() - old.keys())
    changed = pages(path for path in old if path in new and new[path] != old[path])
    assert changed and set(found["pages"]["changees"]) - left_out == changed


def test_two_folders_and_two_revisions_say_the_same(versioned, tmp_path, repository, guichet):
    first = git(versioned.root, "rev-parse", "HEAD")
    copy = SmallPortal(tmp_path / "copie", repository, guichet)
    versioned.replace(EVENT, "Soirée jeux", "Veillée jeux")
    commit(versioned.root)
    by_revision = changes(versioned, first, "HEAD")
    assert by_revision == changes(versioned, str(copy.root)) == changes(versioned, first)
    assert by_revision["fiches"][0]["champs"][0]["apres"] == ["Veillée jeux"]


def test_a_portal_in_a_folder_of_its_repository(portal):
    begin(portal.root.parent)
    portal.replace(EVENT, "Soirée jeux", "Veillée jeux")
    assert [entry["fichier"] for entry in changes(portal, "main")["fiches"]] == [f"content/{EVENT}"]


def test_links_and_hidden_files_of_a_revision_are_not_read(versioned):
    (versioned.root / "content/agenda/lien.md").symlink_to("/etc/passwd")
    (versioned.root / "content/agenda/.cache").write_text("x")
    revision = commit(versioned.root)
    (versioned.root / "content/agenda/lien.md").unlink()
    found = changes(versioned, revision)
    assert found["fiches"] == [] and found["fichiers"] == []
    assert found["constats_leves"] == 1


def test_a_renamed_file_loses_its_address_unless_it_says_so(versioned):
    (versioned.root / "content" / EVENT).rename(versioned.root / "content/agenda/veillee.md")
    done = versioned.run("diff", "main")
    assert "adresse perdue : « /agenda/soiree-jeux/ »" in done.stdout
    versioned.replace("agenda/veillee.md", "exemple: true", "exemple: true\nanciennes_adresses: [/agenda/soiree-jeux/]")
    done = versioned.run("diff", "main")
    assert "adresse perdue" not in done.stdout and "/agenda/veillee/" in done.stdout


def test_an_error_is_told_first_and_ends_with_1(versioned):
    versioned.replace(EVENT, "jour: 2026-12-05", "jour: 2026-13-05")
    done = versioned.run("diff", "main", "--format", "markdown")
    assert done.returncode == 1
    first = done.stdout.split("###")[1]
    assert "À regarder d’abord" in first and "erreur : " in first and EVENT in first
    assert "Les pages n’ont pas été comparées" in done.stdout


@pytest.mark.parametrize("name", ["", "-x", "--output=/tmp/x", "main\nx", "\x1b[2J", "nulle-part", "HEAD~9", ":/x", "main:content"])
def test_a_base_that_is_none(versioned, name):
    done = versioned.run("diff", "--date", "2026-11-23", "--", name, date=None)
    assert done.returncode == 64 and done.stderr and not done.stdout
    assert "\x1b" not in done.stderr


def test_no_repository_at_all(portal):
    done = portal.run("diff", "main", GIT_CEILING_DIRECTORIES=str(portal.root.parent))
    assert done.returncode == 64 and "il n’y a pas de dépôt git" in done.stderr


def test_no_git_at_all(versioned, tmp_path):
    (tmp_path / "rien").mkdir()
    os.symlink("/usr/bin/env", tmp_path / "rien/env")
    done = versioned.run("diff", "main", PATH=str(tmp_path / "rien"))
    assert done.returncode == 1 and "git n’est pas installé" in done.stderr


def test_a_shallow_copy_says_how_to_complete_it(versioned, tmp_path, repository, guichet):
    first = git(versioned.root, "rev-parse", "HEAD")
    versioned.replace(EVENT, "Soirée jeux", "Veillée jeux")
    commit(versioned.root)
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{versioned.root}", "copie")
    copy = SmallPortal.__new__(SmallPortal)
    copy.root, copy.guichet, copy.site = tmp_path / "copie", guichet, tmp_path / "copie/site"
    done = copy.run("diff", first)
    assert done.returncode == 1 and "--unshallow" in done.stderr


HOSTILE = "@mairie &lt; <b>x</b> ![y](https://x.example/y.png) https://x.example `z` #12"


def test_a_comment_holds_nothing_live(versioned):
    versioned.write("agenda/piege.md", (versioned.root / "content" / EVENT).read_text())
    versioned.replace("agenda/piege.md", "titre: Soirée jeux", f"titre: '{HOSTILE}'")
    versioned.replace("agenda/piege.md", "Des jeux pour tous les âges.", HOSTILE)
    comment = versioned.run("diff", "main", "--format", "markdown").stdout
    drawn = subprocess.run(
        ["cmark-gfm", "--unsafe", "--extension", "autolink", "--extension", "strikethrough"],
        input=comment, capture_output=True, encoding="utf-8", check=True,
    ).stdout
    assert "@mairie" in drawn and "<code>" in drawn
    assert not {"<a ", "<img", "<b>"} & {tag for tag in ("<a ", "<img", "<b>") if tag in drawn}
    outside = "".join(part.split("</code>")[-1] for part in drawn.split("<code>"))
    assert "@" not in outside and "x.example" not in outside and "#12" not in outside
