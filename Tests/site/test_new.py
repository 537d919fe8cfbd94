"""`guichet new`: what it writes passes `guichet check` unedited, from options and from answers in a terminal."""

import os
import pty
import select
import signal
import subprocess
import time
from pathlib import Path

import pytest

from schemas import faults, front_matter, validator
from small_portal import DATE, SmallPortal

CHECKED = ["resume=Une phrase de résumé, assez longue pour dire de quoi parle cette page d’essai.", "exemple=true"]

AXIS = "content/projet/objectifs/informer.md"
ENTRIES = {
    "agenda": ["titre=Fête du jeu", "jour=samedi 5 décembre 2026", "heures=14h à 17h", "commune=cordes-sur-ciel",
               "themes=eveil, lecture", "ages=dès 6 mois", "contact.telephone=05 36 49 00 01"],
    "annuaire": ["nom=Ludothèque du Causse", "types=ludotheque", "horaires=We 14:00-17:00; PH off",
                 "permanences.1.commune=Les Cabannes", "permanences.1.chaque=1er mardi du mois 9h-12h",
                 "permanences.2.commune=Cordes-sur-Ciel", "permanences.2.chaque=jeudi 9h-12h"],
    "guide": ["titre=Choisir", "ordre=20", "essentiel=On appelle.", "essentiel=On visite.", "simple=On appelle."],
    "parentalite": ["titre=Souffler", "besoin=souffler", "liens.1.titre=Un site", "liens.1.url=https://site.example/"],
    "communes": ["nom=Cordes-sur-Ciel", "mairie.adresse=1 place de la Mairie"],
    "pages": ["titre=Nous écrire", "menu=pied"],
    "observatoire": ["titre=Population", "ordre=10", "serie=population", "graphique=courbe", "unite=habitants",
                     "millesime=2023", "lecture=Le nombre de personnes qui vivent là.",
                     "pour_qui=Pour qui prévoit des places."],
    "projet/objectifs": ["titre=Informer les familles", "axe=petite-enfance"],
    "projet/actions": ["titre=Ouvrir un guichet", "axe=petite-enfance", "objectif=informer", "etat=a-etudier"],
    "projet/instances": ["titre=Comité des élus", "composition=Des élus", "frequence=Deux fois par an", "mission=Suivre."],
    "projet/reunions": ["titre=Première réunion", "instance=comite", "date=2026-12-10"],
    "projet/decisions": ["titre=Une décision", "instance=comite", "date=2026-11-10", "resultat=adoptee"],
    "projet/avis": ["titre=Une micro-crèche", "recu_le=2026-11-10", "avis=favorable", "rendu_le=2026-11-20"],
    "projet/conventions": ["titre=Une convention", "structure=ludotheque", "debut=2026-01-01", "fin=2027-12-31",
                           "objet=Des heures de jeu."],
}
BESIDE = {
    "projet/objectifs/informer.md": "titre: Informer\naxe: petite-enfance\n",
    "projet/instances/comite.md": "titre: Comité de pilotage\ncomposition: [Des élus]\nfrequence: Deux fois\nmission: Suivre.\n",
}


@pytest.fixture
def portal(repository, guichet, tmp_path) -> SmallPortal:
    portal = SmallPortal(tmp_path / "portail", repository, guichet)
    head = f"resume: Une phrase de résumé, assez longue pour dire de quoi parle cette page.\nverifie_le: {DATE}\n"
    for path, text in BESIDE.items():
        portal.write(path, f"---\n{text}exemple: true\n{head}---\n")
    return portal


def entries(portal: SmallPortal) -> dict[str, bytes]:
    content = portal.root / "content"
    return {str(file.relative_to(content)): file.read_bytes() for file in content.rglob("*") if file.is_file()}


def new(portal: SmallPortal, kind: str, fields: list[str], *more: str) -> subprocess.CompletedProcess:
    return portal.run("new", kind, *(part for field in fields for part in ("--champ", field)), *more)


@pytest.mark.parametrize("kind", ENTRIES)
def test_options_write_an_entry_that_passes(portal, kind, tmp_path):
    before = entries(portal)
    made = new(portal, kind, ENTRIES[kind] + CHECKED)
    assert made.returncode == 0, made.stdout + made.stderr
    fresh = [path for path, text in entries(portal).items() if before.get(path) != text]
    assert len(fresh) == 1 and fresh[0].startswith(kind + "/")
    found = portal.run("check", f"content/{fresh[0]}")
    assert found.returncode == 0, found.stdout + found.stderr
    assert "remarque" not in found.stderr
    assert portal.run("schema", "--dossier", str(tmp_path / "schemas")).returncode == 0
    text = (portal.root / "content" / fresh[0]).read_text(encoding="utf-8")
    assert text == made.stdout
    assert faults(validator(tmp_path / "schemas" / f"{kind.replace('/', '-')}.json"), text) == []


