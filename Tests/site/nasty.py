"""A portal that does all it may to break what reads it: odd rhythms, changes of the clock, hostile words."""

HEAD = """resume: Une phrase de résumé, assez longue pour dire clairement de quoi parle cette fiche d’essai.
exemple: true
commune: Vaour
themes: [eveil]
ages: [0-3, parents]
verifie_le: 2026-11-16
"""

DATES = {
    "printemps": "chaque: samedi et dimanche 1h30-2h30\ndebut: 2027-03-20\njusqu_au: 2027-04-04",
    "automne": "chaque: jour 1h-4h\ndebut: 2026-10-20\njusqu_au: 2026-11-05",
    "deux-horaires": "chaque: mardi 9h-12h et 14h-17h\ndebut: 2026-11-03\njusqu_au: 2027-11-09\nhors: [vacances, fériés]",
    "quinzaine": "chaque: un jeudi sur deux 9h\ndebut: 2026-11-05\njusqu_au: 2027-11-18\nsauf: [2026-12-03]",
    "rangs": "chaque: 1er et 3e samedi du mois 10h-12h\ndebut: 2026-09-05\njusqu_au: 2027-12-31\naussi: [2026-12-06]",
    "dernier": "chaque: dernier vendredi du mois 20h30\ndebut: 2026-01-01\njusqu_au: 2027-12-31",
    "cinquieme": "chaque: 5e lundi du mois 18h-19h\ndebut: 2026-01-01\njusqu_au: 2027-12-31",
    "quinze": "chaque: 15 du mois\ndebut: 2026-02-01\njusqu_au: 2027-10-15",
    "trente-et-un": "chaque: 31 du mois 9h-10h\ndebut: 2026-01-01\njusqu_au: 2027-12-31",
    "dernier-jour": "chaque: dernier jour du mois 9h-10h\ndebut: 2026-01-01\njusqu_au: 2027-12-31",
    "nuit": "chaque: vendredi 22h-1h\ndebut: 2026-11-06\njusqu_au: 2027-06-25",
    "minuit": "chaque: vendredi 20h-24h\ndebut: 2026-11-06\njusqu_au: 2027-03-26",
    "entier": "chaque: dimanche\ndebut: 2026-11-01\njusqu_au: 2027-11-28\nhors: [vacances]\naussi: [2026-12-26]",
    "annule": "chaque: mercredi 14h-16h\ndebut: 2026-11-04\njusqu_au: 2027-02-03\nannulations: [2026-12-02, 2026-12-16]",
    "deplace": (
        "chaque: mercredi 14h-16h\ndebut: 2026-11-04\njusqu_au: 2027-04-07\ndeplacements:\n"
        "  - {du: 2026-12-02, au: 2026-12-03, heures: 9h-11h}\n  - {du: 2027-03-31, au: 2027-03-28}\n"
        "  - {du: 2026-12-09, heures: 17h}"
    ),
    "ajout-deplace": (
        "chaque: lundi 9h-10h\ndebut: 2026-11-30\njusqu_au: 2026-12-14\naussi: [2026-12-05]\ndeplacements:\n"
        "  - {du: 2026-12-05, au: 2026-12-06}"
    ),
    "tout-annule": "chaque: mercredi 14h-16h\ndebut: 2026-11-04\njusqu_au: 2027-02-03\nstatut: annule",
    "jamais": "chaque: 5e lundi du mois 18h\ndebut: 2026-12-01\njusqu_au: 2026-12-20\naussi: [2026-12-08]",
    "jour": "jour: 2026-10-25\nheures: 2h30-3h30",
    "journee": "jour: 2027-03-28",
    "plusieurs": "debut: 2026-12-30\nfin: 2027-01-02",
    "heures-et-jours": "debut: 2026-10-24 18:00\nfin: 2026-10-25 12:00\nstatut: reporte",
    "sans-fin": "debut: 2026-12-11 20:30\nstatut: complet",
}
"""What each event says of when, by the name of its file."""

TITLES = [
    "Point ; virgule, deux-points : barre \\\\ et « guillemets »",
    "BEGIN:VEVENT END:VCALENDAR SUMMARY:faux",
    "=cmd|' /C calc'!A0",
    "</script><script>alert(1)</script> <b>& ]]> --></b>",
    "Émoji 👩‍👧‍👦 et combinaisons é à, droite à gauche שלום",
    "+33 et -1 et @somme",
    "Un titre qui tient exactement plus de soixante-quinze octets pour être replié quelque part au milieu d’un é",
]
"""Titles that mean something else to those who read them carelessly."""


def entries() -> dict[str, str]:
    """The files of the portal, by path in `content/`."""
    events = {
        f"agenda/{name}.md": f'---\ntitre: "{title(index)}"\n{HEAD}{dates}\n---\n{body(index)}\n'
        for index, (name, dates) in enumerate(DATES.items())
    }
    services = {
        "annuaire/roulotte.md": f"""---
nom: "Roulotte ; virgule, deux-points : {TITLES[1]}"
types: [ludotheque]
{HEAD.replace("themes: [eveil]", "thematiques: [famille--garde-denfants]")}permanences:
  - {{commune: Vaour, lieu: "Salle, n° 2 ; étage", chaque: mardi 9h-12h, hors: [vacances, fériés]}}
  - {{commune: Milhars, chaque: 1er et 3e jeudi du mois 9h-12h et 14h-17h, note: "Sonner ; attendre, merci"}}
  - {{commune: Penne, chaque: jour 10h-11h, debut: 2026-11-25, jusqu_au: 2026-11-27}}
  - {{commune: Loubers, chaque: dernier jour du mois 8h-9h}}
---
{body(3)}
"""
    }
    return events | services


def title(index: int) -> str:
    return TITLES[index % len(TITLES)].replace('"', '\\"')


def body(index: int) -> str:
    """A text: plain, long, or one that looks like something else."""
    texts = ["Un texte.", "mot " * 2500, "`</script>` et `]]>` et `=1+1`", "- a\n- b\n\n> [!NOTE]\n> Un mot."]
    return texts[index % len(texts)]
