"""A portal whose entries hold, in every field that takes words, what breaks careless formats."""

import json
import re
from pathlib import Path

from small_portal import CHECKED, SmallPortal

HOSTILE = [
    "=cmd|' /C calc'!A0",
    "+1+cmd|' /C calc'!A0",
    "-1+cmd|' /C calc'!A0",
    "@SUM(A1:A9)",
    "=\u0301A1 accentué",
    "bon;=cmd|' /C calc'!A0",
    "bon,=cmd|' /C calc'!A0",
    'dit "oui", ; puis \\n et \\',
    '"=1+1',
    "x^y ^n ^' : a,b;c\\,d",
    "]]></script><script>alert(1)</script><!--",
    "{{nom}} {{{html}}} &lt; &#60;",
    "END:VCARD BEGIN:VCARD FN:autre",
    "première ligne\n=seconde ligne",
    "tabulation\t=ici",
    "# titre * liste _ souligné [lien](https://x.example)",
    "😀👩‍👧‍👦🏳️‍🌈 fête",
    "\u0645\u0631\u062d\u0628\u0627 de droite à gauche",
    "É" + "\u0301\u0323" * 20 + " zalgo",
]

LONG = "très long " * 1_000
"""10 000 characters."""

LONGEST = "😀" * 130
"""A title of fewer characters than allowed, and of twice as many units in UTF-16."""


class NastyPortal(SmallPortal):
    """A small portal with two entries for every hostile text, built."""

    def __init__(self, root: Path, repository: Path, guichet: Path):
        super().__init__(root, repository, guichet)
        for number, text in enumerate([*HOSTILE, LONGEST]):
            self.write(f"annuaire/piege-{number}.md", structure(text))
            self.write(f"agenda/piege-{number}.md", event(text))
        self.write("agenda/long.md", event("Une longue journée", body=LONG, when="jour: 2026-12-06"))
        self.write(
            "agenda/rythme.md",
            event("Tous les jours", when="chaque: tous les jours 9h-10h et 14h\ndebut: 2026-01-01\njusqu_au: 2028-12-31"),
        )


def structure(text: str) -> str:
    quoted = json.dumps(text, ensure_ascii=False)
    return f"""---
nom: {quoted}
types: [ludotheque]
exemple: true
{CHECKED}commune: Les Cabannes
lieu: {quoted}
adresse: {quoted}
telephone: 05 36 49 00 01
courriel: piege@essai.example
site_web: https://essai.example/?a=(b)&c='d'
horaires: 'Mo-Fr 09:00-12:00 "sur rendez-vous, ou ; non"; PH off'
frais: payant
frais_precisions: {quoted}
accessibilite: {quoted}
source: {quoted}
permanences:
  - commune: Les Cabannes
    lieu: {quoted}
    chaque: 1er mardi du mois 9h-12h
    note: {quoted}
---
Un texte.
"""


def in_markdown(text: str) -> str:
    """The text with every sign that Markdown reads kept as it is."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


def event(text: str, body: str = "", when: str = "jour: 2026-12-05\nheures: 20h30") -> str:
    quoted = json.dumps(text, ensure_ascii=False)
    return f"""---
titre: {quoted}
{when}
commune: Les Cabannes
lieu: {quoted}
adresse: {quoted}
organisateur: {quoted}
themes: [eveil]
ages: [0-3, 3-6]
tarif: {quoted}
inscription: {quoted}
accessibilite: [moteur]
exemple: true
contact:
  telephone: 06 39 98 00 12
  courriel: piege@essai.example
{CHECKED}---
{body or in_markdown(text)}
"""
