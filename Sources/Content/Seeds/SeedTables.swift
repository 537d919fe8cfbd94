extension SeedTables {
    /// All of them: what is read, and what `seeds/README.md` describes, in its order.
    public static let all: [TableDescription] = [
        communes.description, types.description, typeFamilies.description, themes.description, needs.description,
        ages.description, publics.description, thematiques.description, networks.description, numbers.description,
        glossary.description, synonyms.description, schoolHolidays.description, publicHolidays.description,
        axes.description, requests.description, accessibilityPlan.description, audit.description, series.description,
        stages.description, careNeeds.description, careAnswers.description, ageTasks.description,
        situations.description, tariffs.description, imports.description,
    ]
}
