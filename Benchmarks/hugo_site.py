#!/usr/bin/env python3
"""Makes the Hugo site that stands beside a made portal: the same entries, tables and theme, laid out by Hugo.

Usage: Benchmarks/hugo_site.py PORTAL DESTINATION

Templates, settings and standing pages are in Benchmarks/hugo. What is done here is what somebody would do once, by
hand, who moves a portal to Hugo: fields take Hugo’s names, terms get a page, tables become data.

What both sites have: a page for each entry with the same facts, the same neighbours (of one kind within 20 km, of one
week within 15 km), lists by type, need, theme, age, commune, month and letter, posters, frames, calendars, cards,
feeds, tables, maps, the inline styles of the theme, JSON-LD. What they do not have alike, on purpose:

- only Guichet checks what it reads (fields, references, links, dates, weight of pages), folds words for its search
  (Hugo writes one plain index), packs pages for reading offline, spells acronyms out and sets French spaces;
- Guichet leaves the rules out of a page’s styles that the page cannot use at each build; for Hugo that is done here,
  once for each layout, and not measured;
- Guichet reads rhythms (« 1er et 3e samedi du mois ») as people write them; the four rhythms of the made portal are
  spelled out for Hugo in data/rythmes.yaml, and the drawn outlines of communes given in data/carte.yaml;
- the pages that stand once (legal notices, project, eco-design, open data) are shorter on Hugo’s side, the open data
  have fewer empty fields, and posters list a fixed number of dates where Guichet measures the sheet;
- the code of a poster is a drawing in the page for Guichet, a file beside it for Hugo;
- the front matter, YAML for Guichet, is TOML for Hugo, which reads it faster.
"""

import csv
import json
import re
import shutil
import sys
import unicodedata
from pathlib import Path

TEMPLATES = Path(__file__).resolve().parent / "hugo"
# How Hugo names what every entry has.
RENAMED = {"nom": "title", "titre": "title", "resume": "description", "besoin": "besoins", "verifie_le": "lastmod"}
# How many entries of a commune its page shows before the rest goes to a list of its own.
SHOWN = 8


def write_site(portal: Path, destination: Path) -> None:
    """Writes the Hugo site of a made portal into a folder, which is emptied first."""
    shutil.rmtree(destination, ignore_errors=True)
    shutil.copytree(TEMPLATES, destination)
    copy_theme(portal / "themes/cordais", destination)
    tables = Tables(portal / "seeds")
    tables.write_data(destination / "data")
    write_terms(tables, destination / "content")
    write_entries(portal / "content", destination / "content")


def copy_theme(theme: Path, destination: Path) -> None:
    shutil.copytree(theme / "icones", destination / "assets/icones")
    (destination / "assets/css").mkdir()
    for sheet in (theme / "css").glob("*.css"):
        # The sheets import one another by name; that is resolved here, as Guichet does.
        text = re.sub(
            r'@import "([^"]+)";', lambda found: (theme / "css" / found[1]).read_text(), sheet.read_text())
        (destination / "assets/css" / sheet.name).write_text(text)
    prune_styles(destination)
    static = destination / "static"
    shutil.copytree(theme / "statique", static / "theme")
    shutil.copytree(theme / "scripts", static / "theme", dirs_exist_ok=True)
    shutil.copy(theme / "racine/sw.js", static)
    leaflet = Path("/usr/share/javascript/leaflet")
    if leaflet.is_dir():
        (static / "theme/leaflet").mkdir()
        for name in ("leaflet.css", "leaflet.min.js"):
            shutil.copy(leaflet / name, static / "theme/leaflet")
        shutil.copytree(leaflet / "images", static / "theme/leaflet/images", ignore=shutil.ignore_patterns("*.map"))


