import Content
import Diagnostics

/// The French page that explains every field, made from the declarations themselves.
enum FieldGuide {
    static var text: String {
        """
        # Les champs, un par un

        Ce que l’on peut écrire dans l’en-tête d’une fiche, et dans `guichet.yaml`. Pour apprendre à écrire une fiche, \
        lisez d’abord [Écrire et corriger une fiche](contribuer.md) ; cette page sert ensuite à vérifier un détail. \
        Les mots d’une liste sont, tous, dans [Les mots à choisir](mots.md).

        Un champ **obligatoire** manquant empêche de publier ; les autres peuvent être laissés de côté. Un champ qui \
        ne figure pas ici est refusé, pour qu’une faute de frappe ne passe pas inaperçue. Dans un mot choisi parmi \
        d’autres, ni les majuscules ni les accents ne comptent.

        Quelques règles portent sur plusieurs champs à la fois, comme « `source`, ou bien `exemple: true` » : elles \
        sont dans [Les règles des fiches](regles.md).

        Cette page est écrite d’après les déclarations du générateur ; pour la refaire : \
        `GUICHET_ENREGISTRER=1 swift test --filter FieldGuide`.

        ## Dans toutes les fiches (`content/`)

        \(sections(shared, examples: "agenda"))

        \(Collections.all.map { chapter($0) }.joined(separator: "\n\n"))

        ## Les réglages du portail (`guichet.yaml`)

        \(sections(Settings.declaredFields, examples: "guichet.yaml"))

        ## Limites

        Au-delà de ces limites, le portail refuse avant de lire : il dit laquelle, et où.

        \(PortalLimits.sentences.map { "- \($0)" }.joined(separator: " ;\n")).

        """
    }

    /// Whether every collection has this field: it is explained once.
    static func isShared(_ field: FieldDescription) -> Bool {
        Collections.all.allSatisfy { collection in
            collection.declaredFields.contains { $0.name == field.name && $0.help == field.help }
        }
    }

    private static var shared: [FieldDescription] {
        Collections.all.first?.declaredFields.filter(isShared) ?? []
    }

    private static func chapter(_ type: any Record.Type) -> String {
        """
        ## \(type.collection.label) (`\(type.collection.folder)/`)

        Avec les champs de [toutes les fiches](#dans-toutes-les-fiches-content).

        \(sections(type.declaredFields.filter { !isShared($0) }, examples: type.collection.id))
        """
    }

    private static func sections(_ fields: [FieldDescription], examples: String) -> String {
        fields.map { section($0, examples: examples) }.joined(separator: "\n\n")
    }

    private static func section(_ field: FieldDescription, examples: String) -> String {
        var parts = [
            "### `\(field.name)` (\(field.label)\(field.isRequired ? ", obligatoire" : ""))",
            field.help,
            FieldWording.sentence(field.shape),
        ]
        if let nested = nested(field.shape, indent: "") { parts.append(nested) }
        if let example = FieldGuideSamples.excerpt(of: field.name, in: examples) {
            parts.append("```yaml\n\(example)\n```")
        }
        return parts.joined(separator: "\n\n")
    }

    /// The fields of a group, as a list.
    private static func nested(_ shape: FieldShape, indent: String) -> String? {
        switch shape {
        case .group(let fields): fields.map { item($0, indent: indent) }.joined(separator: "\n")
        case .list(let inner): nested(inner, indent: indent)
        case .text, .markdown, .flag, .integer, .decimal, .date, .dateTime, .timeRange, .recurrence, .openingHours,
            .term, .choice, .reference, .referenceOrName, .webAddress, .email, .phone, .formerAddress, .zone:
            nil
        }
    }

    private static func item(_ field: FieldDescription, indent: String) -> String {
        let name = "`\(field.name)` (\(field.label)\(field.isRequired ? ", obligatoire" : ""))"
        let line = "\(indent)- \(name) : \(field.help) \(FieldWording.sentence(field.shape))"
        return [line, nested(field.shape, indent: indent + "  ")].compactMap { $0 }.joined(separator: "\n")
    }
}

/// What a field accepts, in words.
enum FieldWording {
    static func sentence(_ shape: FieldShape) -> String { "Attendu : \(words(shape))." }

    private static func words(_ shape: FieldShape) -> String {
        switch shape {
        case .text(let minimum, let maximum) where minimum == maximum: "un texte de \(maximum) caractères"
        case .text(0...1, let maximum): "un texte de \(maximum) caractères au plus"
        case .text(let minimum, let maximum): "un texte de \(minimum) à \(maximum) caractères"
        case .markdown: "un texte en Markdown ; pour plusieurs lignes, un trait « | », puis les lignes en retrait"
        case .flag: "`true` ou `false` (`oui` et `non` sont compris)"
        case .integer(let range): "un nombre entier de \(range.lowerBound) à \(range.upperBound)"
        case .decimal(let range):
            "un nombre de \(Int(range.lowerBound)) à \(Int(range.upperBound)), avec un point avant les décimales"
        case .date: "une date : année, mois, jour, comme `2026-12-05`"
        case .dateTime: "une date, seule ou suivie d’une heure : `2026-12-05`, `2026-12-05 14:00`"
        case .timeRange: "des heures, `10h-12h`, ou le début seul, `20h30`"
        case .recurrence: "un rythme écrit [comme on le dit](contribuer.md#un-rendez-vous-qui-revient)"
        case .openingHours: "des horaires [dans la syntaxe d’OpenStreetMap](contribuer.md#les-horaires)"
        case .term(.communes): "le nom d’une commune de la table `\(VocabularyName.communes.file)`"
        case .term(let table): "un terme de la table `\(table.file)`, par son identifiant ou son libellé"
        case .choice(let choices): "un mot parmi " + choices.map(choice).joined(separator: ", ")
        case .reference(let collection): "le nom d’un fichier de `\(collection.folder)/`, sans « .md »"
        case .referenceOrName(let collection):
            "le nom d’un fichier de `\(collection.folder)/`, sans « .md », ou un nom en toutes lettres"
        case .webAddress: "une adresse web complète, qui commence par `https://` ou `http://`"
        case .email: "une adresse électronique, une seule"
        case .phone: "un numéro de téléphone français"
        case .formerAddress: "une adresse de ce site, comme `/agenda/fete-d-hiver/`"
        case .zone: "le mot `territoire`, ou une liste de communes"
        case .list(.group): "une liste ; chaque élément porte ces champs, après un tiret"
        case .list(let inner): "une liste, ou une valeur seule ; chaque élément : \(words(inner))"
        case .group: "un groupe de champs, en retrait de deux espaces"
        }
    }

    /// The word, and what the page shows for it when it is something else.
    private static func choice(_ choice: FieldShape.Choice) -> String {
        choice.label.folded == choice.id ? "`\(choice.id)`" : "`\(choice.id)` (« \(choice.label) »)"
    }
}
