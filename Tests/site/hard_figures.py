"""Indicators with figures that are hard to draw: the table of each, and how it asks to be drawn."""

import csv
from collections.abc import Iterator

from small_portal import SmallPortal

SECRETS = ("1.371", "2.473", "3.859")
"""Values of communes under the threshold, with digits found nowhere else."""

LONG = "Accueil de loisirs sans hébergement, périscolaire et extrascolaire, toutes tranches d’âge confondues"
UNBREAKABLE = "Interintercommunalisationsdesaccueilsperiscolairesetextrascolaires"

COLUMNS = ("territoire", "annee", "categorie", "valeur", "source")

Row = tuple[str, int, str, str | float]


def write_hard_indicators(portal: SmallPortal) -> None:
    """Adds an indicator for each hard case to a small portal, with its table."""
    communes = [line.split(",")[0] for line in (portal.root / "seeds/communes.csv").read_text().splitlines()[1:]]
    for order, (name, chart, decimals, rows) in enumerate(cases(communes), 1):
        with open(portal.root / "seeds/series" / f"essai-{name}.csv", "w", encoding="utf-8", newline="") as table:
            csv.writer(table).writerows([COLUMNS, *((*row, "Table d’essai") for row in rows)])
        portal.write(f"observatoire/essai-{name}.md", entry(name, order, chart, decimals))


def entry(name: str, order: int, chart: str, decimals: int) -> str:
    return f"""---
titre: Essai {name.replace("-", " ")}
resume: Une phrase de résumé, assez longue pour dire clairement de quoi parle cette page d’essai.
ordre: {order}
serie: essai-{name}
graphique: {chart}
unite: "% par an"
decimales: {decimals}
seuil: 5
millesime: "2023"
lecture: Ces chiffres d’essai ne disent rien de personne.
pour_qui: Pour qui vérifie les graphiques du portail.
source: Table d’essai
verifie_le: 2026-11-16
---
Un texte d’essai.
"""


def cases(communes: list[str]) -> Iterator[tuple[str, str, int, list[Row]]]:
    """Name, kind of chart, decimals and table of each case; the portal's own territory is `4C`."""
    years = range(1994, 2024)
    modes = [f"Mode d’accueil numéro {number}" for number in range(1, 15)]
    ages = ["0-14 ans", "15-29 ans", "de trente à quarante-quatre ans révolus", "45 ans ou plus"]

    yield "negatifs-courbe", "courbe", 2, [("4C", y, "", f"{(y - 2010) / 7:.2f}") for y in years]
    yield "negatifs-barres", "barres", 2, [("4C", 2023, c, v) for c, v in [("A", -3.25), ("B", 1.5), ("C", 0)]]
    yield "tout-negatif", "barres", 1, [("4C", 2023, c, v) for c, v in [("Un", -8.5), ("Deux", -2.5)]]
    yield "zeros-courbe", "courbe", 0, [("4C", y, "", 0) for y in years]
    yield "zeros-barres", "barres", 0, [(t, 2023, "", 0) for t in ("4C", "Tarn", "France")]
    yield "zeros-pyramide", "pyramide", 0, [("4C", 2023, f"{s}/{a}", 0) for s in ("Femmes", "Hommes") for a in ages[:2]]
    yield "seul-courbe", "courbe", 0, [("4C", 2023, "", 12)]
    yield "seul-barres", "barres", 0, [("4C", 2023, "", 12)]
    yield "seul-carte", "carte", 0, [(communes[0], 2023, "", 12)]
    yield "lacunes-courbe", "courbe", 0, [("4C", y, "", "" if y in (2000, 2001, 2010) else y % 9) for y in years]
    yield "lacunes-barres", "barres", 0, [("4C", y, "", "" if y % 2 else y) for y in range(2018, 2024)]
    yield "inconnu", "courbe", 0, [(t, y, "", "") for t in ("4C", "Tarn") for y in years]
    yield "inconnu-carte", "carte", 0, [(c, 2023, "", "") for c in communes]
    yield "derniere-annee-inconnue", "carte", 0, (
        [(c, 2022, "", 10 + n) for n, c in enumerate(communes)] + [(c, 2023, "", "") for c in communes]
    )
    yield "classes-plus-anciennes", "barres", 0, (
        [("4C", 2021, m, 5 + n) for n, m in enumerate(modes[:3])]
        + [("Tarn", 2023, m, 900 + n) for n, m in enumerate(modes[:3])]
        + [(c, 2023, "", 40 + n) for n, c in enumerate(communes)]
    )
    yield "trente-ans", "carte", 0, [(c, y, "", 10 + n * y % 97) for n, c in enumerate(communes) for y in years]
    yield "trente-ans-courbe", "courbe", 1, (
        [(t, y, "", 100 + n * 10 + y % 7) for n, t in enumerate(["4C", "Tarn", "France", LONG]) for y in years]
        + [(c, y, "", 10 + n) for n, c in enumerate(communes) for y in years]
    )
    yield "tres-grands", "courbe", 0, [("4C", y, "", (y - 1990) * 10**13) for y in years]
    yield "tres-grands-barres", "barres", 3, [("4C", 2023, LONG, 123456789012345), ("4C", 2023, "Petit", 1)]
    yield "tres-petits", "courbe", 0, [("4C", y, "", f"{y * 1e-7:.7f}") for y in years]
    yield "tres-petits-barres", "barres", 3, [("4C", 2023, c, v) for c, v in [("Un", 0.00001), ("Deux", 0.00123)]]
    yield "peu-d-ecart", "courbe", 0, [("4C", 2022, "", 12), ("4C", 2023, "", 13)]
    yield "longs-noms", "barres", 1, [("4C", 2023, c, v) for c, v in [(LONG, 12.5), (UNBREAKABLE, 3), ("<b>&", 7)]]
    yield "longs-noms-courbe", "courbe", 0, [
        (t, y, "", y + n) for n, t in enumerate(["4C", LONG, UNBREAKABLE]) for y in (2021, 2022)
    ]
    yield "longs-noms-pyramide", "pyramide", 0, (
        [("4C", 2023, f"Femmes/{a}", 40 + n) for n, a in enumerate(ages)]
        + [("4C", 2023, f"Hommes/{a}", "" if n == 1 else 70 - n) for n, a in enumerate(ages)]
    )
    yield "quatorze-classes", "barres", 0, [("4C", 2023, m, n * n) for n, m in enumerate(modes)]
    yield "plus-de-cent", "part", 1, [("4C", 2023, "", 130.5), ("Tarn", 2023, "", 65), ("France", 2023, "", "")]
    yield "secret", "carte", 0, (
        [(c, y, "", v) for y in (2022, 2023) for c, v in zip(communes, [*SECRETS, *range(5, 27)])]
        + [("4C", 2023, "", 640)]
    )