def test_every_collection_is_offered(portal):
    told = portal.run("new")
    assert told.returncode == 64
    assert told.stderr == f"Donnez une sorte de fiche : {', '.join(sorted(ENTRIES, key=told.stderr.index))}.\n"
    assert set(ENTRIES) == {kind.strip(" .\n") for kind in told.stderr.split(":")[1].split(",")}


def event(title: str) -> list[str]:
    return [f"titre={title}"] + ENTRIES["agenda"][1:] + CHECKED


@pytest.mark.parametrize(
    "title",
    ["Noël : goûter", "#x de fête", "- x -", "\"Noël\" pour tous", "L'école « en fête »", "a\\b \"c\" 'd'",
     "[Noël] Goûter", "* Noël *", "true", "2026", "2026-12-05", "!Grand loto!", "Goûter # 3", "Été à Œuf-en-Ternois",
     "Fête 🎈 du jeu", "{a: b}", "a: b", "---", "no", "% de fête", "Fête: ", "'", "0x1F", "=Fête"])
def test_titles_are_kept_to_the_letter(portal, title):
    made = new(portal, "agenda", event(title), "--nom", "essai")
    if len(title.strip()) < 3:
        assert made.returncode == 1 and "3 au moins" in made.stderr
        return
    assert made.returncode == 0, made.stdout + made.stderr
    file = portal.root / "content/agenda/essai.md"
    assert front_matter(file.read_text(encoding="utf-8"))["titre"] == title.strip()
    assert portal.run("check", str(file)).returncode == 0


def test_the_name_of_the_file_comes_from_the_title(portal):
    assert new(portal, "agenda", event("Été à l’Œuf : goûter 🎈")).returncode == 0
    assert (portal.root / "content/agenda/ete-a-l-oeuf-gouter.md").is_file()


def test_a_title_without_letters_asks_for_a_name(portal):
    made = new(portal, "agenda", event("🎈🎈🎈"))
    assert made.returncode == 1 and "« --nom »" in made.stderr


def test_a_file_is_never_replaced(portal):
    before = entries(portal)
    made = new(portal, "agenda", event("Soirée jeux"))
    assert made.returncode == 1
    assert made.stderr == (
        "content/agenda/soiree-jeux.md existe déjà. Corrigez-le, ou donnez un autre nom avec « --nom ».\n")
    assert entries(portal) == before


def test_what_is_wrong_is_told_as_check_tells_it(portal):
    before = entries(portal)
    made = new(portal, "agenda", ["titre=Fête", "jour=2026-02-30", "prix_du_pain=1", "commune=Vaoour"] + CHECKED)
    assert made.returncode == 1
    for rule in ("date", "champ-inconnu", "valeur-inconnue", "champ-manquant"):
        assert f"[{rule}]" in made.stderr or rule in made.stderr
    assert entries(portal) == before


def test_a_trial_writes_nothing(portal):
    before = entries(portal)
    made = new(portal, "agenda", event("Fête du jeu"), "--essai")
    assert made.returncode == 0 and "titre: Fête du jeu" in made.stdout
    assert entries(portal) == before


def test_a_kind_that_is_not_there_is_told_with_the_nearest(portal):
    made = portal.run("new", "agend")
    assert made.returncode == 64 and "Vouliez-vous dire « agenda » ?" in made.stderr