def prune_styles(site: Path) -> None:
    """Leaves out of the sheet of each layout the rules whose classes it never names, as PurgeCSS would."""
    layouts, sheets = site / "layouts", site / "assets/css"
    scripts = " ".join(file.read_text(encoding="utf-8") for file in (site / "static/theme").glob("*.js"))
    shared = named(layouts / "baseof.html", layouts, set()) + scripts
    base = (sheets / "base.css").read_text(encoding="utf-8")
    used: dict[str, set[str]] = {}
    for layout in layouts.rglob("*.html"):
        found = re.search(r'"styles.html" "([\w-]+)"', layout.read_text(encoding="utf-8"))
        if found and "_partials" not in layout.parts:
            words = re.findall(r"[\w-]+", named(layout, layouts, set()) + shared)
            used.setdefault(found[1], set()).update(words)
    for name, words in used.items():
        own = sheets / f"{name}.css"
        text = base + (own.read_text(encoding="utf-8") if own.exists() else "")
        (sheets / f"avec-{name}.css").write_text(pruned(text, words), encoding="utf-8")


def named(layout: Path, layouts: Path, seen: set[Path]) -> str:
    """The text of a layout and of all the partials it names."""
    if layout in seen or not layout.is_file():
        return ""
    seen.add(layout)
    text = layout.read_text(encoding="utf-8")
    partials = re.findall(r'partial(?:Cached)? "([\w/.-]+)"', text)
    return text + " ".join(named(layouts / "_partials" / name, layouts, seen) for name in partials)


def pruned(sheet: str, words: set[str]) -> str:
    """The rules that name no class, or one of the classes that are used; those inside @media too."""
    sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    kept, place = [], 0
    while (opening := sheet.find("{", place)) >= 0:
        closing, depth = opening + 1, 1
        while depth:
            depth += {"{": 1, "}": -1}.get(sheet[closing], 0)
            closing += 1
        head, body = sheet[place:opening].strip(), sheet[opening + 1 : closing - 1]
        place = closing
        if head.startswith(("@media", "@supports")):
            body = pruned(body, words)
        elif not head.startswith("@"):
            parts = re.split(r",(?![^(]*\))", head)
            head = ",".join(part for part in parts if set(re.findall(r"\.([a-zA-Z][\w-]*)", part)) <= words)
        if head and body.strip():
            kept.append(f"{head}{{{body}}}")
    return "\n".join(kept)


