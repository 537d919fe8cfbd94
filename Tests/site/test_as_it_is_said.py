"""Entries as people who never wrote one type them: what each line is told, in one run over all of them."""

import json

import pytest

from small_portal import SmallPortal

DAY = "2026-12-02"
LINES = {
    "titre": "Atelier du mercredi",
    "resume": "Un atelier de peinture pour les enfants et leurs parents, dans la salle.",
    "jour": "2026-12-16",
    "heures": "10h-12h",
    "commune": "Vaour",
    "themes": "[creation]",
    "source": "Le bureau de l’association, décembre 2026",
    "verifie_le": "2026-12-01",
}

SEASON = "\ndebut: 2026-12-02\njusqu_au: 2027-06-30"

SAID = [
    # What is typed in place of a line, then the rule and what is proposed; no rule when there is nothing to tell.
    ("titre: Soirée #jeux en famille", "texte-sans-guillemets", 'titre: "Soirée #jeux en famille"'),
    ("titre: !Grand loto!", "texte-sans-guillemets", 'titre: "!Grand loto!"'),
    ("titre: #Noel", "texte-sans-guillemets", 'titre: "#Noel"'),
    ("titre: Noël : goûter", "texte-sans-guillemets", 'titre: "Noël : goûter"'),
    ("titre: 'L'école en fête'", "texte-sans-guillemets", '"L\'école en fête"'),
    ('titre: "Noël" pour tous', "texte-sans-guillemets", "'\"Noël\" pour tous'"),
    ("titre: [Noël] Goûter", "texte-sans-guillemets", 'titre: "[Noël] Goûter"'),
    ("titre: * Noël *", "texte-sans-guillemets", 'titre: "* Noël *"'),
    ("titre: - Noël", "texte-sans-guillemets", 'titre: "- Noël"'),
    ("titre: FÃªte du village", "texte-abime", "Fête du village"),
    ("titre: F&ecirc;te du village", "texte-abime", "Fête du village"),
    ("lieu: Salle #3", "texte-sans-guillemets", 'lieu: "Salle #3"'),
    ("tarif: 10 €  #adhérents", "texte-sans-guillemets", 'tarif: "10 €  #adhérents"'),
    ("tarif: oui", "forme", "5 € par enfant"),
    ("tarif: 5", "forme", "5 €"),
    ("organisateur: https://asso.fr/", "renvoi", "site_web: https://asso.fr/"),
    ("inscription: https://asso.fr/x", "nom-de-champ", "lien_inscription: https://asso.fr/x"),
    ("jour: samedi 5 décembre à 14h30", "date", "jour: 2026-12-05"),
    ("jour: le 5/12", "date", "2026-12-05"),
    ("jour: 5/12/26", "date-comme-on-la-dit", "2026-12-05"),
    ("jour: 12 mars 2027", "date-comme-on-la-dit", "2027-03-12"),
    ("jour: les 3, 10 et 17 décembre", "date", "jours: [2026-12-03, 2026-12-10, 2026-12-17]"),
    ("jour: 2026-12-5", "date-comme-on-la-dit", "2026-12-05"),
    ("jour: dimanche 2026-12-05", "date", "« 2026-12-05 » ou « 2026-12-06 »"),
    ("heures: 2:30 PM", "date-comme-on-la-dit", "14h30"),
    ("heures: 10h-11h et 15h-16h", None, None),
    ("heures: 14-16", "date-comme-on-la-dit", "14h-16h"),
    ("heures: toute la journée", "date-comme-on-la-dit", "retirez cette ligne"),
    ("ages: tout public", "liste-comme-on-la-dit", "Retirez cette ligne"),
    ("ages: dès 6 mois", "liste-comme-on-la-dit", "0-3"),
    ("ages: 3 ans et +", "liste-comme-on-la-dit", "[3-6, 6-11, 11-17]"),
    ("ages: 0-6", "liste-comme-on-la-dit", "[0-3, 3-6]"),
    ("ages: ados", "liste-comme-on-la-dit", "11-17"),
    ("ages: bébés", "liste-comme-on-la-dit", "0-3"),
    ("themes: peinture", "liste-comme-on-la-dit", "Ateliers créatifs"),
    ("themes: jeux", "liste-comme-on-la-dit", "Éveil et jeux"),
    ("themes: contes", "liste-comme-on-la-dit", "Lecture et contes"),
    ("themes: eveil, lecture", "liste-comme-on-la-dit", "[eveil, lecture]"),
    ("commune: Cordes", "valeur-inconnue", "Cordes-sur-Ciel"),
    ("commune: Vindrac", "valeur-inconnue", "Vindrac-Alayrac"),
    ("commune: Riols", "liste-comme-on-la-dit", "Le Riols"),
    ("commune: 81140 Vaour", "liste-comme-on-la-dit", "Vaour"),
    ("commune: Gaillac", "valeur-inconnue", "hors_territoire: Gaillac"),
    ("commune: En ligne", "valeur-inconnue", "en_ligne:"),
    ("commune: Vaour et Penne", "valeur-inconnue", "autres_communes: [Penne]"),
    ("Titre : Atelier du soir", "nom-de-champ", "titre: Atelier du soir"),
    ("prix: gratuit", "nom-de-champ", "tarif: gratuit"),
    ("email: a@asso.fr", "nom-de-champ", "courriel: a@asso.fr"),
    ("tel: 05 63 00 00 00", "nom-de-champ", "telephone: 05 63 00 00 00"),
    ("lien: https://asso.fr/", "nom-de-champ", "site_web: https://asso.fr/"),
    ("date_limite: 2026-12-10", "nom-de-champ", "inscription_avant: 2026-12-10"),
    ("titre\u00a0: Atelier du soir", None, None),
    ("titre:\u00a0Atelier du soir", None, None),
    ("statut: complet (liste d'attente)", None, None),
    ("statut: reporté au 12 décembre", "valeur-inconnue", "deplacements:"),
    ("source: oui", "invraisemblable", "qui le dit"),
    ("verifie_le: 2027-12-01", "invraisemblable", "le jour où quelqu’un a vérifié"),
    ("organisateur: salle-des-fetes.md", "fiche-inconnue", ""),
    ("jour: 2025-12-16", "invraisemblable", "Est-ce la bonne année ?"),
    (f"chaque: tous les mercredis hors vacances scolaires{SEASON}", "date-comme-on-la-dit", "hors: [vacances]"),
    (f"chaque: tous les mercredis sauf juillet août{SEASON}", "date-comme-on-la-dit", "« sauf »"),
    (f"chaque: 1 mercredi sur 2{SEASON}", None, None),
    (f"chaque: mercredi 14h-16h et samedi 10h-12h{SEASON}", None, None),
    (f"chaque: semaines paires{SEASON}", "recurrence", "mercredi sur deux"),
    ("chaque: les jeudis 3, 10 et 17 décembre", "date", "jours: [2026-12-03, 2026-12-10, 2026-12-17]"),
    ("chaque: tous les jours du 20 au 24 décembre", "date", "« debut: 2026-12-20 », « fin: 2026-12-24 »"),
    ("deplacements:\n  - du: 2026-12-16\n    au: 2026-12-17", None, None),
    ("deplacements:\n  - du: 2026-12-16\n    lieu: École", None, None),
    ("image: absente.jpg\nalt: IMG_1234", "image-sans-texte", "quelques mots"),
    ("---\n• pain\n• eau", "habitude-de-texte", "- pain"),
    ("---\n14 h : accueil\n15 h : goûter", "habitude-de-texte", "- 15 h : goûter"),
    ("---\nVenez. **Attention:**places limitées", "habitude-de-texte", "une espace après"),
]
ELSEWHERE = ("doublon-probable", "meme-heure", "image-introuvable")
"""What is not about how a line is typed: these entries look alike, and have no picture."""
STANDS_FOR = {"Titre": "titre", "titre\u00a0": "titre"}


