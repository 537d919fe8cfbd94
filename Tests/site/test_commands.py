"""The command line on a small portal, as a person or a script uses it."""

import json
import re
from time import perf_counter, sleep

import pytest

from small_portal import SmallPortal, age, contents, times

ESCAPE = "\x1b"
EVENT = "agenda/soiree-jeux.md"
RECORD = "annuaire/ludotheque.md"
EVENT_PAGE = "agenda/soiree-jeux/index.html"
RECORD_PAGE = "annuaire/ludotheque/index.html"


@pytest.fixture
def portal(tmp_path, repository, guichet) -> SmallPortal:
    return SmallPortal(tmp_path, repository, guichet)


def test_build_publishes_and_says_so(portal):
    done = portal.build()
    assert {"index.html", EVENT_PAGE, RECORD_PAGE, "sitemap.xml", "404.html"} <= set(contents(portal.site))
    assert "page" in done.stdout
    assert "Les plus lourdes : /" in done.stdout and "octets compressés" in done.stdout


def test_check_writes_nothing(portal):
    before = contents(portal.root)
    assert portal.run("check").returncode == 0
    assert contents(portal.root) == before


def test_the_version_is_newer_than_what_was_published(portal, repository):
    done = portal.run("--version")
    name, number, libraries = done.stdout.strip().split(" ", 2)
    assert (name, done.returncode) == ("guichet", 0)
    headings = re.findall(r"^## (\S+)", (repository / "CHANGELOG.md").read_text(), re.M)
    published = [tuple(map(int, heading.split("."))) for heading in headings if heading[0].isdigit()]
    assert published == sorted(published, reverse=True)
    if number.endswith("-dev"):
        assert headings[0] == "À" and tuple(map(int, number.removesuffix("-dev").split("."))) > published[0]
    else:
        assert headings[0] == number
    names = ["cmark", "libdeflate", "libqrencode", "libpng", "libwebp", "Little CMS"]
    assert re.fullmatch(r"\(" + ", ".join(rf"{name} [\d.]+" for name in names) + r"\)", libraries)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (f"content/{EVENT}", "1 fichier vérifié et sa page"),
        (EVENT, "1 fichier vérifié et sa page"),
        ("content/agenda/", "1 fichier vérifié et sa page"),
        ("agenda", "1 fichier vérifié et sa page"),
        ("seeds/themes.csv", "1 fichier vérifié et "),
    ],
)
def test_check_looks_at_the_files_that_are_named(portal, name, said):
    done = portal.run("check", name)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(said)


def test_check_of_the_folder_looks_at_all(portal):
    whole = re.match(r"(\d+) pages vérifiées", portal.run("check").stdout)[1]
    assert f"fichiers vérifiés et {whole} pages" in portal.run("check", ".").stdout


def test_check_of_a_file_tells_what_is_wrong_in_it_alone(portal):
    portal.replace(EVENT, "commune: Les Cabannes", "comune: Les Cabannes")
    portal.replace(RECORD, "types: [ludotheque]", "types: [ludotheques]")
    named = portal.run("check", f"content/{EVENT}")
    assert named.returncode == 1
    assert "comune" in named.stderr and "ludotheque" not in named.stderr
    other = portal.run("check", "content/guide")
    assert other.returncode == 0
    assert "d’autres fichiers en contiennent, et aucune page n’a pu être regardée" in other.stderr
    assert not other.stdout


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("[Le début](../guide/s-inscrire.md#par-ou-finir)", "ancre-morte"),
        ("[Le début](../guide/s-inscrire.md#par-ou-commencer)", None),
        ("On joue. 🎲", "rgaa-13-5"),
    ],
)
def test_check_of_a_file_judges_its_page(portal, text, rule):
    portal.replace(EVENT, "Des jeux pour tous les âges.", text)
    whole, named = (
        [found for found in json.loads(portal.run("check", *files, "--format", "json").stdout)]
        for files in ([], [EVENT])
    )
    theirs = [found for found in whole if found["fichier"] == f"content/{EVENT}"]
    assert named == theirs
    assert [found["regle"] for found in named] == ([rule] if rule else [])


@pytest.mark.parametrize(
    ("name", "near"), [("agnda", "content/agenda"), (f"content/{EVENT}x", EVENT), ("/etc/passwd", None)]
)
def test_check_of_a_file_that_is_none(portal, name, near):
    done = portal.run("check", name)
    assert done.returncode == 64
    assert f"n’a pas de fichier « {name} »" in done.stderr
    assert (near in done.stderr) if near else "Vouliez-vous" not in done.stderr


