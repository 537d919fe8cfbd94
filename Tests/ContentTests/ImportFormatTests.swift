import Foundation
import Testing

@testable import Content

@Suite("Files of data portals")
struct ImportFormatTests {
    @Test(
        "what is written is read again, a quote with an accent on it too",
        arguments: ["a\"\u{301}b", "\"", "a,b", "é\r\nb"])
    func writtenAndRead(_ cell: String) throws {
        let line = DelimitedText.line([cell, "x"]) + "\n"
        let read = try DelimitedText.records(of: Array(line.utf8), delimiter: UInt8(ascii: ","))
        #expect(read.map { $0.cells.map { Array($0.unicodeScalars) } } == [[Array(cell.unicodeScalars), ["x"]]])
    }

    static let expected = ["4C,2023,,45.2,\"Cnaf, 2023\""]

    @Test(
        "a CSV is read whatever divides its cells, quotes them or ends its lines",
        arguments: [
            "annee;numepci;taux\n2023;200034064;45,2\n2023;200070555;1\n",
            "\u{FEFF}annee;numepci;taux\r\n2023;200034064;45,2\r\n",
            "annee,numepci,taux\n2023,200034064,\"45,2\"\n",
            "annee\tnumepci\ttaux\n2023\t200034064\t45.2",
            "\"annee\";\"numepci\";\"taux\"\n\"2023\";\"200034064\";\" 45,2 \"\n",
            "ANNEE;NumEPCI;Taux\n2023;200034064;45.2\n\n",
            "annee;numepci;nom;taux\n2023;200034064;\"Cordais; \"\"Causse\"\"\n(4C)\";45,2\n",
            "annee;numepci;taux\n2023-01-01T00:00:00+00:00;200034064;45,2\n",
        ])
    func delimited(_ file: String) {
        let trial = TrialImport(file)
        #expect(trial.newLines == Self.expected, "\(trial.failure ?? "")")
    }

    @Test(
        "the three shapes of Opendatasoft’s JSON are one table",
        arguments: [
            #"[{"annee":2023,"numepci":"200034064","taux":45.2,"geo":{"lat":1}},{"annee":2023,"numepci":"XX"}]"#,
            #"{"total_count":1,"results":[{"annee":"2023","numepci":200034064,"taux":45.2}]}"#,
            #"{"nhits":1,"records":[{"fields":{"annee":2023,"numepci":"200034064","taux":45.2}}]}"#,
        ])
    func opendatasoft(_ file: String) {
        let trial = TrialImport(file)
        #expect(trial.newLines == Self.expected, "\(trial.failure ?? "")")
    }

    @Test("one page of an export is told to be one")
    func page() throws {
        let page = #"{"total_count":1255,"results":[{"annee":2023,"numepci":"200034064","taux":45.2}]}"#
        #expect(try TrialImport(page).result.get().warnings.first?.contains("1 lignes sur 1255") == true)
        let last = Self.melodi.replacing("\"isLast\":true", with: "\"isLast\":false")
        #expect(try TrialImport(last).result.get().warnings.count == 1)
        #expect(try TrialImport(Self.melodi).result.get().warnings.isEmpty)
    }

    static let melodi = """
        {"observations":[
        {"dimensions":{"GEO":"2025-EPCI-200034064","TIME_PERIOD":"2024","MESURE":"TAUX"},
         "measures":{"OBS_VALUE_NIVEAU":{"value":45.5}}},
        {"dimensions":{"GEO":"2025-EPCI-200034064","TIME_PERIOD":"2024","MESURE":"AUTRE"},
         "measures":{"OBS_VALUE_NIVEAU":{"value":1}}},
        {"dimensions":{"GEO":"2025-DEP-81","TIME_PERIOD":"2024","MESURE":"TAUX"},"measures":{"OBS_VALUE_NIVEAU":{}}},
        {"dimensions":{"GEO":"2025-FRANCE-FM","TIME_PERIOD":"2024","MESURE":"TAUX"},
         "measures":{"OBS_VALUE_NIVEAU":{"value":60}}},
        {"dimensions":{"GEO":"2025-REG-81","TIME_PERIOD":"2024","MESURE":"TAUX"},
         "measures":{"OBS_VALUE_NIVEAU":{"value":3}}}],"paging":{"isLast":true}}
        """

    @Test("Melodi’s answers: the level, the measure that is asked, no zero for what is not published")
    func melodiAnswer() {
        #expect(
            TrialImport(Self.melodi).newLines == [
                "4C,2024,,45.5,\"INSEE, 2024\"",
                "Tarn,2024,,,\"INSEE, 2024 (valeur absente du fichier)\"",
                "France,2024,,60,\"INSEE, 2024 (France métropolitaine)\"",
            ])
    }

    @Test("Melodi’s files: a code counts with its kind of territory")
    func melodiFile() {
        let file = """
            "GEO";"GEO_OBJECT";"MESURE";"TIME_PERIOD";"OBS_VALUE"
            "81";"DEP";"TAUX";"2024";"12.5"
            "81";"REG";"TAUX";"2024";"99"
            "200034064";"EPCI";"TAUX";"2024";"7"
            "FM";"FRANCE";"TAUX";"2024";"50"
            "F";"FRANCE";"TAUX";"2024";"51"

            """
        #expect(
            TrialImport(file).newLines == [
                "4C,2024,,7,\"INSEE, 2024\"", "Tarn,2024,,12.5,\"INSEE, 2024\"", "France,2024,,51,\"INSEE, 2024\"",
            ])
    }

    @Test("INSEE’s wide tables: one column a year")
    func wide() throws {
        let file =
            "CODGEO;LIBGEO;P22_POP;P16_POP;D99_POP;P99_POP;P22_POPH\n81309;Vaour;393;s;1;1 234;2\n81004;Albi;5;5;5;5;5\n"
        let result = try TrialImport(file).result.get()
        #expect(result.path == "seeds/series/habitants.csv")
        #expect(result.changes.map(\.figure.year) == [1999, 2016, 2022])
        #expect(result.changes.map(\.figure.value) == ["1234", "", "393"])
        #expect(result.changes.map(\.figure.source)[1] == "INSEE, 2016 (valeur non diffusée : « s »)")
        #expect(result.leftAside == 1)
    }
}
