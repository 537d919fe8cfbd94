"""A folder whose states git keeps, whoever runs the suite."""

import subprocess
from pathlib import Path

SETTINGS = ["user.name=Essai", "user.email=essai@portail.example", "commit.gpgsign=false"]


def git(folder: Path, *arguments: str) -> str:
    """What git says."""
    settings = [word for setting in SETTINGS for word in ("-c", setting)]
    done = subprocess.run(
        ["git", *settings, *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
    )
    return done.stdout.strip()


def begin(folder: Path) -> str:
    """Makes the folder a repository, and gives the name of its first revision."""
    git(folder, "init", "--quiet", "--initial-branch", "main")
    return commit(folder)


def commit(folder: Path) -> str:
    """Keeps all that stands in the folder, and gives the name of that revision."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Un état")
    return git(folder, "rev-parse", "HEAD")
