import Almanac
import Diagnostics

/// What people call fields, beside their names and their labels.
enum FieldSynonyms {
    /// The fields a word may stand for, likeliest first.
    ///
    /// - Parameters:
    ///   - word: folded, its words joined by `_`.
    ///   - value: what was written in the field: one word may stand for a day, or for a rhythm.
    static func fields(for word: String, holding value: YAMLValue) -> [String] {
        words[word, default: []] + (moments.contains(word) ? [field(ofMoment: value.text ?? "")] : [])
    }

    private static let moments: Set = ["date", "dates", "quand", "le", "date_et_heure"]

    /// Whether a moment is a day, or something that comes again.
    private static func field(ofMoment text: String) -> String {
        // Which year is not asked here.
        (try? SaidWhen(text, near: .earliest))?.isRhythm == true ? "chaque" : "jour"
    }

    private static let words: [String: [String]] = [
        "titre": ["nom", "intitule", "evenement", "quoi", "title"], "nom": ["titre", "denomination", "structure"],
        "resume": ["description", "descriptif", "presentation", "en_bref", "accroche"],
        "heures": ["heure", "horaire", "horaires", "a_quelle_heure"],
        "horaires": ["horaire", "heures", "heures_d_ouverture", "ouverture", "jours_et_heures"],
        "debut": ["date_debut", "date_de_debut", "commence_le", "du"],
        "fin": ["date_fin", "date_de_fin", "au"],
        "jusqu_au": ["jusqua", "jusqu_a", "jusquau"], "chaque": ["rythme", "frequence", "recurrence", "tous_les"],
        "lieu": ["ou", "endroit", "salle"], "adresse": ["rue", "adresse_postale"],
        "commune": ["ville", "village", "localite"],
        "organisateur": ["organisatrice", "organise_par", "organisation", "association", "qui"],
        "themes": ["theme", "categorie", "categories", "sujet"], "types": ["type", "genre", "categorie"],
        "ages": ["age", "tranche_d_age", "tranches_d_age", "age_des_enfants"],
        "publics": ["public", "pour_qui"],
        "tarif": ["prix", "tarifs", "cout", "participation", "combien"],
        "frais_precisions": ["tarif", "prix", "tarifs", "cout", "participation", "combien", "adhesion", "cotisation"],
        "lien_inscription": ["lien_d_inscription", "formulaire", "formulaire_d_inscription", "billetterie"],
        "inscription_avant": [
            "date_limite", "date_limite_d_inscription", "limite_d_inscription", "inscription_jusqu_au",
            "inscrire_avant",
        ],
        "en_ligne": ["visio", "lien_visio", "webinaire", "a_distance"],
        "hors_territoire": ["ailleurs", "autre_commune"],
        "du": ["de", "date_prevue"], "au": ["a", "nouvelle_date"],
        "inscription": ["inscriptions", "reservation", "reservations", "s_inscrire"], "statut": ["etat"],
        "telephone": ["tel", "portable", "numero", "numero_de_telephone"],
        "courriel": ["email", "e_mail", "mail", "mel", "adresse_mail", "adresse_email"],
        "site_web": ["site", "site_internet", "web", "lien", "url", "lien_web"],
        "source": ["sources"], "verifie_le": ["verifie", "date_de_verification", "mis_a_jour", "mis_a_jour_le"],
        "image": ["photo", "affiche"], "alt": ["legende", "texte_de_l_image"],
    ].reduce(into: [:]) { fields, named in
        for word in named.value { fields[word, default: []].append(named.key) }
    }
}
