import Content
import SmallPortals
import Testing

@Suite("The tables of seeds/")
struct SeedTableTests {
    private static let head = "sigle,developpe,definition,source\n"

    private func glossary(_ text: String) async -> (terms: [GlossaryTerm], said: [String]) {
        let (content, said) = await load(["seeds/glossaire.csv": text])
        return (content.seeds.glossary, said)
    }

    @Test("a text with commas, quotes or line ends is quoted")
    func quoted() async throws {
        let (terms, said) = await glossary(
            Self.head + "RPE,Relais,\"Un lieu, une \"\"équipe\"\",\ndes conseils\",Caf\n")
        let term = try #require(terms.first)
        #expect(said == [])
        #expect(terms.count == 1)
        #expect(term.definition == "Un lieu, une \"équipe\",\ndes conseils")
        #expect(term.source == "Caf")
    }

    @Test("columns may come in any order, with others beside")
    func columnOrder() async {
        let (terms, said) = await glossary("source,note,definition,sigle,developpe\nCaf,x,Un lieu,RPE,Relais\n")
        #expect(said == [])
        #expect(terms.map(\.acronym) == ["RPE"])
        #expect(terms.map(\.expansion) == ["Relais"])
    }

    @Test("Windows line ends, a byte order mark and a last line without end change nothing", arguments: ["\n", "\r\n"])
    func lineEnds(lineEnd: String) async {
        let text =
            "\u{FEFF}"
            + (Self.head + "RPE,Relais,Un lieu,Caf\nPMI,Protection,Un service,État").replacing("\n", with: lineEnd)
        let (terms, said) = await glossary(text)
        #expect(said == [])
        #expect(terms.map(\.acronym) == ["RPE", "PMI"])
        #expect(terms.last?.source == "État")
    }

