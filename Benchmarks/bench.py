#!/usr/bin/env python3
"""Measures the generator: charts drawn inside it, then a made portal, beside an equivalent Hugo site.

Usage: Benchmarks/bench.py [number of entries]. The programs must be built: `make bench` does that, and installs Hugo.

Both build the same entries in one run, by turns, so that what else the machine does weighs on both: from nothing,
again without a change, with the text of one entry changed, on the next day. `cp -r` of what each writes is the floor.
What is not alike on both sides is told in hugo_site.py. Each is run as its users run it: `guichet build`, `hugo`,
neither minifying pages. Hugo is its own binary, without the start of Python; it keeps its resources between builds.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from hugo_site import write_site
from synthetic import REPOSITORY, write_portal

PROGRAMS = REPOSITORY / ".build/release"
TODAY = date(2026, 11, 23)
ADDRESS = "https://familles.example/portail/"
# An entry that both sites have, whatever their number; what is added to its text.
EDITED = "annuaire/structure-00002.md"
ADDED = "\nLa porte bleue, au fond de la cour.\n"


@dataclass
class Run:
    """What one run of a program took, as the system counted it."""

    cpu: float
    elapsed: float
    peak: float
    said: str = ""


@dataclass
class Program:
    """A generator, the folder it reads, the folder it writes."""

    name: str
    root: Path
    output: Path
    command: Callable[["Program", date], list[str | Path]]
    kept: tuple[Path, ...] = ()

    def build(self, day: date = TODAY) -> Run:
        return measured(self.command(self, day))

    def forget(self) -> None:
        """Removes the site and all that is kept between builds."""
        for folder in (self.output, *self.kept):
            shutil.rmtree(folder, ignore_errors=True)

    def edited(self) -> Run:
        file = self.root / "content" / EDITED
        text = file.read_text(encoding="utf-8")
        file.write_text(text + ADDED, encoding="utf-8")
        run = self.build()
        file.write_text(text, encoding="utf-8")
        return run


# What is measured, in this order: each step finds the site as the one before left it.
STEPS: dict[str, Callable[[Program], Run]] = {
    "de rien": lambda program: program.build(),
    "sans changement": lambda program: program.build(),
    "une fiche changée": lambda program: program.edited(),
    "le lendemain": lambda program: program.build(TODAY + timedelta(days=1)),
}


def main(count: int) -> None:
    print("\nUn graphique de 30 ans × 25 communes, dessiné 200 fois")
    print(f"  {'':34}{'médiane':>13}{'le pire':>13}{'taille':>11}", flush=True)
    subprocess.run([PROGRAMS / "guichet-bench", REPOSITORY], check=True)
    compare(count, rounds=3 if count < 5000 else 1)


def compare(count: int, rounds: int) -> None:
    """Builds both sites by turns and prints what it took."""
    with TemporaryDirectory(prefix="guichet-mesure-", dir=memory(count)) as folder:
        programs = prepare(Path(folder), count)
        runs: dict[tuple[str, str], list[Run]] = {}
        for _ in range(rounds):
            for program in programs:
                program.forget()
            for step, take in STEPS.items():
                for program in programs:
                    runs.setdefault((program.name, step), []).append(take(program))
            for program in programs:
                runs.setdefault((program.name, "cp -r du site"), []).append(copied(program.output))
        source = sum(file.stat().st_size for file in (Path(folder) / "portail/content").rglob("*.md"))
        print(f"\nUn portail inventé de {spaced(count)} fiches ({spaced(source // 1024)} Ko de Markdown)", end="")
        print(f", {f'médiane de {rounds} tours' if rounds > 1 else 'un tour'}, dans {Path(folder).parent}")
        print_table(programs, runs)
        print_steps(runs)


def memory(count: int) -> str | None:
    """The file system in memory, when there is one with room for both sites and a copy."""
    shared = Path("/dev/shm")
    room = shared.is_dir() and os.access(shared, os.W_OK) and shutil.disk_usage(shared).free > count * 400_000
    return str(shared) if room else None


def prepare(folder: Path, count: int) -> list[Program]:
    """The made portal and, where Hugo is installed, the same as a Hugo site."""
    portal = folder / "portail"
    portal.mkdir()
    write_portal(portal, count)
    guichet = Program("Guichet", portal, folder / "site-guichet", guichet_command)
    hugo = next((REPOSITORY / ".venv").glob("lib/python*/site-packages/hugo/binaries/hugo"), None)
    if hugo is None:
        print("\nHugo n’est pas installé dans .venv (Benchmarks/requirements.txt) : Guichet est mesuré seul.")
        return [guichet]
    site, cache = folder / "hugo", folder / "cache"
    write_site(portal, site)

    def command(program: Program, day: date) -> list[str | Path]:
        return [
            hugo, "build", "--quiet", "--source", program.root, "--destination", program.output, "--cacheDir", cache,
            "--baseURL", ADDRESS, "--clock", f"{day}T12:00:00+01:00",
        ]

    version = re.search(r"v(\d+\.\d+\.\d+)", subprocess.check_output([hugo, "version"], text=True))[1]
    return [guichet, Program(f"Hugo {version}", site, folder / "site-hugo", command, (cache, site / "resources"))]


def guichet_command(program: Program, day: date) -> list[str | Path]:
    return [
        PROGRAMS / "guichet", "build", "--root", program.root, "--output", program.output, "--base-url", ADDRESS,
        "--date", str(day), "--timings",
    ]


def measured(command: list[str | Path]) -> Run:
    started = perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")
    said = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} : échec (code {process.returncode})\n{said[:2000]}")
    peak = usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024)
    return Run(usage.ru_utime + usage.ru_stime, elapsed, peak, said)


def copied(site: Path) -> Run:
    """The floor: writing the same files without thinking."""
    copy = site.with_name("copie")
    run = measured(["cp", "-r", site, copy])
    shutil.rmtree(copy)
    return run


def print_table(programs: list[Program], runs: dict[tuple[str, str], list[Run]]) -> None:
    columns = {"processeur": "cpu", "écoulé": "elapsed", "mémoire": "peak"}
    compared = len(programs) > 1
    print(f"  {'':18}" + "".join(f"{program.name:>33}" for program in programs) + f"{'Guichet / Hugo':>22}" * compared)
    heads = "".join(f"{name:>11}" for name in columns)
    print(f"  {'':18}" + heads * len(programs) + f"{'processeur':>12}{'écoulé':>10}" * compared)
    for step in (*STEPS, "cp -r du site"):
        told, medians = "", []
        for program in programs:
            cpu, elapsed, peak = (
                median(getattr(run, field) for run in runs[program.name, step]) for field in columns.values())
            told += f"{seconds(cpu):>11}{seconds(elapsed):>11}{spaced(round(peak)) + ' Mo':>11}"
            medians.append((cpu, elapsed))
        if compared:
            (cpu, elapsed), (other, waited) = medians
            told += f"{ratio(cpu, other):>12}{ratio(elapsed, waited):>10}"
        print(f"  {step:18}{told}")
    sizes = [site_size(program.output) for program in programs]
    for name, place in (("fichiers", 0), ("taille", 1)):
        unit = " Ko" * place
        told = "".join(f"{spaced(size[place]) + unit:>33}" for size in sizes)
        print(f"  {name:18}{told}" + (f"{ratio(sizes[0][place], sizes[1][place]):>12}" if compared else ""))


def print_steps(runs: dict[tuple[str, str], list[Run]]) -> None:
    """The time of each step of the generator, in the last round."""
    found = {
        step: dict(re.findall(r"^ +(\S+) +(\d+) ms$", runs["Guichet", step][-1].said, re.MULTILINE)) for step in STEPS}
    print("\n  Guichet, étape par étape" + "".join(f"{step:>19}" for step in STEPS))
    for name in found["de rien"]:
        print(f"  {name:24}" + "".join(f"{spaced(int(found[step].get(name, 0))) + ' ms':>19}" for step in STEPS))


def site_size(site: Path) -> tuple[int, int]:
    """How many files, and how many kilobytes."""
    sizes = [file.stat().st_size for file in site.rglob("*") if file.is_file()]
    return len(sizes), sum(sizes) // 1024


def seconds(time: float) -> str:
    return f"{time:.2f} s".replace(".", ",")


def ratio(first: float, second: float) -> str:
    return f"× {first / second:.2f}".replace(".", ",") if second else ""


def spaced(number: int) -> str:
    return f"{number:,}".replace(",", " ")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
