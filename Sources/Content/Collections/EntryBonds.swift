extension Record {
    /// Most ask nothing of each other.
    public static var bonds: [FieldBond] { [] }

    /// What its own fields ask of each other, then what those ask that every collection has.
    public static var declaredBonds: [FieldBond] { bonds + CommonFields.bonds }
}

extension CommonFields {
    static let bonds: [FieldBond] = [.filled("source", unlessYes: "exemple"), .needs("image", "alt")]
}

extension Event {
    /// What `EventDates` reads.
    public static var bonds: [FieldBond] {
        [
            .manners(
                question: "Quand ?",
                [
                    FieldBond.Manner(
                        label: "une seule journée", fields: ["jour"],
                        others: ["heures", "annulations", "deplacements"]),
                    FieldBond.Manner(
                        label: "plusieurs journées, sans rythme", fields: ["jours"],
                        others: ["heures", "annulations", "deplacements"]),
                    FieldBond.Manner(label: "plusieurs jours de suite", fields: ["debut"], others: ["fin"]),
                    FieldBond.Manner(
                        label: "cela revient : chaque semaine, chaque mois", fields: ["chaque", "debut", "jusqu_au"],
                        others: ["hors", "sauf", "aussi", "annulations", "deplacements"]),
                ])
        ]
    }
}

extension Opinion {
    /// What `complete` checks.
    public static var bonds: [FieldBond] {
        [
            .choice("avis", ["favorable", "defavorable", "reserve"], needs: "rendu_le"),
            .choice("avis", ["defavorable", "reserve"], needs: "motifs"),
        ]
    }
}
