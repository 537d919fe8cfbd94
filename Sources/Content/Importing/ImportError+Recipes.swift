/// The sentences about what to take from a file, and what was found there.
extension ImportError {
    static func unreadableValue(_ place: String, _ column: String, _ cell: String) -> ImportError {
        ImportError(
            "\(place), colonne « \(column) » : « \(short(cell)) » n’est pas un nombre.",
            advice: "Corrigez le fichier, ou donnez une autre colonne avec « --valeur ».")
    }

    static func unreadableYear(_ place: String, _ cell: String) -> ImportError {
        ImportError(
            "\(place) : « \(short(cell)) » n’est pas une année.",
            advice: "Donnez l’année, ou une autre colonne, avec « --annee ».")
    }

    static func unreadableCategory(_ place: String, _ column: String) -> ImportError {
        ImportError(
            "\(place), colonne « \(column) » : ce texte ressemble à une formule, ou tient sur plusieurs lignes.",
            advice: "Donnez la catégorie en toutes lettres avec « --categorie ».")
    }

    static func unreadableOption(_ option: String) -> ImportError {
        ImportError("« \(option) » : ce texte ressemble à une formule, est trop long ou tient sur plusieurs lignes.")
    }

    static func contradiction(_ line: String, _ first: String, _ second: String) -> ImportError {
        ImportError(
            "Le fichier donne deux valeurs pour « \(line) » : \(first.lowercased()) et \(second.lowercased()).",
            advice: "Une colonne du fichier les distingue : ajoutez un filtre « colonne=valeur » dans "
                + "\(SeedTables.imports.path), ou exportez moins de lignes.")
    }

    static func noRecipe(columns: [String]) -> ImportError {
        ImportError(
            "Aucune ligne de \(SeedTables.imports.path) ne reconnaît ce fichier. Ses colonnes : \(list(columns)).",
            advice: "Ajoutez une ligne à \(SeedTables.imports.path), ou dites quoi prendre : "
                + "« --serie NOM --territoire COLONNE --annee COLONNE --valeur COLONNE --source TEXTE ».")
    }

    static func severalSeries(_ names: [String], columns: [String]) -> ImportError {
        ImportError(
            "Ce fichier peut remplir plusieurs séries : \(names.joined(separator: ", ")). "
                + "Ses colonnes : \(list(columns)).",
            advice: "Choisissez avec « --serie \(names.first ?? "NOM") ».")
    }

    static func unknownSeries(_ name: String, suggestion: String?) -> ImportError {
        ImportError(
            "Il n’y a pas de série « \(short(name)) » dans seeds/series/.",
            advice: suggestion
                ?? "Créez d’abord le fichier, avec sa première ligne : \(SeedTables.series.columns.joined(separator: ","))."
        )
    }

    static func missingColumn(_ name: String, columns: [String]) -> ImportError {
        ImportError(
            "Le fichier n’a pas de colonne « \(short(name)) ». Ses colonnes : \(list(columns)).")
    }

    static func missingOption(_ option: String, series: String) -> ImportError {
        ImportError(
            "Aucune ligne de \(SeedTables.imports.path) ne dit quoi prendre dans ce fichier pour la série « \(series) » : "
                + "il manque « \(option) ».")
    }

    static func nothingFound(_ codes: TerritoryCodes) -> ImportError {
        ImportError(
            "Aucune ligne de ce fichier ne concerne le territoire : ni l’intercommunalité \(codes.siren), ni le département "
                + "\(codes.department), ni la France, ni ses communes.",
            advice: "Vérifiez l’export, ou donnez la colonne du territoire avec « --territoire ».")
    }

    private static func list(_ columns: [String]) -> String {
        let shown = columns.prefix(40).map(short).joined(separator: ", ")
        return columns.count > 40 ? "\(shown)… (\(columns.count) en tout)" : shown
    }

    private static func short(_ text: String) -> String {
        text.count > 60 ? text.prefix(60) + "…" : text
    }
}
