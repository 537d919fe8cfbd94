"""First attempts of people who had read the contributor’s guide alone: what they typed, and every answer they got.

Each folder of `Tests/premiers-essais` is an attempt: `essai/` holds its files, under the folder of their kind;
`repris/` the same once its author did what the first answer says, when that answer refuses it; `reponse.txt` and
`reponse-2.txt` are the answers. GUICHET_ENREGISTRER=1 records the answers again.

Numbers and addresses of attempts belong to nobody; that they do is the only thing these answers do not say.
"""

import os
import re
import shutil
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from small_portal import Demonstration

ATTEMPTS = sorted(path for path in (Path(__file__).resolve().parents[1] / "premiers-essais").iterdir() if path.is_dir())
DAY = "2026-12-03"
FICTION = "[contact-de-fiction]"
ADDS_LINES = ["[champ-manquant]", "[en-tete-absent]"]
"""The rules that ask for lines at no place in particular."""
SETTLED = 0.9
"""The part of the attempts that need no second answer."""


@pytest.fixture(scope="module")
def portal(repository, guichet, tmp_path_factory) -> Demonstration:
    return Demonstration(tmp_path_factory.mktemp("attempts"), repository, guichet)


def answer(portal: Demonstration, files: Path) -> str:
    """What is said of some files, laid into the portal for as long as they are looked at."""
    content = portal.root / "content"
    names = [file.relative_to(files) for file in sorted(files.rglob("*")) if file.is_file()]
    for name in names:
        shutil.copyfile(files / name, content / name)
    try:
        done = portal.run("check", *(f"content/{name}" for name in names), date=DAY)
    finally:
        for name in names:
            (content / name).unlink()
    assert done.returncode in (0, 1), done.stderr
    findings = [part for part in done.stderr.strip().split("\n\n") if re.match(r"content/.*:\d+:\d+: ", part)]
    told = [finding for finding in findings if not finding.splitlines()[0].endswith(FICTION)]
    return "\n\n".join(told) + "\n" if told else "Rien à redire.\n"


def refuses(text: str) -> bool:
    return re.search(r"^content/.*:\d+:\d+: erreur: ", text, re.M) is not None


def recorded(file: Path, text: str) -> str:
    if os.environ.get("GUICHET_ENREGISTRER") == "1":
        file.write_text(text, encoding="utf-8")
    assert file.is_file(), f"no {file.name}: GUICHET_ENREGISTRER=1 records it"
    return file.read_text(encoding="utf-8")


@pytest.mark.parametrize("attempt", ATTEMPTS, ids=lambda attempt: attempt.name)
def test_its_answers_are_those_that_are_kept(attempt, portal):
    first = answer(portal, attempt / "essai")
    assert recorded(attempt / "reponse.txt", first) == first
    assert (attempt / "repris").is_dir() == refuses(first)
    if refuses(first):
        second = answer(portal, attempt / "repris")
        assert recorded(attempt / "reponse-2.txt", second) == second


@pytest.mark.parametrize(
    "attempt", [path for path in ATTEMPTS if (path / "repris").is_dir()], ids=lambda attempt: attempt.name
)
def test_only_what_the_first_answer_names_was_changed(attempt):
    first = (attempt / "reponse.txt").read_text(encoding="utf-8")
    named = {int(line) for line in re.findall(r"^content/.*?:(\d+):\d+: ", first, re.M)}
    (before,), (after,) = ([f for f in (attempt / part).rglob("*.md")] for part in ("essai", "repris"))
    assert before.name == after.name or "[nom-de-fichier]" in first
    lines = [file.read_text(encoding="utf-8").splitlines() for file in (before, after)]
    for kind, start, end, _, _ in SequenceMatcher(None, *lines, autojunk=False).get_opcodes():
        if kind == "insert":
            assert named & {start, start + 1} or any(rule in first for rule in ADDS_LINES)
        elif kind != "equal":
            assert named & set(range(start, end + 2)), lines[0][start:end]


def test_nine_attempts_out_of_ten_need_no_second_answer():
    last = [attempt / ("reponse-2.txt" if (attempt / "repris").is_dir() else "reponse.txt") for attempt in ATTEMPTS]
    refused = [file.parent.name for file in last if refuses(file.read_text(encoding="utf-8"))]
    assert len(ATTEMPTS) >= 10
    assert len(ATTEMPTS) - len(refused) >= SETTLED * len(ATTEMPTS), refused
