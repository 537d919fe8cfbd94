extension SmallPortal {
    /// A complete theme in which every template is one or two lines.
    static let theme = templates.merging(drawings) { first, _ in first }

    private static let templates = Dictionary(
        uniqueKeysWithValues: contents.map { name, content in
            (
                "themes/cordais/templates/\(name).mustache",
                "{{<base}}{{$contenu}}<h1>{{page.titre}}</h1>\n\(content)\n{{/contenu}}{{/base}}\n"
            )
        } + parts.map { ("themes/cordais/templates/\($0).mustache", $1) })

    /// What each kind of page shows under its title.
    private static let contents = [
        "accueil": "{{#communes}}{{>parts/lien-commune}}{{/communes}}{{#semaine}}<p>{{titre}}</p>{{/semaine}}",
        "guide": "{{#chapitres}}<a href=\"{{racine}}{{adresse}}\">{{titre}}</a>{{/chapitres}}",
        "chapitre": "{{#essentiel}}<p>{{{html}}}</p>{{/essentiel}}{{{simple}}}{{{corps}}}",
        "livret":
            "{{#chapitres}}<h2 id=\"{{ancre}}\">{{titre}}</h2>{{{corps}}}{{#qr}}{{{dessin}}}{{/qr}}{{/chapitres}}",
        "annuaire": "{{#familles}}<h2>{{libelle}}</h2>{{/familles}}",
        "alphabet": "{{#groupes}}<h2>{{lettre}}</h2>{{#structures}}{{>parts/structure}}{{/structures}}{{/groupes}}",
        "structure": "{{{corps}}}{{#telephone}}<a href=\"{{uri}}\">{{affiche}}</a>{{/telephone}}",
        "liste": "{{#structures}}{{>parts/structure}}{{/structures}}{{#evenements}}<p>{{titre}}</p>{{/evenements}}",
        "agenda": "{{#jours}}<h2>{{titre}}</h2>{{#evenements}}<p>{{titre}}</p>{{/evenements}}{{/jours}}",
        "mois": "{{#jours}}<h2 id=\"jour-{{iso}}\">{{titre}}</h2>{{/jours}}",
        "evenement": "<p>{{quand}}</p>{{{corps}}}",
        "communes": "{{#communes}}{{>parts/lien-commune}}{{/communes}}",
        "commune": "{{{corps}}}{{#sur_place}}{{>parts/structure}}{{/sur_place}}",
        "affiche": "{{#ici}}<p>{{titre}} {{detail}}</p>{{/ici}}{{#qr}}{{{dessin}}}{{/qr}}",
        "ages": "{{#tranches}}<a href=\"{{racine}}{{adresse}}\">{{libelle}}</a>{{/tranches}}",
        "age": "<p>{{phrase}}</p>{{#ressources}}<p>{{titre}}</p>{{/ressources}}",
        "parentalite": "{{#besoins}}<h2 id=\"{{ancre}}\">{{question}}</h2>{{/besoins}}",
        "ressource": "{{{corps}}}{{#liens}}<a href=\"{{url}}\">{{titre}}</a>{{/liens}}",
        "carte": "{{{carte}}}",
        "permanences":
            "{{#jours}}<h2>{{jour}}</h2>{{#permanences}}<p>{{service}}</p>{{/permanences}}{{/jours}}"
            + "{{#lignes}}<p>{{nom}} :{{#cases}} {{jour}}{{#permanences}} {{service}} {{quand}}{{/permanences}}{{/cases}}</p>{{/lignes}}",
        "numeros": "{{#urgences}}<p>{{nom}}</p>{{/urgences}}{{#ecoute}}<p>{{nom}}</p>{{/ecoute}}",
        "glossaire": "{{#termes}}<p id=\"{{ancre}}\">{{sigle}} : {{developpe}}</p>{{/termes}}",
        "page": "{{{corps}}}",
        "observatoire": "{{#indicateurs}}<a href=\"{{racine}}{{adresse}}\">{{titre}}</a>{{/indicateurs}}",
        "indicateur": "{{{graphique}}}{{#tableaux}}<p>{{legende}}</p>{{/tableaux}}{{{corps}}}",
        "projet": "{{#piliers}}{{#axes}}<a href=\"{{racine}}{{adresse}}\">{{libelle}}</a>{{/axes}}{{/piliers}}",
        "actions": "{{#groupes}}{{#actions}}<a href=\"{{racine}}{{adresse}}\">{{titre}}</a>{{/actions}}{{/groupes}}",
        "action": "<p>{{etat}}</p>{{{corps}}}",
        "bilan": "{{#changements}}<a href=\"{{racine}}{{adresse}}\">{{titre}}</a>{{/changements}}",
        "gouvernance": "{{#instances}}<a href=\"{{racine}}{{adresse}}\">{{titre}}</a>{{/instances}}",
        "calendrier": "{{#a_venir}}<h2>{{mois}}</h2>{{#dates}}<p>{{titre}}</p>{{/dates}}{{/a_venir}}",
        "instance": "{{{corps}}}{{#reunions}}<a href=\"{{racine}}{{adresse}}\">{{titre}}</a>{{/reunions}}",
        "registre": "{{#lignes}}<a href=\"{{racine}}{{adresse}}\">{{titre}}</a>{{/lignes}}",
        "acte": "{{#faits}}<p>{{libelle}}</p>{{/faits}}{{{corps}}}",
        "reseau": "{{#acteurs}}<p>{{nom}}</p>{{/acteurs}}",
        "donnees": "{{#calendriers}}<a href=\"{{racine}}{{adresse}}\">{{titre}}</a>{{/calendriers}}",
        "integration": "{{#evenements}}<p>{{titre}}</p>{{/evenements}}",
        "fraicheur": "<p>{{total}}</p>",
        "declaration":
            "<p>{{etat}}</p>{{#audit}}<p>{{taux}}</p>{{/audit}}{{{corps}}}",
        "schema": "{{#annees}}<h2>{{annee}}</h2>{{/annees}}",
        "mentions": "{{#editeur}}<p>{{libelle}} : {{texte}}</p>{{/editeur}}{{{corps}}}",
        "confidentialite": "{{{corps}}}",
        "ecoconception": "{{#chiffres}}<p>{{libelle}} : {{valeur}}</p>{{/chiffres}}",
        "tarif": "{{#bareme}}<p>{{fin}}</p>{{#heure}}<p>{{ressources}}</p>{{/heure}}{{/bareme}}{{dernier}}",
        "mode-accueil": "{{#etapes}}<a href=\"{{racine}}{{adresse}}\">{{libelle}}</a>{{/etapes}}",
        "mode-accueil-commune":
            "{{#ages}}{{#besoins}}<h2 id=\"{{ancre}}\">{{libelle}}</h2>{{#lieux}}<p>{{nom}}</p>{{/lieux}}{{/besoins}}{{/ages}}",
        "hors-ligne": "{{#urgences}}<p>{{nom}}</p>{{/urgences}}",
        "redirection": "<a href=\"{{racine}}{{adresse}}\">{{titre}}</a>",
        "proposer": "{{#voies.contact.courriel}}<p>{{voies.contact.courriel}}</p>{{/voies.contact.courriel}}",
        "proposer-fiche": "{{#rubriques}}{{#questions}}<p>{{libelle}} : {{aide}}</p>{{/questions}}{{/rubriques}}",
        "proposer-correction": "{{#voies.depot}}<p>{{voies.forge}}</p>{{/voies.depot}}",
        "recherche": "{{#portes}}<a href=\"{{racine}}{{adresse}}\">{{titre}}</a>{{/portes}}",
        "plan-du-site":
            "{{#rubriques}}{{#liens}}<a href=\"{{racine}}{{adresse}}\">{{titre}}</a>{{/liens}}{{/rubriques}}",
        "erreur-404": "<a href=\"{{racine}}\">{{portail.nom}}</a>",
    ]

    /// What several kinds of pages share.
    private static let parts = [
        "base": """
        <!doctype html>
        <html lang="fr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="{{csp}}">
        <title>{{page.titre_complet}}</title>
        <meta name="description" content="{{page.description}}">
        <style>{{{style}}}</style>
        </head>
        <body>
        <a href="#contenu">Aller au contenu</a>
        <header><a href="{{racine}}recherche/">Rechercher</a>
        <nav aria-label="{{textes.menu}}">{{#navigation}}<a href="{{racine}}{{adresse}}">{{libelle}}</a>{{/navigation}}</nav></header>
        <main id="contenu">{{$contenu}}{{/contenu}}</main>
        <footer><a href="{{racine}}plan-du-site/">Plan du site</a></footer>
        {{#exemple}}<p>Exemple</p>{{/exemple}}{{#verifie}}<p>Vérifié le {{date}}</p>{{/verifie}}
        </body>
        </html>

        """,
        "partage": "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>{{titre}}</text></svg>\n",
        "parts/structure": "<p><a href=\"{{racine}}{{adresse}}\">{{nom}}</a></p>\n",
        "parts/lien-commune": "<a href=\"{{racine}}{{adresse}}\">{{nom}}</a>\n",
    ]

    private static let drawings = Dictionary(
        uniqueKeysWithValues: [
            "ballon", "berceau", "guichet", "livre", "telephone", "guide", "annuaire", "agenda", "parents", "communes",
        ].map { ("themes/cordais/icones/\($0).svg", "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"></svg>\n") }
    ).merging([
        "themes/cordais/textes.yaml": "menu: Menu\n",
        "themes/cordais/css/base.css": "body { margin: 0 }\n",
        "themes/cordais/css/agenda.css": "h2 { color: #123 }\n",
        "themes/cordais/statique/favicon.svg": "<svg></svg>\n",
    ]) { first, _ in first }
}
