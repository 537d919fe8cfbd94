import Diagnostics

/// A published portal says who publishes it, who hosts it and who answers for personal data (LCEN, GDPR).
enum IdentityCheck {
    static func check(_ settings: Settings, report: inout Report) {
        guard settings.mode == .publication else { return }
        for line in missing(settings) {
            report.add(
                ContentRules.identity, at: line.place ?? SourceLocation(file: Settings.file),
                "Il manque \(line.what).",
                suggestion: line.place == nil
                    ? "Ajoutez la ligne « \(line.group): », puis dessous, en retrait de deux espaces : "
                        + "« \(line.example) »."
                    : "Ajoutez sous « \(line.group): », en retrait de deux espaces : « \(line.example) ».")
        }
    }

    /// A line that is not there, and where its group starts when there is one.
    private struct MissingLine {
        let group: String
        let place: SourceLocation?
        let what: String
        let example: String
    }

    private static func missing(_ settings: Settings) -> [MissingLine] {
        let publisher = settings.publisher
        let host = settings.host
        let data = settings.personalData
        func line(_ isThere: Bool, _ group: String, _ place: SourceLocation?, _ what: String, _ example: String)
            -> MissingLine?
        {
            isThere ? nil : MissingLine(group: group, place: place, what: what, example: example)
        }
        return [
            line(
                publisher?.value.address != nil, "editeur", publisher?.location, "l’adresse de l’éditeur",
                "adresse: rue, code postal, commune"),
            line(
                publisher?.value.phone != nil, "editeur", publisher?.location, "le téléphone de l’éditeur",
                "telephone: dix chiffres"),
            line(
                publisher?.value.director != nil, "editeur", publisher?.location, "la direction de la publication",
                "directeur_publication: la présidence de la communauté de communes"),
            line(host?.value.name != nil, "hebergeur", host?.location, "le nom de l’hébergeur", "nom: son nom"),
            line(
                host?.value.address != nil, "hebergeur", host?.location, "l’adresse de l’hébergeur",
                "adresse: rue, code postal, ville"),
            line(
                host?.value.phone != nil, "hebergeur", host?.location, "le téléphone de l’hébergeur",
                "telephone: son numéro"),
            line(
                data?.value.controller != nil, "donnees", data?.location, "le responsable des données personnelles",
                "responsable: l’organisme"),
            line(
                data?.value.email != nil, "donnees", data?.location,
                "l’adresse où demander ce que l’on sait de nous", "courriel: une adresse"),
            line(
                settings.accessibility.contact.isReachable || settings.contact.isReachable, "accessibilite", nil,
                "une adresse où signaler une page qui bloque", "courriel: une adresse"),
        ].compactMap { $0 }
    }
}

extension Contact {
    /// Whether somebody can be reached in writing or by telephone.
    public var isReachable: Bool { phone != nil || email != nil || website != nil }
}
