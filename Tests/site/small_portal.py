"""A portal of a few entries for one test: the repository's settings, seeds and theme, and content of its own."""

import os
import shutil
import subprocess
from pathlib import Path

from entries import rows, turn_back, write
from kept import hash_of, kept, name_of

DATE = "2026-11-23"

CHECKED = "resume: Une phrase de résumé, assez longue pour dire clairement de quoi parle cette page d’essai.\n" + (
    "verifie_le: 2026-11-16\n"
)

ENTRIES = {
    "guide/s-inscrire.md": f"""---
titre: S’inscrire
ordre: 10
{CHECKED}source: Texte d’essai
essentiel: [On appelle., On visite., On signe.]
simple: |
  On appelle. On visite. On signe.
---
## Par où commencer

Le plus simple est d’appeler.
""",
    "annuaire/ludotheque.md": f"""---
nom: Ludothèque d’essai
types: [ludotheque]
commune: Les Cabannes
exemple: true
{CHECKED}telephone: 05 36 49 00 01
---
On y emprunte des jeux.
""",
    "agenda/soiree-jeux.md": f"""---
titre: Soirée jeux
jour: 2026-12-05
heures: 20h-22h
commune: Les Cabannes
themes: [eveil]
exemple: true
{CHECKED}---
Des jeux pour tous les âges.
""",
    "pages/accessibilite.md": f"""---
titre: Accessibilité
ordre: 10
{CHECKED}source: Texte d’essai
---
Ce portail n’a pas encore été audité.
""",
}


CHAPTERS = {"demarches-par-age.csv": "chapitre", "parcours-accueil.csv": "chapitres"}
"""Tables of seeds that name chapters of the guide: a small portal has but one."""


class SmallPortal:
    """A portal in a folder of its own, and the command line at work on it."""

    def __init__(self, root: Path, repository: Path, guichet: Path):
        self.root, self.guichet = root, guichet
        self.site = root / "site"
        root.mkdir(exist_ok=True)
        shutil.copy(repository / "guichet.yaml", root)
        for folder in ("seeds", "themes"):
            shutil.copytree(repository / folder, root / folder)
        for table, column in CHAPTERS.items():
            fill_column(root / "seeds" / table, column, "s-inscrire")
        for path, text in ENTRIES.items():
            self.write(path, text)

    def write(self, path: str, text: str) -> None:
        file = self.root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        """Changes an entry, which must hold the old text."""
        text = (self.root / "content" / path).read_text(encoding="utf-8")
        assert old in text
        self.write(path, text.replace(old, new))

    def remove(self, path: str) -> None:
        (self.root / "content" / path).unlink()

    def run(self, *arguments: str, date: str | None = DATE, **environment: str) -> subprocess.CompletedProcess:
        """Runs `guichet` in the folder, with nothing of this process's environment that could change the result."""
        process = self.start(*arguments, date=date, **environment)
        output, errors = process.communicate(timeout=60)
        return subprocess.CompletedProcess(process.args, process.returncode, output, errors)

    def start(self, *arguments: str, date: str | None = DATE, **environment: str) -> subprocess.Popen:
        """The same, without waiting for its end."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        return subprocess.Popen(
            [self.guichet, *arguments, *(["--date", date] if date else [])],
            cwd=self.root,
            env=kept | environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def build(self, *arguments: str, **options) -> subprocess.CompletedProcess:
        """A build that must succeed."""
        done = self.run("build", *arguments, **options)
        assert done.returncode == 0, done.stdout + done.stderr
        return done

    def kept_site(self, *arguments: str, date: str = DATE) -> Path:
        """The site of the portal as it stands, built once for all who ask for the same: to be looked at only."""
        written = {name: file for name, file in files(self.root).items() if not file.is_relative_to(self.site)}
        made_from = name_of([hash_of(self.guichet), date, *arguments], written)
        return kept(made_from, lambda folder: self.build("--output", str(folder), *arguments, date=date))

    def begin(self) -> None:
        """Publishes the portal as it stands, from what was kept: for those who look at what comes next.

        The files are as new as if they had just been built: browsers ask again for what is new.
        """
        shutil.copytree(self.kept_site(), self.site, copy_function=shutil.copyfile)


class Demonstration(SmallPortal):
    """A copy of the whole content of the repository, as it stood on the day of the suites at the latest: an entry that
    is verified later was so on that day, for a day to come is a mistake."""

    def __init__(self, root: Path, repository: Path, guichet: Path):
        self.root, self.guichet = root, guichet
        self.site = root / "site"
        shutil.copy(repository / "guichet.yaml", root)
        for folder in ("content", "seeds", "themes"):
            shutil.copytree(repository / folder, root / folder)
        turn_back(root, DATE)


def fill_column(table: Path, column: str, text: str) -> None:
    """Writes the same text in every line of a column."""
    write(table, [row | {column: text} for row in rows(table)])


def files(folder: Path) -> dict[str, Path]:
    """Every file of a folder, by its path in it."""
    return {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}


def contents(folder: Path) -> dict[str, bytes]:
    """What every file of a folder holds."""
    return {name: file.read_bytes() for name, file in files(folder).items()}


def times(folder: Path) -> dict[str, int]:
    """When every file of a folder was last written."""
    return {name: file.stat().st_mtime_ns for name, file in files(folder).items()}


def age(folder: Path) -> None:
    """Makes every file of a folder an old one."""
    for file in files(folder).values():
        os.utime(file, (1_000_000_000, 1_000_000_000))
