"""What goes wrong around a build: it is killed, the disk is full, files vanish. The published site stays whole, or the
next build mends it, and what is said is true and French.

Moments are drawn from a seed, which a failure shows: GUICHET_GRAINE=seed runs the same moments again.
"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from time import perf_counter, sleep

import pytest

import disks
from small_portal import DATE, SmallPortal, age, contents

EVENT = "agenda/soiree-jeux.md"
TITLES = ("Soirée jeux", "Matinée jeux")
RECORD = ".guichet-fichiers"
LEFT = (".site.guichet", ".site.guichet-souvenir.part", "site/.guichet-en-cours")
UNCHANGED = "Le site publié n’a pas changé.\n"


@pytest.fixture
def seed() -> int:
    seed = int(os.environ.get("GUICHET_GRAINE") or random.SystemRandom().randrange(1_000_000))
    print(f"GUICHET_GRAINE={seed}")
    return seed


@pytest.fixture
def portal(tmp_path, repository, guichet) -> SmallPortal:
    portal = SmallPortal(tmp_path, repository, guichet)
    portal.begin()
    return portal


def both(portal: SmallPortal) -> list[dict[str, bytes]]:
    """The site as it is, and as it is with the other title."""
    sites = [contents(portal.kept_site())]
    portal.replace(EVENT, *TITLES)
    sites.append(contents(portal.kept_site()))
    portal.replace(EVENT, *reversed(TITLES))
    return sites


def left(portal: SmallPortal) -> list[str]:
    """What a build forgot to clear."""
    return [name for name in LEFT if (portal.root / name).exists()]


def build(portal: SmallPortal, before: list[str] = []) -> subprocess.Popen:
    """A build among mounts, to be waited for or killed."""
    return subprocess.Popen(
        [*before, portal.guichet, "build", "--date", DATE, "--jobs", "2"],
        cwd=portal.root, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
    )


def done(process: subprocess.Popen) -> tuple[int, str]:
    output, errors = process.communicate(timeout=120)
    return process.returncode, output + errors


def is_french(told: str) -> bool:
    return not any(word in told for word in ("No space", "Read-only", "Permission", "No such", "directory", "Fatal", "Error"))


def until_publishing(portal: SmallPortal, process: subprocess.Popen) -> None:
    """Waits until something is written beside the site, or the build ends."""
    while process.poll() is None and not (portal.root / LEFT[0]).exists():
        sleep(0.001)


@pytest.mark.parametrize("kills", [12, pytest.param(500, marks=pytest.mark.long)])
@pytest.mark.parametrize("way", ["exchange", pytest.param("in place", marks=disks.needed)])
def test_killed_at_any_moment_the_site_is_whole_or_mended(portal, seed, way, kills):
    """Half of the builds are killed while they draw, half while they publish. Where folders are exchanged, the site is
    one of the two; where files are replaced, each file is one of the two."""
    dice = random.Random(seed)
    sites = both(portal)
    before = [] if way == "exchange" else disks.within(disks.bound(portal.site))
    started = perf_counter()
    assert done(build(portal, before))[0] == 0
    duration = perf_counter() - started
    for kill in range(kills):
        portal.replace(EVENT, TITLES[kill % 2], TITLES[(kill + 1) % 2])
        process = build(portal, before)
        if kill % 2:
            until_publishing(portal, process)
            sleep(dice.uniform(0, duration / 2))
        else:
            sleep(dice.uniform(0, duration * 1.2))
        process.kill()
        process.communicate()
        site = contents(portal.site)
        if way == "exchange":
            assert site in sites, f"kill {kill}"
        for path, held in site.items():
            ours = path in (RECORD, LEFT[2].removeprefix("site/"))
            assert ours or held in [site.get(path) for site in sites], f"kill {kill}: {path}"
        if kill % 5 == 4:
            code, told = done(build(portal, before))
            assert code == 0, f"kill {kill}: {told}"
            assert contents(portal.site) == sites[(kill + 1) % 2], f"kill {kill}"
            assert left(portal) == [], f"kill {kill}"
    assert done(build(portal, before))[0] == 0
    assert contents(portal.site) == sites[kills % 2]
    assert left(portal) == []


FULL = """
import json, os, pathlib, shutil, subprocess, sys
from small_portal import contents
guichet, date, way = sys.argv[1:4]
portal, site, kept, wanted = map(pathlib.Path, sys.argv[4:8])
before, after = contents(kept), contents(wanted)
pages = {path: -(-len(held) // 4096) for path, held in after.items() if before.get(path) != held}
if way == "in place":
    # One file at a time, and the old one makes room; but those with a new name come before others go.
    new = [path for path in pages if path not in before]
    needed, named = sum(pages[path] for path in new) + max(pages.values()), len(new) + 1
else:
    needed, named = sum(pages.values()), sum(1 for _ in wanted.rglob("*"))
build = [guichet, "build", "--root", portal, "--output", site, "--date", date]
disk = site if way == "in place" else site.parent
ours = (site.name, ".nojekyll", ".guichet-fichiers", ".well-known", f".{site.name}.guichet-souvenir")

def ran():
    done = subprocess.run(build, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL)
    return done.returncode, done.stdout + done.stderr

seen = []
for kind, share in json.loads(sys.argv[8]):
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1g,nr_inodes=100k", "none", disk], check=True)
    shutil.copytree(kept, site, dirs_exist_ok=True)
    space = os.statvfs(disk)
    room = ((space.f_blocks - space.f_bfree) * space.f_frsize // 4096 + int(share * needed)) * 4096
    names = space.f_files - space.f_ffree + 1 + int(share * named)
    limit = f"size={room}" if kind == "size" else f"nr_inodes={names}"
    subprocess.run(["mount", "-o", "remount," + limit, disk], check=True)
    code, told = ran()
    found = {"limit": limit, "code": code, "told": told, "same": contents(site) == before}
    found["left"] = [file.name for file in [*site.parent.iterdir(), *site.glob(".*")] if file.name not in ours]
    subprocess.run(["mount", "-o", "remount,size=1g,nr_inodes=100k", disk], check=True)
    found["again"], _ = ran()
    found["mended"] = contents(site) == after
    subprocess.run(["umount", disk], check=True)
    for file in site.parent.glob(".site.*"):
        file.unlink()
    seen.append(found)
print(json.dumps(seen))
"""


def full(portal: SmallPortal, folder: Path, way: str, limits: list[tuple[str, float]]) -> list[dict]:
    """Builds of a changed portal into the site as it was, on disks that have room for such a share of what is new."""
    kept = portal.kept_site()
    portal.replace(EVENT, *TITLES)
    wanted = portal.kept_site()
    site = folder / "disk" / "site"
    site.mkdir(parents=True)
    ran = subprocess.run(
        [*disks.UNSHARE, sys.executable, "-c", FULL, portal.guichet, DATE, way, portal.root, site, kept, wanted, json.dumps(limits)],
        cwd=Path(__file__).parent, capture_output=True, encoding="utf-8",
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


@disks.needed
@pytest.mark.parametrize("steps", [4, pytest.param(60, marks=pytest.mark.long)])
@pytest.mark.parametrize("way", ["exchange", "in place"])
def test_a_disk_that_is_full_at_any_step_leaves_the_site_whole(portal, tmp_path, seed, way, steps):
    dice = random.Random(seed)
    limits = [(kind, dice.random()) for kind in ("size", "names") for _ in range(steps // 2)]
    seen = full(portal, tmp_path, way, limits)
    for found in seen:
        assert found["again"] == 0 and found["mended"], found
        assert found["left"] == [], found
        assert is_french(found["told"]), found
        if found["code"]:
            assert found["code"] == 1 and "le disque est plein" in found["told"], found
            assert found["told"].endswith(UNCHANGED) == found["same"], found
    assert any(found["code"] for found in seen), "no disk was full: the limits try nothing"


@disks.needed
def test_a_disk_that_cannot_be_written_is_told(portal):
    before = contents(portal.site)
    portal.replace(EVENT, *TITLES)
    code, told = done(build(portal, disks.within(disks.read_only(portal.root))))
    assert code == 1 and "le disque est en lecture seule" in told and told.endswith(UNCHANGED), told
    assert is_french(told)
    assert contents(portal.site) == before


def test_a_file_that_may_not_be_read_is_told(portal):
    secret = portal.root / "content" / EVENT
    secret.chmod(0)
    for folder in [portal.root, *portal.root.parents]:
        if folder.owner() == portal.root.owner() and len(folder.parts) > 2:
            folder.chmod(folder.stat().st_mode | 0o055)
    somebody = {"user": 65534, "group": 65534} if os.geteuid() == 0 else {}
    # The program may stand where nobody else goes.
    program = shutil.copy(portal.guichet, portal.root.parent)
    process = subprocess.run(
        [program, "check", "--date", DATE], cwd=portal.root, capture_output=True, encoding="utf-8", **somebody
    )
    secret.chmod(0o644)
    assert process.returncode == 1
    assert process.stderr == f"Impossible de lire « {secret} » : vous n’en avez pas le droit.\n"


def test_a_portal_that_vanishes_is_told(portal):
    before = contents(portal.site)
    shutil.rmtree(portal.root / "content")
    (portal.root / "guichet.yaml").unlink()
    code, told = done(build(portal))
    assert code == 1 and "guichet.yaml" in told and told.endswith(UNCHANGED), told
    assert contents(portal.site) == before


@pytest.mark.parametrize("rounds", [4, pytest.param(60, marks=pytest.mark.long)])
def test_files_that_come_and_go_while_they_are_read_are_survived(portal, seed, rounds):
    """An editor replaces a file: a build finds it, does not find it, or says that it could not read it."""
    dice = random.Random(seed)
    file = portal.root / "content" / EVENT
    text = file.read_bytes()
    for _ in range(rounds):
        process = build(portal)
        while process.poll() is None:
            file.unlink(missing_ok=True)
            sleep(dice.uniform(0, 0.002))
            file.write_bytes(text)
            sleep(dice.uniform(0, 0.002))
        code, told = done(process)
        assert code in (0, 1) and is_french(told), told
    file.write_bytes(text)
    assert done(build(portal))[0] == 0
    assert contents(portal.site) == contents(portal.kept_site())


def test_of_two_builds_at_once_one_publishes_and_the_other_says_so_soon(portal):
    """Whoever holds the site is stopped on its way, so that the other surely comes second."""
    sites = both(portal)
    portal.replace(EVENT, *TITLES)
    first = build(portal)
    until_publishing(portal, first)
    first.send_signal(signal.SIGSTOP)
    held = first.poll() is None and (portal.root / LEFT[0]).exists()
    second, told = done(build(portal))
    first.send_signal(signal.SIGCONT)
    assert done(first)[0] == 0
    if held:
        assert second == 1 and "Une autre construction écrit déjà" in told and told.endswith(UNCHANGED), told
    assert contents(portal.site) == sites[1]
    assert left(portal) == []


@pytest.mark.parametrize("date", ["1970-01-01", "1999-12-31", "2100-01-01"])
def test_a_clock_that_is_wrong_is_survived(portal, date):
    process = subprocess.run(
        [portal.guichet, "build", "--date", date, "--output", "autre"], cwd=portal.root, capture_output=True, encoding="utf-8"
    )
    assert process.returncode in (0, 1) and is_french(process.stdout + process.stderr), process.stderr


def test_files_older_or_newer_than_the_clock_are_compared_by_what_they_hold(portal):
    sites = both(portal)
    age(portal.root / "content")
    for file in portal.site.rglob("*"):
        os.utime(file, (4_000_000_000, 4_000_000_000))
    portal.replace(EVENT, *TITLES)
    os.utime(portal.root / "content" / EVENT, (0, 0))
    assert done(build(portal))[0] == 0
    assert contents(portal.site) == sites[1]


@pytest.mark.parametrize("count", [2_000, pytest.param(100_000, marks=pytest.mark.long)])
def test_a_folder_of_very_many_files_is_read_and_left(portal, count):
    """In the site, files of somebody else; in the content, files that are no entries."""
    sites = both(portal)
    for folder in (portal.site / "autres", portal.root / "content/agenda/brouillons"):
        folder.mkdir()
        for number in range(count):
            (folder / f"{number}.txt").touch()
    portal.replace(EVENT, *TITLES)
    process = build(portal)
    output, errors = process.communicate(timeout=600)
    assert process.returncode == 0, errors[-2000:]
    site = {path: held for path, held in contents(portal.site).items() if not path.startswith("autres/")}
    assert site == sites[1]
    assert sum(1 for _ in (portal.site / "autres").iterdir()) == count
    assert len(errors) < 400 * count


def test_a_preview_that_was_killed_is_cleared_by_the_next(portal, tmp_path_factory):
    folder = tmp_path_factory.mktemp("provisoire")

    def preview(port: int) -> subprocess.Popen:
        process = subprocess.Popen(
            [portal.guichet, "serve", "--date", DATE, "--port", str(port)],
            cwd=portal.root, env=os.environ | {"TMPDIR": str(folder)}, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )
        assert "http://localhost" in process.stdout.readline()
        return process

    first = preview(8461)
    (kept,) = folder.glob("guichet-apercu-*")
    os.utime(kept, (1_000_000_000, 1_000_000_000))
    second = preview(8462)
    assert kept.exists(), "a preview that runs keeps its folder"
    second.send_signal(signal.SIGINT)
    second.wait(30)
    first.kill()
    first.wait(30)
    os.utime(kept, (1_000_000_000, 1_000_000_000))
    third = preview(8463)
    assert not kept.exists()
    third.send_signal(signal.SIGINT)
    third.wait(30)
    assert list(folder.iterdir()) == []
