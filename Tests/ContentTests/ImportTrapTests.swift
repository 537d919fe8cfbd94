import Foundation
import Testing

@testable import Content

@Suite("Traps in files of data portals")
struct ImportTrapTests {
    @Test(
        "a number in French, with any space between thousands",
        arguments: [
            ("12,5", "12.5"), ("1 234", "1234"), ("1\u{202F}234\u{A0}567,8", "1234567.8"), ("-0,86", "-0.86"),
            ("\u{2212}3", "-3"), (" 0 ", "0"), ("1e3", "1e3"),
        ])
    func numbers(_ cell: String, _ written: String) {
        #expect(ImportedValue(cell) == .number(written))
    }

    @Test("what is secret or absent is no figure", arguments: ["", "nd", "N.D.", "s", "C", "NA", "NaN", "…", " - "])
    func absences(_ cell: String) {
        #expect(ImportedValue(cell) == .absent(cell.trimmed))
    }

    @Test(
        "anything else is not guessed",
        arguments: ["=1+1", "12 5", "1.234,5", "1,234.5", "0x10", "inf", "12 %", "5 ", "douze", "1 2345", "--1"])
    func unreadable(_ cell: String) {
        #expect((ImportedValue(cell) == .unreadable) == (cell != "5 "))
    }

    @Test(
        "a year, a date, a school year; never a period nor a quarter",
        arguments: [
            ("2023", 2023), ("2023-12-31", 2023), ("31/12/2023", 2023), ("2022-2023", 2022), ("2016-2022", nil),
            ("2024-T1", nil), ("202312", nil), ("23", nil), ("", nil), ("1823", nil), ("2023-12", 2023),
        ])
    func years(_ cell: String, _ year: Int?) {
        #expect(ImportedYear.read(cell) == year)
    }

    @Test(
        "hostile files are refused with a sentence, and nothing is written",
        arguments: [
            ("", "Ce fichier est vide."), ("  \n", "Ce fichier est vide."),
            ("annee;numepci;taux\n", "Ce fichier n’a aucune ligne de données."),
            ("annee;numepci;taux\n2023;200034064;=1+1\n", "Ligne 2, colonne « taux » : « =1+1 » n’est pas un nombre."),
            ("annee;numepci;taux\n2023;200034064\n", "Ligne 2 : 2 cellules, quand la première ligne en a 3."),
            ("annee;numepci;taux\n2023;\"200034064;4\n", "Ligne 2 : un guillemet s’ouvre et ne se ferme jamais."),
            ("annee;numepci;taux\nhier;200034064;4\n", "Ligne 2 : « hier » n’est pas une année."),
            (
                #"[{"annee":2023,"numepci":"200034064","taux":4"#,
                "Ce fichier JSON est illisible : il est peut-être coupé."
            ),
            (
                #"{"type":"FeatureCollection"}"#,
                "Ce fichier JSON n’a pas une forme connue : ni lignes d’Opendatasoft, ni observations de Melodi."
            ),
            ("<!doctype html><title>Export</title>", "Ce fichier est une page web, pas des données."),
            (
                "annee;numepci;taux\n2023;200034064;4\n2023;200034064;5\n",
                "Le fichier donne deux valeurs pour « 4C, 2023 » : ligne 2 et ligne 3."
            ),
            (
                "a;b\n1;2\n",
                "Aucune ligne de seeds/imports.csv ne reconnaît ce fichier. Ses colonnes : a, b."
            ),
            (
                "annee;numepci;taux\n2023;200070555;4\n",
                "Aucune ligne de ce fichier ne concerne le territoire : ni l’intercommunalité 200034064, ni le "
                    + "département 81, ni la France, ni ses communes."
            ),
        ])
    func hostile(_ file: String, _ message: String) {
        #expect(TrialImport(file).failure == message)
    }

    @Test("a huge cell, an archive, another encoding and a nest of brackets are refused too")
    func otherHostileFiles() {
        let huge = String(repeating: "9", count: DelimitedText.longestCell + 1)
        let head = "annee;numepci;taux\n2023;200034064;"
        #expect(TrialImport(head + huge + "\n").failure == "Ligne 2 : une cellule dépasse 100000 caractères.")
        #expect(TrialImport(head + "\"" + huge + "\"\n").failure == "Ligne 2 : une cellule dépasse 100000 caractères.")
        #expect(TrialImport(Data([0x50, 0x4B, 0x03, 0x04, 0x14])).failure?.contains("archive") == true)
        #expect(TrialImport(Data([0x1F, 0x8B, 0x08])).failure?.contains("archive") == true)
        let windows = Data("année;numepci;taux\n".data(using: .windowsCP1252) ?? Data())
        #expect(TrialImport(windows).failure?.contains("UTF-8") == true)
        #expect(TrialImport(Data([0x61, 0x00, 0x3B])).failure?.contains("caractère nul") == true)
        let nest = String(repeating: "[", count: 20_000)
        #expect(TrialImport(nest).failure == ImportError.brokenJSON.message)
    }

    @Test("a category that a spreadsheet would run is refused")
    func formula() {
        let file = "annee;numepci;mode;taux\n2023;200034064;=cmd|' /C calc'!A0;4\n"
        let request = asking {
            $0.series = "places"
            $0.category = "mode"
        }
        #expect(TrialImport(file, request).failure?.hasPrefix("Ligne 2, colonne « mode »") == true)
        #expect(TrialImport(file, asking { $0.source = "=1" }).failure?.hasPrefix("« --source »") == true)
    }

    @Test(
        "codes of territories, as national bodies write them",
        arguments: [
            ("200034064", "4C"), ("2025-EPCI-200034064", "4C"), ("EPCI-200034064", "4C"), ("4c", "4C"),
            ("81", "Tarn"), ("081", "Tarn"), ("DEP-81", "Tarn"), ("TARN", "Tarn"), ("81309", "81309"),
            ("2024-COM-81309", "81309"), ("FRANCE", "France"), ("F", "France"), ("FM", "France"), ("FE", "France"),
            ("2025-FRANCE-F", "France"), ("2025-REG-81", nil), ("COM-81", nil), ("DEP-81309", nil), ("81004", nil),
            ("XX", nil), ("", nil), ("2025-AAV2020-81", nil), ("EPCI-81", nil),
        ])
    func codes(_ code: String, _ name: String?) async {
        let content = await load([:]).content
        let codes = TerritoryCodes(content.settings.territory, communes: content.seeds.communes)
        #expect(codes.find(code).map { codes.name(of: $0.whom) } == name)
    }
}
