import Almanac

/// The tables of the path to childcare; a portal without the first asks no questions.
extension SeedTables {
    static let stages = SeedTable(
        "parcours-etapes.csv", "Les âges que propose « Je cherche un mode d’accueil ».", presence: .optional,
        Column("id", .identifier), Column("libelle", .text), Column("phrase", .text), Column("icone", .text),
        Column("age", .id(of: "ages.csv")),
        Column("comme", maybe: .id(of: "parcours-etapes.csv"), "la ligne dont on prend les réponses"),
        Column("appeler", .list(of: .id(of: "types.csv")), or: []),
        make: CareStage.init)

    static let careNeeds = SeedTable(
        "parcours-besoins.csv", "Les besoins que propose « Je cherche un mode d’accueil ».",
        presence: .beside("parcours-etapes.csv"),
        Column("id", .identifier), Column("libelle", .text), Column("phrase", .text), Column("icone", .text),
        make: CareNeed.init)

    static let careAnswers = SeedTable(
        "parcours-accueil.csv",
        "Ce qui répond à un besoin à un âge ; voir [Adapter](../docs/adapter.md#les-questions-qui-mènent-à-un-accueil).",
        presence: .beside("parcours-etapes.csv"),
        Column("etape", .id(of: "parcours-etapes.csv")), Column("besoin", .id(of: "parcours-besoins.csv")),
        Column("nom", .text), Column("types", .list(of: .id(of: "types.csv"))),
        Column("modes", .list(of: .word("une manière d’accueillir")), or: []),
        Column("ouvre_avant", maybe: time), Column("ferme_apres", maybe: time),
        Column("km", .integer("une distance de 1 à 100 km", 1...100)),
        Column("chapitres", .list(of: .chapter), or: []), Column("conseil", .text),
        make: CareAnswer.init)

    private static let time = Cell<TimeOfDay>("une heure comme « 07:30 »", accepted: "une heure comme `07:30`") {
        text in
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1] else { return nil }
        return TimeOfDay(hour: hour, minute: minute)
    }
}

extension TableReader {
    /// The questions that lead to childcare, each with an address of its own.
    mutating func carePath(in communes: [Commune]) -> CarePath {
        let stages = SeedTables.stages.located(in: SeedTables.stages.path, &self).filter { stage in
            guard let commune = communes.first(where: { $0.slug == stage.value.slug }) else { return true }
            let mistake =
                "« \(commune.slug) » est aussi le nom d’une commune : les deux pages auraient la même adresse."
            refuse(RowMistake(mistake), at: stage.location)
            return false
        }
        var seen: Set<String> = []
        let answers = SeedTables.careAnswers.located(in: SeedTables.careAnswers.path, &self).filter { answer in
            if seen.insert(answer.value.anchor).inserted { return true }
            let (stage, need) = (answer.value.stage, answer.value.need)
            refuse(
                RowMistake("L’étape « \(stage) » et le besoin « \(need) » ont déjà une ligne."), at: answer.location)
            return false
        }
        return CarePath(
            stages: stages.map(\.value), needs: SeedTables.careNeeds.read(&self), answers: answers.map(\.value))
    }
}
