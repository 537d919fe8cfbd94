"""Names, links, options and disks that could harm whoever builds a portal: each is refused, in French, and soon."""

import json
import os
import resource
import shutil
import subprocess

import pytest

from small_portal import SmallPortal, contents

FORMATS = ["text", "json", "github", "gitlab", "sarif"]
OBEYED = "\x1b\x9b\u202e\x07\r"
"""What a terminal or an eye would obey."""
SECONDS = 3
"""Of the processor: what an ordinary small portal takes is under one, and these refusals are below it."""
EVENT = "agenda/soiree-jeux.md"


@pytest.fixture
def portal(tmp_path, repository, guichet) -> SmallPortal:
    return SmallPortal(tmp_path, repository, guichet)


def seconds(run):
    """What a run answers, and what it takes of the processor."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = run()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return done, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@pytest.mark.parametrize(
    ("number", "said"),
    [("9223372036854775807", "de 1 à 256"), ("257", "de 1 à 256"), ("0", "au moins 1"), ("-0", "au moins 1")],
)
def test_jobs_beyond_reason(portal, number, said):
    done = portal.run("check", f"--jobs={number}")
    assert done.returncode == 64 and said in done.stderr


@pytest.mark.parametrize(
    "output",
    [
        "content", "./seeds/", "themes/cordais/css", "content/neuf/plus", "site/../content", "guichet.yaml",
        ".", "..", "/", "", ".git", ".git/hooks", "lien", "lien/plus",
    ],
)
def test_no_site_among_the_sources(portal, output):
    (portal.root / ".git").mkdir()
    (portal.root / "lien").symlink_to("content")
    before = contents(portal.root)
    done = portal.run("build", "--output", output)
    assert done.returncode == 64
    assert "--output" in done.stderr and "dossier" in done.stderr
    assert contents(portal.root) == before


@pytest.mark.parametrize("output", ["site", "public/portail", "content-publie"])
def test_a_site_beside_the_sources(portal, output):
    portal.build("--output", output)
    assert (portal.root / output / "index.html").is_file()


@pytest.mark.parametrize("form", FORMATS)
def test_names_of_files_are_shown_and_not_obeyed(portal, form):
    event = (portal.root / "content" / EVENT).read_text()
    for name in ("a\x1b[2Jb.md", "a\n::error::y.md", "a\u202egpj.md", "a\x9b1m.md", "a\x1b]0;x\x07.txt", "\r::error::.jpg"):
        (portal.root / "content/agenda" / name).write_text(event)
    done = portal.run("check", "--format", form)
    said = done.stdout + done.stderr
    assert done.returncode == 1
    assert not set(said) & set(OBEYED)
    assert not any(line.startswith("::error::y") for line in said.splitlines())


@pytest.mark.parametrize(
    ("path", "destination"),
    [
        ("content/agenda/p.jpg", "../../.git/config"), ("content/agenda/dossier", "/etc"), ("seeds/series", "/etc"),
        ("seeds/ages.csv", "/etc/passwd"), ("themes/cordais/statique/p.png", "/etc/passwd"), ("content", "ailleurs"),
        ("themes/cordais", "/etc"), ("guichet.yaml", "/etc/passwd"), ("content/agenda/z.md", "absent"),
    ],
)
def test_no_link_is_followed(portal, path, destination):
    link = portal.root / path
    if link.is_dir():
        shutil.rmtree(link)
    link.unlink(missing_ok=True)
    link.symlink_to(destination)
    done = portal.run("build")
    assert done.returncode == 1
    assert f"« {path} » est un lien symbolique" in done.stderr
    assert "root:" not in done.stderr
    assert not portal.site.exists()


def test_pipes_are_named_and_nobody_waits(portal):
    os.mkfifo(portal.root / "content/agenda/tuyau.md")
    portal.replace(EVENT, "commune: Les Cabannes", "comune: Les Cabannes")
    done = portal.run("check")
    assert done.returncode == 1
    assert "tuyau.md » n’est ni un fichier, ni un dossier" in done.stderr and "comune" in done.stderr


def front_matter(lines: str) -> str:
    return f"---\n{lines}\n---\nUn texte.\n"


HUGE = {
    "unknown fields": ("agenda/e.md", front_matter("\n".join(f"cle{i}: 1" for i in range(12_000)))),
    "a text of five megabytes": ("agenda/e.md", front_matter("titre: a") + "mot " * 1_250_000),
    "markup never closed": ("agenda/e.md", front_matter("titre: a") + "<?" * 45_000),
    "links that say nothing": ("agenda/e.md", front_matter("titre: a") + "[](x) " * 16_000),
    "raw HTML": ("agenda/e.md", front_matter("titre: a") + "<b>" * 33_000),
    "entities that hide": ("agenda/e.md", front_matter("titre: a") + "&#x202E;" * 12_000),
    "blocks": ("agenda/e.md", front_matter("\n".join(f"k{i}: |\n  a" for i in range(6_000)))),
    "numbers to call": ("agenda/e.md", front_matter("titre: a") + "05 63 00 00 00 " * 6_500),
    "a cell": ("../seeds/themes.csv", "id,nom,source\nzz," + "x" * 10_000_000),
    "commas": ("../seeds/themes.csv", "id,nom,source\n" + "," * 1_900_000),
    "a quote left open": ("../seeds/themes.csv", 'id,nom,source\nzz,"' + "x,\n" * 600_000),
    "rows": ("../seeds/themes.csv", "id,nom,source\n" + "a,b,c\n" * 300_000),
    "settings": ("../guichet.yaml", "# " + "a" * 20_000_000),
    "references": (
        "../guichet.yaml",
        "\n".join(f"{b}: &{b} [{','.join([a] * 200)}]" for a, b in (("x", "a"), ("*a", "b"), ("*b", "c"), ("*c", "d")))
        + "\n? *d\n: x\n",
    ),
}


@pytest.mark.parametrize("case", HUGE)
def test_what_is_beyond_measure_is_refused_soon(portal, case):
    path, text = HUGE[case]
    portal.write(path, text)
    done, taken = seconds(lambda: portal.run("check"))
    assert done.returncode == 1
    assert path.removeprefix("../") in done.stderr
    assert taken < SECONDS
    assert len(done.stderr) < 500_000


@pytest.mark.parametrize("form", FORMATS)
def test_fifty_findings_of_a_file_are_shown(portal, form):
    portal.write("agenda/e.md", front_matter("\n".join(f"cle{i}: 1" for i in range(3_000))))
    done = portal.run("check", "--format", form)
    said = done.stdout + done.stderr
    assert said.count("n’existe pas ici") <= 2 * 50
    assert "autres points de ce fichier ne sont pas montrés" in said
    if form == "json":
        assert len([found for found in json.loads(done.stdout) if found["fichier"] == "content/agenda/e.md"]) == 50


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a disk")
def test_a_mount_point_that_fills_up_is_told_as_it_is(portal):
    """The disk is full half-way: what is said of the site is true, and the next build ends the work."""
    portal.site.mkdir()
    build = f"'{portal.guichet}' build --date 2026-11-23"
    script = f"""
        mount -t tmpfs -o size=2m tmpfs site || exit 77
        {build}; echo "premier $?"
        mount -o remount,size=60m site
        {build} || exit 78
        cp -r site whole
    """
    done = subprocess.run(
        ["unshare", "--mount", "sh", "-c", script], cwd=portal.root, capture_output=True, encoding="utf-8", timeout=60
    )
    if done.returncode == 77:
        pytest.skip("no disk can be mounted here")
    assert done.returncode == 0, done.stderr
    assert "premier 1" in done.stdout
    assert "le disque est plein" in done.stderr
    assert "Une partie du site publié est déjà nouvelle" in done.stderr
    assert "n’a pas changé" not in done.stderr
    portal.build("--output", "other")
    assert contents(portal.root / "whole") == contents(portal.root / "other")