def test_the_work_list_is_of_the_whole_portal(portal):
    assert portal.run("check", "--fraicheur", EVENT).returncode == 64


@pytest.mark.parametrize("command", ["build", "check"])
def test_errors_tell_the_file_and_the_line(portal, command):
    portal.replace(EVENT, "commune: Les Cabannes", "comune: Les Cabannes")
    done = portal.run(command)
    assert done.returncode == 1
    assert f"content/{EVENT}:5" in done.stdout + done.stderr
    assert "commune" in done.stdout + done.stderr


def test_errors_are_all_told_at_once(portal):
    portal.replace(EVENT, "themes: [eveil]", "themes: [evail]")
    portal.replace("annuaire/ludotheque.md", "types: [ludotheque]", "types: [ludoteque]")
    done = portal.run("check")
    assert done.returncode == 1
    assert "evail" in done.stdout + done.stderr and "ludoteque" in done.stdout + done.stderr


def test_errors_leave_the_published_site_as_it_was(portal):
    portal.begin()
    age(portal.site)
    before, written = contents(portal.site), times(portal.site)
    portal.replace(EVENT, "jour: 2026-12-05", "jour: 2026-13-05")
    assert portal.run("build").returncode == 1
    assert contents(portal.site) == before
    assert times(portal.site) == written


@pytest.mark.parametrize("arguments", [["bild"], ["build", "--outptu", "x"], ["build", "--date", "23/11/2026"]])
def test_wrong_usage_exits_with_64(portal, arguments):
    assert portal.run(*arguments, date=None).returncode == 64
    assert not portal.site.exists()


def test_files_that_guichet_did_not_write_are_left(portal):
    foreign = {"CNAME": b"portail.example\n", "agenda/soiree-jeux/photo.txt": b"beside a page that goes\n"}
    for path, content in foreign.items():
        (portal.site / path).parent.mkdir(parents=True, exist_ok=True)
        (portal.site / path).write_bytes(content)
    portal.build()
    portal.remove(EVENT)
    portal.build()
    assert foreign.items() <= contents(portal.site).items()
    assert EVENT_PAGE not in contents(portal.site)


def test_pages_of_removed_entries_are_pruned(portal):
    portal.begin()
    portal.remove(EVENT)
    portal.build()
    assert EVENT_PAGE not in contents(portal.site)
    assert not (portal.site / EVENT_PAGE).parent.exists()


def test_only_what_changed_is_written(portal):
    portal.begin()
    age(portal.site)
    before = times(portal.site)
    portal.build()
    assert times(portal.site) == before
    portal.replace(EVENT, "Des jeux pour tous les âges.", "Des jeux pour les petits.")
    portal.build()
    written = {path for path, time in times(portal.site).items() if time != before.get(path)}
    assert EVENT_PAGE in written
    assert RECORD_PAGE not in written


@pytest.mark.parametrize("kills", [4, pytest.param(24, marks=pytest.mark.long)])
def test_a_build_that_is_killed_leaves_a_whole_site(portal, kills):
    """Builds, each with something to change, killed sooner or later on their way."""
    titles = ("Soirée jeux", "Matinée jeux")
    portal.begin()
    started = perf_counter()
    portal.build("--output", "first")
    duration = perf_counter() - started
    portal.replace(EVENT, *titles)
    whole = [contents(portal.root / "first"), contents(portal.kept_site())]
    for kill in range(kills):
        portal.replace(EVENT, titles[(kill + 1) % 2], titles[kill % 2])
        build = portal.start("build")
        sleep(duration * kill / kills)
        build.kill()
        build.communicate()
        assert contents(portal.site) in whole
    portal.build()
    assert contents(portal.site) == whole[1]


def test_same_content_same_bytes(portal):
    for output, jobs in (("once", "1"), ("twice", "4")):
        portal.build("--output", output, "--jobs", jobs)
    assert contents(portal.root / "once") == contents(portal.root / "twice")


def test_source_date_epoch_stands_for_the_date_in_paris(portal):
    option = contents(portal.kept_site())
    just_after_midnight_in_paris = "1795390200"  # 2026-11-22T23:30:00Z
    portal.build("--output", "environment", date=None, SOURCE_DATE_EPOCH=just_after_midnight_in_paris)
    portal.build("--output", "next-day", date="2026-11-24", SOURCE_DATE_EPOCH=just_after_midnight_in_paris)
    assert contents(portal.root / "environment") == option
    assert contents(portal.root / "next-day") != option


