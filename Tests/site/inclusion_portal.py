"""A portal written to break what reads its data·inclusion export: hostile texts, every value, every age."""

from datetime import date, timedelta

from data_inclusion.schema import v1

from small_portal import SmallPortal

TODAY = date(2026, 11, 23)

NAMES = [
    "=cmd|' /C calc'!A0",
    'Guillemets " et « d’ici »',
    "]]></x></script><script>alert(1)</script>",
    "Emoji 👩‍👩‍👧‍👦 🧸 et drapeau 🇫🇷",
    "De droite à gauche : שלום",
    "Un point final.",
    "Deux points finals..",
    "Jeux, livres, etc.",
    "...",
    "!?!",
    "Ab\u0600.",
    "Écrit e\u0301 en deux" + "\u0301" * 9,
    "👩‍👩‍👧‍👦" * 150,
    "{{nom}} ${nom} %s \\n \\u0000",
    "Un très long nom " + "sans fin " * 14,
]
"""Names that are read as something else, or counted otherwise, by what comes after."""

BODIES = [
    "",
    "Un mot.",
    "mot " * 2_500 + "\n",
    "Une phrase sans espace : " + "a" * 10_000 + "\n",
    "`</script>` ]]>\n\n| a | b |\n|---|---|\n| =1+1 | `@x` |\n\n    code\n",
    "\n\n".join(["Un paragraphe de cent cinquante signes, plus ou moins, pour approcher la limite. " * 2] * 13),
]
"""Texts without, with too little, too much, and what only looks like text."""

AHEAD = "Noté d’avance"
"""An entry verified on a day to come, which the schema refuses."""

EMAILS = ["a@b.c1", "a@b.test", "a@ab--cd.fr", "a@xn--a.fr", "a@b.local", "+@b.fr", "a@1.fr", "a@b.localhost"]
SITES = [
    "https://xn--a.fr/",
    "https://a.0x1f",
    "https://école.fr/é?q=è#ù",
    "https://a.fr/%zz%",
    "https://a.fr/" + "é" * 900,
    "https://a.fr:65535/'()*",
]

AGES = [0, 1, 100, 179, 180, 181, 182, 200, 300, 365, 400, 500, 600, 700, 728, 729, 730, 731, 1_500]
"""Days since an entry was verified; the score changes at 180 and 730."""


def quoted(text: str) -> str:
    """A YAML text between quotes, as it stands."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def entry(name: str, lines: list[str], *, body: str = "", age: int = 0) -> str:
    return "\n".join(
        [
            "---",
            f"nom: {quoted(name)}",
            "resume: Une phrase de résumé, assez longue pour dire de quoi parle cette fiche.",
            "source: Texte d’essai",
            f"verifie_le: {TODAY - timedelta(days=age)}",
            *lines,
            "---",
            body,
        ]
    )


def fill(portal: SmallPortal) -> None:
    """Writes the entries."""
    written = []
    equipment = "thematiques: [numerique--acquerir-un-equipement]"
    for index, name in enumerate(NAMES):
        body = BODIES[index % len(BODIES)]
        written.append(entry(name, ["types: [ludotheque]", equipment], body=body))
        services = ["services:"] + [f"  - nom: {quoted(other)}" for other in NAMES[index:] + NAMES[:index]]
        written.append(entry(name, ["types: [alsh]", *services], body=body))
    for email in EMAILS:
        written.append(entry("Un courriel", ["types: [mam]", f"courriel: {email}", *asked("envoyer-un-courriel")]))
    for site in SITES:
        lines = ["types: [mam]", f"site_web: {quoted(site)}", *asked("utiliser-lien-mobilisation")]
        lines += ["services:", "  - nom: Un lien", f"    lien_mobilisation: {quoted(site)}"]
        written.append(entry("Un site", lines))
    for index, days in enumerate(AGES):
        written.append(entry("Un âge", ["types: [creche]", *combination(index)], body=BODIES[1], age=days))
    for index in range(64):
        written.append(entry("Une combinaison", ["types: [rpe]", *combination(index)], age=3 * index + 150))
    written.append(every_value())
    written.append(entry(AHEAD, ["types: [rpe]", *combination(5)], age=-5))
    written.append(entry("Le siècle dernier", ["types: [rpe]"]).replace(str(TODAY), "1999-12-31"))
    for index, text in enumerate(written):
        portal.write(f"annuaire/hostile-{index:03}.md", text)


def asked(way: str) -> list[str]:
    return [f"modes_mobilisation: [{way}]", "thematiques: [numerique--acquerir-un-equipement]"]


def combination(index: int) -> list[str]:
    """Fields that are there or not, bit by bit: every criterion is met, half met, missed, or beside the point."""
    bits = [bool(index >> bit & 1) for bit in range(6)]
    lines = ["thematiques: [numerique--acquerir-un-equipement]"]
    if bits[0]:
        lines += ["modes_mobilisation: [telephoner, se-presenter, envoyer-un-courriel]"]
    if bits[1]:
        lines += ["mobilisable_par: [professionnels]", "publics: [familles, femmes]"]
    if bits[2]:
        lines += ["frais: payant"]
    if bits[3]:
        lines += ["frais_precisions: 5 € par mois." if bits[2] else "frais: gratuit"]
        lines += ["modes_accueil: [en-presentiel]"]
    if bits[4]:
        lines += ["commune: Vaour", "adresse: Le Bourg", "zone: territoire"]
    if bits[5]:
        lines += ["telephone: 05 63 00 00 01", "courriel: bonjour@mairie.fr"]
    return lines


def every_value() -> str:
    """Services that use every value the schema knows."""
    services = []
    values = {
        "type": v1.TypeService,
        "thematiques": v1.Thematique,
        "publics": v1.Public,
        "frais": v1.Frais,
        "modes_accueil": v1.ModeAccueil,
        "modes_mobilisation": v1.ModeMobilisation,
        "mobilisable_par": v1.PersonneMobilisatrice,
    }
    for field, known in values.items():
        services += [f"  - nom: {quoted(f'{field} {value.value}')}\n    {field}: {value.value}" for value in known]
    networks = ", ".join(value.value for value in v1.ReseauPorteur)
    return entry("Toutes les valeurs", ["types: [rpe]", f"reseaux_porteurs: [{networks}]", "services:", *services])
