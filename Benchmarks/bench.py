#!/usr/bin/env python3
"""Measures the generator: charts drawn inside it, then a made portal built from nothing and built again.

Usage: Benchmarks/bench.py [number of entries]. The programs must be built: `make bench` does both.
"""

import os
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from synthetic import REPOSITORY, write_portal

PROGRAMS = REPOSITORY / ".build/release"


def main(count: int) -> None:
    print("\nUn graphique de 30 ans × 25 communes, dessiné 200 fois")
    print(f"  {'':34}{'médiane':>13}{'le pire':>13}{'taille':>11}", flush=True)
    subprocess.run([PROGRAMS / "guichet-bench", REPOSITORY], check=True)

    with TemporaryDirectory(prefix="guichet-mesure-") as folder:
        root = Path(folder) / "portail"
        root.mkdir()
        write_portal(root, count)
        source = sum(file.stat().st_size for file in (root / "content").rglob("*.md"))
        first, again = build(root), build(root)
        site = [file for file in (root / "site").rglob("*") if file.is_file()]
        pages = sum(file.suffix == ".html" for file in site)
        print(f"\nUn portail inventé de {spaced(count)} fiches ({spaced(source // 1024)} Ko de Markdown)")
        print(f"  {spaced(pages)} pages, {spaced(sum(file.stat().st_size for file in site) // 1024)} Ko")
        print(f"  {'':20}{'de rien':>14}{'sans changement':>18}")
        for name in first:
            print(f"  {name:20}{first[name]:>14}{again[name]:>18}")


def build(root: Path) -> dict[str, str]:
    """Builds the site; gives the time of each step, then of the whole run, as the system counted it."""
    command = [PROGRAMS / "guichet", "build", "--root", root, "--date", "2026-11-23", "--timings"]
    started = perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
    said, _ = process.stderr.read(), process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(said[:2000])
    steps = {name: f"{spaced(int(time))} ms" for name, time in re.findall(r"^ +(\S+) +(\d+) ms$", said, re.MULTILINE)}
    peak = usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024)
    return steps | {
        "en tout": f"{spaced(round(elapsed * 1000))} ms",
        "processeur": f"{spaced(round((usage.ru_utime + usage.ru_stime) * 1000))} ms",
        "mémoire au plus": f"{spaced(round(peak))} Mo",
    }


def spaced(number: int) -> str:
    return f"{number:,}".replace(",", " ")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
