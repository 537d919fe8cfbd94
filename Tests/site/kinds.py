"""One page of every kind, found by looking into the site: a renamed entry does not break a suite."""

from fnmatch import fnmatch

from published import Page, Site

KINDS = {
    "accueil": "",
    "guide": "guide/",
    "chapitre": "guide/*/",
    "tarif": "tarif-creche/",
    "mode-accueil": "mode-accueil/",
    "mode-accueil-etape": "mode-accueil/moins-de-3-ans/",
    "mode-accueil-commune": "mode-accueil/*/",
    "livret": "guide/livret/",
    "annuaire": "annuaire/",
    "alphabet": "annuaire/alphabet/",
    "structure": "annuaire/*/",
    "type": "annuaire/types/*/",
    "theme-annuaire": "annuaire/themes/*/",
    "public": "annuaire/publics/*/",
    "carte": "carte/",
    "permanences": "permanences/",
    "agenda": "agenda/",
    "evenement": "agenda/*/",
    "mois": "agenda/[0-9][0-9][0-9][0-9]/[0-9][0-9]/",
    "theme-agenda": "agenda/themes/*/",
    "communes": "communes/",
    "commune": "communes/*/",
    "affiche": "communes/*/affiche/",
    "lieux": "communes/*/lieux/",
    "ages": "ages/",
    "age": "ages/*/",
    "parentalite": "parentalite/",
    "ressource": "parentalite/*/",
    "recherche": "recherche/",
    "numeros": "numeros/",
    "glossaire": "glossaire/",
    "plan-du-site": "plan-du-site/",
    "accessibilite": "accessibilite/",
    "schema-accessibilite": "schema-accessibilite/",
    "mentions-legales": "mentions-legales/",
    "confidentialite": "confidentialite/",
    "ecoconception": "ecoconception/",
    "observatoire": "observatoire/",
    "indicateur": "observatoire/*/",
    "projet": "projet/",
    "axe": "projet/axes/*/",
    "action": "projet/actions/*/",
    "bilan": "projet/bilan/*/",
    "gouvernance": "projet/gouvernance/",
    "calendrier": "projet/calendrier/",
    "instance": "projet/instances/*/",
    "registre": "projet/avis/",
    "acte": "projet/avis/*/",
    "reseau": "reseau/",
    "donnees": "donnees/",
    "integration": "communes/*/ce-mois/",
    "fraicheur": "fraicheur/",
    "hors-ligne": "hors-ligne/",
    "proposer": "proposer/",
    "proposer-rendez-vous": "proposer/rendez-vous/",
    "proposer-structure": "proposer/structure/",
    "proposer-correction": "proposer/correction/",
    "page": "*/",
    "erreur": "404.html",
}
"""Name of a kind → the addresses of its pages, where * is one name."""


def example(site: Site, kind: str) -> Page:
    """The longest page of a kind: the one with the most to get wrong."""
    pattern = KINDS[kind].split("/")
    plain = {address for address in KINDS.values() if "*" not in address and "[" not in address}
    found = [
        page
        for address, page in site.pages.items()
        if len(address.split("/")) == len(pattern)
        and all(map(fnmatch, address.split("/"), pattern))
        and (KINDS[kind] in plain or address not in plain)
    ]
    assert found, f"the site has no page of the kind “{kind}” ({KINDS[kind]})"
    return max(found, key=lambda page: page.file.stat().st_size)