    @Test("a comma too many or too few is told at its line; the other lines are read")
    func cells() async {
        let (terms, said) = await glossary(
            Self.head + "A,B,C,D\nRPE,Relais,Un lieu, une équipe,Caf\nPMI,Protection\nE,F,G,H\n")
        #expect(
            said == [
                "3:1 table Cette ligne a 5 cellules ; la première en a 4. → Un texte qui contient une virgule se met entre guillemets.",
                "4:1 table Cette ligne a 2 cellules ; la première en a 4. → Un texte qui contient une virgule se met entre guillemets.",
            ])
        #expect(terms.map(\.acronym) == ["A", "E"])
    }

    @Test("lines are counted through texts of several lines")
    func lineCount() async {
        let (_, said) = await glossary(Self.head + "A,B,\"C\nC\nC\",D\nE,,G,H\n")
        #expect(said == ["5:1 table-valeur La colonne « developpe » est vide à cette ligne."])
    }

    @Test("a missing column is told with the columns that are expected")
    func missingColumn() async {
        #expect(
            await glossary("sigle,développé,definition\nA,B,C\n").said == [
                "1:1 table Il manque la colonne « developpe », « source ». → Première ligne attendue : sigle,developpe,definition,source."
            ])
    }

    @Test("a missing table is told with its columns")
    func missingTable() async {
        #expect(
            await load(SmallPortal.without("seeds/glossaire.csv")).said == [
                "1:1 table La table seeds/glossaire.csv manque. → Créez-la avec les colonnes : sigle, developpe, definition, source."
            ])
    }

    @Test("an empty table has no column")
    func emptyTable() async {
        #expect(places(await glossary("").said) == ["1:1 table"])
    }

    @Test(
        "values that cannot be read are told at their line",
        arguments: [
            (
                "communes", "81045,Les Cabannes,81170,44.07,1.92,379,2023,6.16,INSEE", "44.07", "nord",
                "Colonne « latitude » : « nord » n’est pas une latitude."
            ),
            (
                "communes", "81045,Les Cabannes,81170,44.07,1.92,379,2023,6.16,INSEE", "44.07", "144.07",
                "Colonne « latitude » : « 144.07 » n’est pas une latitude."
            ),
            (
                "communes", "81045,Les Cabannes,81170,44.07,1.92,379,2023,6.16,INSEE", "379", "beaucoup",
                "Colonne « population » : « beaucoup » n’est pas un nombre d’habitants."
            ),
            (
                "communes", "81045,Les Cabannes,81170,44.07,1.92,379,2023,6.16,INSEE", ",81170,", ",,",
                "La colonne « code_postal » est vide à cette ligne."
            ),
        ])
    func values(table: String, line: String, old: String, new: String, expected: String) async throws {
        let path = "seeds/\(table).csv"
        let text = try #require(SmallPortal.files[path])
        let (_, said) = await load([
            path: text + line.replacing("Les Cabannes", with: "Penne").replacing(old, with: new) + "\n"
        ])
        #expect(said == ["5:1 table-valeur \(expected)"])
    }

    @Test("all that is wrong on a line is told at once; what another table does not have is told with what was meant")
    func references() async {
        let text = """
            id,libelle,de_mois,a_mois,phrase,familles
            0-3,,0,trois ans,Les premiers pas.,enfance|enfanse||

            """
        let said = await load(["seeds/ages.csv": text]).said.filter { $0.hasPrefix("2:1 ") }
        #expect(
            said == [
                "2:1 table-valeur Colonne « a_mois » : « trois ans » n’est pas un nombre de mois.",
                "2:1 table-valeur Colonne « familles » : « enfanse » n’est pas dans seeds/familles-de-types.csv. → Vouliez-vous dire « enfance » ?",
                "2:1 table-valeur La colonne « libelle » est vide à cette ligne.",
            ])
    }

    @Test("several values without any say nothing; whether a call is free may be unknown, not anything else")
    func nothing() async {
        #expect(
            await load(["seeds/synonymes.csv": "mot,vers\nnounou, | \n"]).said == [
                "2:1 table-valeur Colonne « vers » : « | » ne dit rien."
            ])
        let numbers = (SmallPortal.files["seeds/numeros.csv"] ?? "").replacing(",oui,non,", with: ",n. d.,non,")
        #expect(await load(["seeds/numeros.csv": numbers]).content.seeds.numbers.map(\.isFree) == [true, true, nil])
        let wrong = await load(["seeds/numeros.csv": numbers.replacing(",n. d.,non,", with: ",gratuit,non,")]).said
        #expect(
            wrong == ["4:1 table-valeur Colonne « gratuit » : « gratuit » n’est pas « oui », « non » ou « n. d. »."])
    }

    @Test("school holidays end after they begin")
    func holidays() async {
        let text = "zone,nom,debut,fin,source\nC,Noël,2027-01-03,2026-12-19,Calendrier\n"
        #expect(
            await load(["seeds/vacances.csv": text]).said == [
                "2:1 table-valeur La fin de ces vacances vient avant leur début."
            ])
    }

    @Test("ages are in months, when they are ages")
    func ages() async {
        let ages = await load([:]).content.seeds.ages
        #expect(ages.map(\.slug.text) == ["grossesse", "0-3", "3-6", "parents"])
        #expect(ages.map(\.months) == [nil, 0..<36, 36..<72, nil])
    }

    @Test("numbers say whether they are free and urgent")
    func numbers() async {
        let numbers = await load([:]).content.seeds.numbers
        #expect(numbers.map(\.number.digits) == ["15", "119", "3114"])
        #expect(numbers.map(\.isEmergency) == [true, true, false])
        #expect(numbers.map(\.isFree) == [true, true, true])
    }

    @Test("a type of schema.org is one the portal knows; without the column or in an empty cell, an organisation")
    func schemaTypes() async {
        let head = "id,libelle,pluriel,famille,icone,definition,data_inclusion"
        let rows = (SmallPortal.files["seeds/types.csv"] ?? "").split(separator: "\n").dropFirst().map(String.init)
        func types(_ cells: [String]) async -> (types: [SchemaType], said: [String]) {
            let lines = zip(rows, cells).map { "\($0),\($1)" } + rows.dropFirst(cells.count).map { $0 + "," }
            let (content, said) = await load([
                "seeds/types.csv": ([head + ",schema_org"] + lines).joined(separator: "\n") + "\n"
            ])
            return (content.seeds.types.map(\.schema), said)
        }
        let known = await types(["ChildCare", ""])
        #expect(known.types == [.childCare, .organization, .organization, .organization])
        #expect(known.said == [])
        let wrong = await types(["Childcare"])
        #expect(wrong.types.first == .organization)
        #expect(
            wrong.said == [
                "2:1 table-valeur Colonne « schema_org » : « Childcare » n’est pas un type de schema.org que le portail connaît. → Vouliez-vous dire « ChildCare » ?"
            ])
        #expect(await load([:]).content.seeds.types.allSatisfy { $0.schema == .organization })
    }
}