def entry(number: int, line: str) -> str:
    if line.startswith("---\n"):
        return entry(number, "lieu: Salle des fêtes").replace("Venez nombreux.", line.removeprefix("---\n"))
    name = line.split(":")[0].strip(" ")
    lines = LINES | {"titre": f"Rencontre {'bcdfghjklm'[number // 10]}{'aeiouywxzt'[number % 10]}" * 2}
    replaced = {"jour", "heures"} if name == "chaque" else {STANDS_FOR.get(name, name)}
    kept = [f"{key}: {value}" for key, value in lines.items() if key not in replaced]
    return "\n".join(["---", *kept, line, "---", "Venez nombreux.", ""])


@pytest.fixture(scope="module")
def findings(repository, guichet, tmp_path_factory) -> dict[str, list]:
    """What is told of each line."""
    portal = SmallPortal(tmp_path_factory.mktemp("said"), repository, guichet)
    for number, (line, _, _) in enumerate(SAID):
        portal.write(f"agenda/dit-{number:02}.md", entry(number, line))
    told = json.loads(portal.run("check", "agenda", "--format", "json", date=DAY).stdout)
    lines = {line: [] for line, _, _ in SAID}
    for finding in told:
        number = finding["fichier"].removeprefix("content/agenda/dit-").removesuffix(".md")
        if number.isdigit() and finding["regle"] not in ELSEWHERE:
            lines[SAID[int(number)][0]].append((finding["regle"], finding.get("proposition", "")))
    return lines


@pytest.mark.parametrize(("line", "rule", "proposal"), SAID, ids=[line for line, _, _ in SAID])
def test_a_line_is_told_once_with_what_to_write(findings, line, rule, proposal):
    if rule is None:
        assert findings[line] == []
    else:
        ((found, said),) = findings[line]
        assert found == rule and proposal in said
