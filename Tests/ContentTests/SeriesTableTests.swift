import Foundation
import Testing

@testable import Content

@Suite("Figures put into a series")
struct SeriesTableTests {
    private static let file = "annee;numepci;taux\n2023;200034064;45,2\n2021;200034064;39\n2022;200034064;40\n"

    @Test("a line is replaced in its place, a new one follows its territory; all others keep every byte")
    func merging() throws {
        let trial = TrialImport(Self.file)
        #expect(
            trial.table == """
                territoire,annee,categorie,valeur,source
                4C,2021,,39,"Cnaf, 2021"
                4C,2022,,40,"Cnaf, 2022"
                4C,2023,,45.2,"Cnaf, 2023"
                Tarn,2023,,55.5,Cnaf 2023

                """)
        let result = try trial.result.get()
        #expect(result.counts == [1, 2, 0])
        #expect(result.years == [2021, 2022, 2023])
    }

    @Test("a second run changes nothing")
    func twice() throws {
        let first = try TrialImport(Self.file).result.get()
        let second = try TrialImport(Self.file, series: String(decoding: first.bytes, as: UTF8.self)).result.get()
        #expect(second.bytes == first.bytes)
        #expect(second.counts == [0, 0, 3])
    }

    @Test("other columns, their order, the line ends and the byte order mark stay")
    func form() {
        let series =
            "\u{FEFF}source;".dropLast() + ",note,valeur,categorie,annee,territoire\r\nVieux,à garder,1,,2023,4C\r\n"
            + "\"A, B\",,2,,2023,Tarn"
        let file = "annee;numdep;taux\n2024;81;3\n"
        #expect(
            TrialImport(file, series: String(series)).table == String(series) + "\r\n\"Cnaf, 2024\",,3,,2024,Tarn\r\n")
        let changed = TrialImport("annee;numepci;taux\n2023;200034064;7\n", series: String(series)).table
        #expect(changed?.contains("\r\n\"Cnaf, 2023\",à garder,7,,2023,4C\r\n\"A, B\",,2,,2023,Tarn") == true)
        #expect(changed?.hasSuffix("Tarn") == true)
    }

    @Test("the same figure written otherwise is no change")
    func sameFigure() throws {
        let series = "territoire,annee,categorie,valeur,source\n4C,2023,,45.20,\"Cnaf, 2023\"\n"
        let result = try TrialImport("annee;numepci;taux\n2023;200034064;45,2\n", series: series).result.get()
        #expect(result.same == 1)
        #expect(String(decoding: result.bytes, as: UTF8.self) == series)
    }

    @Test("a figure that is no longer published is counted")
    func erased() throws {
        let result = try TrialImport("annee;numepci;taux\n2022;200034064;nd\n").result.get()
        #expect(result.erased == 1)
        #expect(result.changes.map(\.kind) == [.changed(from: "40")])
        #expect(result.changes[0].figure.source == "Cnaf, 2022 (valeur non diffusée : « nd »)")
    }

    @Test("a series with two lines for one figure is not guessed at")
    func duplicates() {
        let series = TrialImport.series + "4C,2023,,1,Ailleurs\n"
        let trial = TrialImport("annee;numepci;taux\n2023;200034064;45,2\n", series: series)
        #expect(trial.failure == "Le portail a des erreurs.")
        #expect(places(trial.said) == ["5:1 table-valeur"])
    }

    @Test("a portal whose tables have errors imports nothing")
    func soundTables() {
        let trial = TrialImport(Self.file, series: TrialImport.series + "4C,hier,,1,Ailleurs\n")
        #expect(trial.failure == "Le portail a des erreurs.")
        #expect(places(trial.said) == ["5:1 table-valeur"])
    }
}

extension SeriesImport {
    /// Lines added, changed and left as they were.
    fileprivate var counts: [Int] { [added, changed, same] }
}
