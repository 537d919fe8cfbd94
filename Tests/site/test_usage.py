"""What the command line says to who mistypes it or asks for help: French, and nothing that a terminal obeys."""

import re
import subprocess

import pytest

from small_portal import SmallPortal

ENGLISH = re.compile(
    r"\b(error|usage|unknown|missing|unexpected|invalid|value|values|default|did you mean|see|more information|show|"
    r"one of|or|and|overview|subcommands?|provide|detailed|expected|specified)\b",
    re.IGNORECASE,
)
MISTAKES = {
    ("bild",): "« bild » est de trop, ou n’est pas une commande de guichet. Vouliez-vous dire « build » ?",
    ("zzzzzz",): "« zzzzzz » est de trop, ou n’est pas une commande de guichet.\n",
    ("un", "deux"): "Ces mots sont de trop : « un », « deux ».",
    ("build", "--outptu", "x"): "L’option « --outptu » n’existe pas. Vouliez-vous dire « --output » ?",
    ("build", "--zzzzzzzzzz"): "L’option « --zzzzzzzzzz » n’existe pas.",
    ("build", "-z"): "L’option « -z » n’existe pas.",
    ("build", "-zq"): "L’option « -",
    ("build", "--date"): "Il manque une valeur à l’option « --date <AAAA-MM-JJ> ».",
    ("build", "--date", "23/11/2026"): "« 23/11/2026 » ne convient pas à « --date <AAAA-MM-JJ> ».",
    ("check", "--format", "x"): "« x » ne convient pas à « --format <forme> ». Choisissez : text, json, github, gitlab,",
    ("build", "--timings=3"): "L’option « --timings » ne prend pas de valeur",
    ("build", "--jobs", "0"): "« --jobs » attend un nombre d’au moins 1.",
    ("import", "serie"): "Il manque « <fichier> ».",
    ("--generate-completion-script", "ksh"): "Les complétions",
}


@pytest.fixture
def portal(tmp_path, repository, guichet) -> SmallPortal:
    return SmallPortal(tmp_path, repository, guichet)


@pytest.mark.parametrize(("arguments", "said"), MISTAKES.items(), ids=[" ".join(words) for words in MISTAKES])
def test_what_is_mistyped_is_told_in_french(portal, arguments, said):
    done = portal.run(*arguments, date=None)
    assert done.returncode == 64 and not done.stdout
    assert done.stderr.startswith("Erreur : ") and said in done.stderr
    typed = " ".join(arguments)
    found = [word for word in ENGLISH.findall(done.stderr) if word not in typed]
    assert not found, done.stderr


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["build", "-h"], ["check", "--help"], ["serve", "--help"], ["diff", "-h"], ["import"], ["help", "import", "serie"]],
)
def test_help_is_in_french(portal, arguments):
    done = portal.run(*arguments, date=None)
    assert done.returncode == 0 and not done.stderr
    assert "UTILISATION : guichet" in done.stdout and "OPTIONS :" in done.stdout
    assert "Montre cette aide." in done.stdout
    assert not ENGLISH.findall(done.stdout), done.stdout
    usage = "UTILISATION"
    assert max(len(line) for line in done.stdout.splitlines() if usage not in line) <= 80


HOSTILE = "\x1b[2Jx\n::error::y\x9b\u202e"


@pytest.mark.parametrize(
    "arguments",
    [[HOSTILE], [f"--{HOSTILE}"], ["build", "--date", HOSTILE], ["build", f"--timings={HOSTILE}"],
     ["check", "--format", HOSTILE], ["check", HOSTILE], ["un", HOSTILE]],
)
def test_what_was_typed_is_not_obeyed(portal, arguments):
    done = portal.run(*arguments, date=None)
    assert done.returncode == 64
    assert not set("\x1b\x9b\u202e") & set(done.stdout + done.stderr)
    assert "\n::error" not in done.stderr
    assert "\\u{1B}[2Jx\\n::error::y" in done.stderr


def test_nobody_quotes_the_reader_of_arguments(portal):
    """What is typed may be the very words of a message."""
    done = portal.run("Unknown option 'x'. Did you mean 'y'?", date=None)
    assert "« Unknown option 'x'. Did you mean 'y'? » est de trop" in done.stderr


def test_completions_are_for_a_shell_to_read(portal):
    script = portal.run("--generate-completion-script", "bash", date=None)
    assert script.returncode == 0
    subprocess.run(["bash", "-n"], input=script.stdout, encoding="utf-8", check=True)