@pytest.mark.parametrize("arguments", [["build"], ["check"], ["--help"], ["build", "--help"]])
def test_no_colour_outside_a_terminal(portal, arguments):
    portal.replace(EVENT, "jour: 2026-12-05", "jour: 2026-13-05")
    done = portal.run(*arguments, date=None, TERM="xterm-256color")
    assert ESCAPE not in done.stdout + done.stderr


def test_the_portal_may_be_elsewhere(portal, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    portal.build("--output", str(elsewhere / "out"))
    assert not portal.site.exists()
    assert (elsewhere / "out" / "index.html").is_file()


COVERAGE = """annee;numepci;nomepci;txcouv_epci
2022;200034064;CC DU CORDAIS ET DU CAUSSE (4C);41,2
2023;200034064;CC DU CORDAIS ET DU CAUSSE (4C);nd
2023;200070555;CC DE LA VEYLE;60
"""
SERIES = "seeds/series/places-pour-100-enfants.csv"


def test_import_fills_a_series_in_one_command(portal):
    (portal.root / "export.csv").write_text(COVERAGE, encoding="utf-8")
    before = (portal.root / SERIES).read_text(encoding="utf-8").splitlines()
    done = portal.run("import", "serie", "export.csv", date=None)
    assert done.returncode == 0, done.stderr
    assert "ajoutées : 1" in done.stdout and "laissées de côté" in done.stdout
    after = (portal.root / SERIES).read_text(encoding="utf-8").splitlines()
    assert any(line.startswith("4C,2022,,41.2,") for line in after)
    assert not any(line.startswith("4C,2023,,0") for line in after)
    assert [line for line in before if not line.startswith("4C,2023")] == [
        line for line in after if not line.startswith("4C")
    ]
    assert portal.run("check").returncode == 0


def test_import_twice_changes_nothing(portal):
    (portal.root / "export.csv").write_text(COVERAGE, encoding="utf-8")
    portal.run("import", "serie", "export.csv", date=None)
    once = contents(portal.root)
    done = portal.run("import", "serie", "export.csv", date=None)
    assert done.returncode == 0 and "Rien n’a changé." in done.stdout
    assert contents(portal.root) == once


def test_import_on_trial_writes_nothing(portal):
    (portal.root / "export.csv").write_text(COVERAGE, encoding="utf-8")
    before = contents(portal.root)
    done = portal.run("import", "serie", "export.csv", "--essai", date=None)
    assert done.returncode == 0 and "41.2" in done.stdout
    assert contents(portal.root) == before


@pytest.mark.parametrize(
    "text", ["", "a;b\n1;2\n", "<!doctype html>", '{"results":[{"annee":2023', COVERAGE.replace("41,2", "=1+1")]
)
def test_import_refuses_what_it_cannot_read(portal, text):
    (portal.root / "export.csv").write_text(text, encoding="utf-8")
    before = contents(portal.root)
    done = portal.run("import", "serie", "export.csv", date=None)
    assert done.returncode == 1 and done.stderr and not done.stdout
    assert contents(portal.root) == before


def test_import_of_a_missing_file(portal):
    done = portal.run("import", "serie", "absent.csv", date=None)
    assert done.returncode == 1 and "absent.csv" in done.stderr


def test_check_lists_what_to_verify(portal):
    done = portal.run("check", "--fraicheur")
    assert done.returncode == 0
    for words in ("Ce qui expire", "Barème des crèches", "  Ludothèque d’essai\n", "Exemples encore présents : 2\n"):
        assert words in done.stdout
    plain = portal.run("check")
    assert plain.stdout in done.stdout


def test_check_lists_what_to_verify_for_programs(portal):
    done = portal.run("check", "--fraicheur", "--format", "json")
    ledger = json.loads(done.stdout)
    assert done.returncode == 0
    assert ledger["exemples"] == {
        "nombre": 2,
        "fichiers": ["content/agenda/soiree-jeux.md", "content/annuaire/ludotheque.md"],
    }
    assert any(entry["fichier"] == "seeds/bareme-psu.csv" for entry in ledger["expirations"])
    portal.replace(EVENT, "jour: 2026-12-05", "jour: 2026-13-05")
    assert portal.run("check", "--fraicheur", "--format", "json").returncode == 1


def test_the_work_list_is_only_text_or_json(portal):
    assert portal.run("check", "--fraicheur", "--format", "sarif").returncode == 64
    assert portal.run("build", "--fraicheur").returncode == 64