class Tables:
    """The tables of a portal, by the identifier of their rows, in their order."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.communes = {slug(row["nom"]): row for row in self.rows("communes")}
        self.terms = {name: {row["id"]: row for row in self.rows(name)}
                      for name in ("types", "thematiques", "themes", "ages", "besoins")}

    def rows(self, name: str) -> list[dict[str, str]]:
        with open(self.folder / f"{name}.csv", encoding="utf-8", newline="") as lines:
            return list(csv.DictReader(lines))

    def write_data(self, folder: Path) -> None:
        lists = ("familles-de-types", "feries", "vacances", "numeros", "glossaire", "projet-axes")
        data = {name.replace("-", "_"): self.rows(name) for name in lists}
        data |= {"communes": self.communes} | self.terms
        for name, value in data.items():
            (folder / f"{name}.json").write_text(json.dumps(value, ensure_ascii=False))


def write_terms(tables: Tables, content: Path) -> None:
    """A page for each commune and each term of a table, in the order of the tables."""
    for place, (name, commune) in enumerate(tables.communes.items(), 1):
        write_page(content / "communes" / name / "_index.md", title=commune["nom"], slug=name, weight=place)
        # Beside its page: its poster, its month for the frame of another site, its feeds.
        for section, address in (("affiches", "affiche/"), ("ce-mois", "ce-mois/")):
            write_page(
                content / section / f"{name}.md", title=commune["nom"], url=f"/communes/{name}/{address}", commune=name)
        for layout, address in (("nouveautes-atom", "nouveautes.atom"), ("nouveautes-feed", "nouveautes.feed.json")):
            write_page(
                content / "fichiers" / f"{name}-{layout}.md", title=address, layout=layout,
                url=f"/communes/{name}/{address}", commune=name)
    for taxonomy, terms in tables.terms.items():
        for place, (name, term) in enumerate(terms.items(), 1):
            title = term.get("pluriel") or term["libelle"]
            if taxonomy == "thematiques":
                title = f"Besoin : {title[0].lower()}{title[1:]}"
            write_page(content / taxonomy / name / "_index.md", title=title, slug=name, weight=place)


def write_entries(source: Path, content: Path) -> None:
    """The entries, then what there is one of for each commune or month that has some."""
    places: dict[str, int] = {}
    months: set[str] = set()
    for file in sorted(source.rglob("*.md")):
        text = adapted(file.read_text(encoding="utf-8"))
        target = content / file.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        if target.parent.name == "annuaire":
            commune = re.search(r'^communes = \["(.*)"\]$', text, re.MULTILINE)[1]
            places[commune] = places.get(commune, 0) + 1
        if target.parent.name == "agenda":
            months |= {day[:7] for day in re.findall(r'^(?:jour|debut|jusqu_au) = "(.*)"$', text, re.MULTILINE)}
    for commune, count in places.items():
        if count > SHOWN:
            write_page(
                content / "lieux" / commune / "_index.md", title="Lieux et services", url=f"/communes/{commune}/lieux/",
                commune=commune)
    for month in every_month(min(months), max(months)):
        write_page(content / "mois" / f"{month}.md", title=month, url=f"/agenda/{month.replace('-', '/')}/", mois=month)


def adapted(text: str) -> str:
    """An entry with the fields Hugo knows, and the terms it gathers entries by, in the format Hugo itself writes."""
    _, head, body = text.split("---\n", 2)
    lines: list[str] = []
    for line in head.splitlines():
        name, _, value = line.strip().partition(": ")
        if name == "permanences:":
            lines.append("outputs = ['html', 'contact', 'permanences']")
        elif name == "- commune":
            lines += ["[[permanences]]", toml("commune", slug(value))]
        elif name == "commune":
            lines.append(toml("communes", [slug(value)]))
        elif name == "organisateur":
            lines.append(toml("organisateurs", [value]))
        elif name == "verifie_le" or value == "true":
            lines.append(f"{RENAMED.get(name, name)} = {value}")
        elif value.startswith("["):
            lines.append(toml(RENAMED.get(name, name), value[1:-1].split(", ")))
        else:
            lines.append(toml(RENAMED.get(name, name), value))
    # What stands for the whole entry comes before the tables of its visits.
    first = next((place for place, line in enumerate(lines) if line.startswith("[[")), len(lines))
    last = max((place for place, line in enumerate(lines) if line.startswith("hors =")), default=first - 1) + 1
    lines = lines[:first] + lines[last:] + lines[first:last] if first < last else lines
    return "+++\n" + "\n".join(lines) + "\n+++\n" + body


def toml(name: str, value: str | list[str]) -> str:
    """JSON texts and lists of texts are TOML too."""
    return f"{name} = {json.dumps(value, ensure_ascii=False)}"


def every_month(first: str, last: str) -> list[str]:
    """`2026-11`, `2026-12`, `2027-01`…"""
    from_, to = (int(text[:4]) * 12 + int(text[5:]) - 1 for text in (first, last))
    return [f"{month // 12}-{month % 12 + 1:02}" for month in range(from_, to + 1)]


def write_page(file: Path, **fields: str | int) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    # JSON values are YAML values.
    head = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items())
    file.write_text(f"---\n{head}---\n", encoding="utf-8")


def slug(name: str) -> str:
    """`Saint-Martin-Laguépie` → `saint-martin-laguepie`."""
    plain = unicodedata.normalize("NFD", name.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("Usage : Benchmarks/hugo_site.py PORTAIL DESTINATION")
    write_site(Path(sys.argv[1]), Path(sys.argv[2]))
