"""A made portal of as many entries as wanted, over all communes and types; the same for the same number."""

import csv
import shutil
from pathlib import Path
from random import Random

REPOSITORY = Path(__file__).resolve().parents[1]

SENTENCES = (
    "On vient sans rendez-vous, seul ou avec ses enfants, et l’on reste le temps que l’on veut.",
    "L’équipe prend le temps d’écouter, puis propose une solution pour la semaine ou pour l’année.",
    "Le lieu est de plain-pied ; une place de stationnement est réservée devant la porte.",
    "Les premières fois, **un parent reste** dans la salle : chacun fait connaissance à son pas.",
    "Pensez à apporter le carnet de santé, une tenue de rechange et le doudou.",
    "En cas de pluie, l’activité a lieu dans la salle des fêtes, à deux pas de la mairie.",
    "Les tarifs suivent le quotient familial ; la Caf et la MSA peuvent aider à payer.",
    "Un goûter est partagé à la fin, avec ce que chacun apporte.",
    "Les grands-parents sont les bienvenus, comme les voisins qui gardent des enfants.",
    "Une navette part de la place à l’aller et revient après la séance.",
)
HOUSES = ("Les Coquelicots", "La Ribambelle", "Le Perron", "La Courte Échelle", "Les Lucioles", "La Passerelle")
RHYTHMS = (
    "mercredi 14h-17h",
    "1er et 3e samedi du mois 10h-12h",
    "mardi et jeudi 9h30-11h30",
    "dernier vendredi du mois 18h-20h",
)
# Tables that name chapters of the guide or entries of the portal.
OF_THE_PORTAL = ("series", "parcours-*.csv", "demarches-par-age.csv")
WITHOUT_A_PLACE = {"numero-national"}


def write_portal(root: Path, count: int) -> None:
    """Writes `count` entries into an empty folder, with the settings, tables and theme of the repository."""
    shutil.copytree(REPOSITORY / "themes", root / "themes")
    shutil.copytree(REPOSITORY / "seeds", root / "seeds", ignore=shutil.ignore_patterns(*OF_THE_PORTAL))
    settings = (REPOSITORY / "guichet.yaml").read_text(encoding="utf-8")
    # Speed is measured here; what pages weigh is told and stops nothing.
    (root / "guichet.yaml").write_text(settings + "poids_page: 200000\n", encoding="utf-8")
    Synthesis(root).write(count)


class Synthesis:
    """Entries in proportions like those of a real portal: of ten, six structures, three events, a page of advice."""

    def __init__(self, root: Path):
        self.root = root
        self.random = Random(1)
        self.communes = self.column("communes", "nom")
        self.types = [name for name in self.column("types", "id") if name not in WITHOUT_A_PLACE]
        self.themes = self.column("themes", "id")
        self.ages = self.column("ages", "id")
        self.needs = self.column("besoins", "id")
        self.thematics = self.column("thematiques", "id")
        self.structures = []

    def column(self, table: str, name: str) -> list[str]:
        with open(self.root / "seeds" / f"{table}.csv", encoding="utf-8", newline="") as lines:
            return [row[name] for row in csv.DictReader(lines)]

    def write(self, count: int) -> None:
        for number in range(count):
            kind = (self.structure, self.event, self.structure, self.advice, self.structure)[number % 5]
            if number % 10 == 8:
                kind = self.event
            folder, text = kind(number)
            file = self.root / "content" / folder / f"{kind.__name__}-{number:05}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")

    def structure(self, number: int) -> tuple[str, str]:
        type_ = self.types[number % len(self.types)]
        self.structures.append(f"structure-{number:05}")
        visits = "".join(
            f"  - commune: {commune}\n    lieu: Salle des fêtes\n    chaque: {self.random.choice(RHYTHMS)}\n"
            "    debut: 2026-09-01\n    jusqu_au: 2027-06-30\n    hors: [vacances, fériés]\n"
            for commune in self.random.sample(self.communes, self.random.choice((0, 0, 1, 3)))
        )
        return "annuaire", self.entry(
            number,
            f"nom: {self.random.choice(HOUSES)}, {type_} {number:05}",
            f"types: [{type_}]",
            f"thematiques: [{', '.join(self.random.sample(self.thematics, 2))}]",
            f"ages: [{', '.join(self.random.sample(self.ages, 2))}]",
            f"commune: {self.communes[number % len(self.communes)]}",
            f"telephone: 05 36 49 {number // 100 % 100:02} {number % 100:02}",
            f"permanences:\n{visits.rstrip()}" if visits else "",
        )

    def event(self, number: int) -> tuple[str, str]:
        month, day = self.random.randint(1, 6), self.random.randint(1, 28)
        when = self.random.choice((
            f"jour: 2027-{month:02}-{day:02}\nheures: 14h30-17h",
            f"jour: 2026-12-{day:02}\nheures: 10h-12h",
            f"chaque: {self.random.choice(RHYTHMS)}\ndebut: 2026-10-01\njusqu_au: 2027-{month:02}-{day:02}\n"
            "hors: [vacances, fériés]",
        ))
        return "agenda", self.entry(
            number,
            f"titre: Rendez-vous {number:05}",
            when,
            f"commune: {self.communes[number % len(self.communes)]}",
            "lieu: Salle des fêtes",
            f"organisateur: {self.random.choice(self.structures)}",
            f"themes: [{', '.join(self.random.sample(self.themes, 2))}]",
            f"ages: [{self.random.choice(self.ages)}]",
            "tarif: gratuit",
        )

    def advice(self, number: int) -> tuple[str, str]:
        structures = self.random.sample(self.structures, min(3, len(self.structures)))
        return "parentalite", self.entry(
            number,
            f"titre: Conseil {number:05}",
            f"besoin: [{self.random.choice(self.needs)}]",
            f"ages: [{', '.join(self.random.sample(self.ages, 2))}]",
            f"structures: [{', '.join(structures)}]",
            paragraphs=9,
        )

    def entry(self, number: int, *fields: str, paragraphs: int = 3) -> str:
        """An entry of about 1 400 characters, as those of the portal, or longer."""
        parts = [" ".join(self.random.sample(SENTENCES, 3)) for _ in range(paragraphs)]
        parts.insert(1, "## Comment venir")
        parts.append("\n".join(f"- {sentence}" for sentence in self.random.sample(SENTENCES, 3)))
        if self.structures:
            parts.append(f"Voir aussi [la page voisine](../annuaire/{self.random.choice(self.structures)}.md).")
        head = [*filter(None, fields), "exemple: true", "verifie_le: 2026-11-16"]
        head.insert(1, f"resume: La page inventée {number:05}, pour mesurer un grand portail.")
        return "---\n" + "\n".join(head) + "\n---\n" + "\n\n".join(parts) + "\n"