class Terminal:
    """`guichet new` in a terminal: answers are given as questions come."""

    def __init__(self, portal: SmallPortal, *arguments: str):
        master, slave = pty.openpty()
        self.process = subprocess.Popen(
            [portal.guichet, "new", *arguments, "--date", DATE], cwd=portal.root, stdin=slave, stdout=slave,
            stderr=slave, start_new_session=True, preexec_fn=take_terminal)
        os.close(slave)
        self.master, self.seen = master, ""

    def until(self, prompt: str) -> str:
        """What is shown until a prompt ends it."""
        start, end = len(self.seen), time.monotonic() + 30
        while not self.seen[start:].endswith(prompt):
            assert time.monotonic() < end, f"no « {prompt} » in:\n{self.seen}"
            if select.select([self.master], [], [], 0.2)[0]:
                try:
                    text = os.read(self.master, 65536)
                except OSError:
                    break
                self.seen += text.decode("utf-8", "replace").replace("\r\n", "\n")
        return self.seen[start:]

    def answer(self, prompt: str, answer: str) -> str:
        shown = self.until(prompt)
        os.write(self.master, (answer + "\n").encode())
        return shown

    def end(self) -> int:
        self.until("\0 never")
        os.close(self.master)
        return self.process.wait(timeout=30)


def take_terminal():
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def test_answers_write_an_entry_that_passes(portal):
    talk = Terminal(portal)
    assert "1. agenda — Un rendez-vous de l’agenda" in talk.answer("Numéro : ", "1")
    talk.answer("titre : ", "Noël : goûter")
    assert "une seule journée" in talk.answer("Numéro : ", "5")
    assert "Répondez par un nombre de 1 à 4." in talk.answer("Numéro : ", "1")
    talk.answer("jour : ", "le 30 février")
    assert "n’est pas une date du calendrier" in talk.answer("jour : ", "samedi 6 décembre 2026")
    talk.until("jour : ")
    assert "dimanche" in talk.seen or "2026-12-05" in talk.seen
    os.write(talk.master, "samedi 5 décembre 2026\n".encode())
    assert "Cordes-sur-Ciel" in talk.answer("commune : ", "cordes")
    assert "1." in talk.answer("themes : ", "1")
    talk.answer("resume : ", "Court.")
    assert "20 au moins" in talk.answer("resume : ", "Un goûter pour tous, avec des contes et du chocolat chaud.")
    talk.answer("[o/N] ", "o")
    talk.answer("[o/N] ", "o")
    answers = {"heures": "16h", "lieu": "Salle des fêtes #2", "tarif": "gratuit"}
    while True:
        shown = talk.until(" ")
        while not (shown.endswith(" : ") and shown.splitlines()[-1].count(" ") == 2 or shown.endswith("[O/n] ")):
            shown += talk.until(" ")
        if shown.endswith("[O/n] "):
            break
        os.write(talk.master, (answers.get(shown.splitlines()[-1][:-3], "") + "\n").encode())
    os.write(talk.master, b"o\n")
    assert talk.end() == 0, talk.seen
    file = portal.root / "content/agenda/noel-gouter.md"
    fields = front_matter(file.read_text(encoding="utf-8"))
    assert fields["titre"] == "Noël : goûter" and fields["jour"] == "2026-12-05" and fields["heures"] == "16h"
    assert fields["commune"] == "Cordes-sur-Ciel" and fields["lieu"] == "Salle des fêtes #2"
    assert portal.run("check", str(file)).returncode == 0


def test_only_what_is_missing_is_asked(portal):
    talk = Terminal(portal, "agenda", *(part for field in event("Fête du jeu") for part in ("--champ", field)))
    talk.answer("[o/N] ", "")
    talk.answer("[O/n] ", "n")
    assert talk.end() == 1
    assert "titre : " not in talk.seen and "Rien n’est écrit." in talk.seen
    assert not (portal.root / "content/agenda/fete-du-jeu.md").exists()


def test_what_is_wrong_between_fields_is_asked_again(portal):
    fields = ["titre=Bourse", "debut=2026-12-05", "fin=2026-12-03", "commune=Les Cabannes", "themes=eveil"] + CHECKED
    talk = Terminal(portal, "agenda", *(part for field in fields for part in ("--champ", field)))
    talk.answer("[o/N] ", "")
    assert "vient avant le début" in talk.answer("fin : ", "2026-12-06")
    talk.answer("[O/n] ", "")
    assert talk.end() == 0, talk.seen
    assert front_matter((portal.root / "content/agenda/bourse.md").read_text())["fin"] == "2026-12-06"


@pytest.mark.parametrize("keys, code", [(b"\x04", 1), (b"\x03", -signal.SIGINT)], ids=["end of input", "Ctrl-C"])
def test_who_leaves_writes_nothing(portal, keys, code):
    before = entries(portal)
    talk = Terminal(portal, "agenda")
    talk.answer("titre : ", "Fête")
    talk.until("Numéro : ")
    os.write(talk.master, keys)
    assert talk.end() == code
    assert entries(portal) == before
