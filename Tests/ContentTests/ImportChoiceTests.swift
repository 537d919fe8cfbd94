import Foundation
import Testing

@testable import Content

@Suite("What to take from a file")
struct ImportChoiceTests {
    private static let file = "an;code;part;detail\n2024;81;3,5;A\n2024;200034064;4,5;A\n"

    @Test("options describe a file that no line of the table knows")
    func options() {
        let request = asking {
            $0.series = "places"
            $0.territory = "code"
            $0.year = "an"
            $0.value = "part"
            $0.source = "Caf, {annee}"
        }
        #expect(
            TrialImport(Self.file, request).newLines == ["4C,2024,,4.5,\"Caf, 2024\"", "Tarn,2024,,3.5,\"Caf, 2024\""])
    }

    @Test("a year and a category may be given in words; the source always says the year")
    func fixed() {
        let request = asking {
            $0.series = "places"
            $0.territory = "code"
            $0.year = "2021"
            $0.value = "part"
            $0.category = "Crèches"
            $0.source = "Caf"
        }
        #expect(TrialImport(Self.file, request).newLines.first == "4C,2021,Crèches,4.5,\"Caf, 2021\"")
    }

    @Test(
        "what is missing is told by the name of its option",
        arguments: [
            (asking { $0.series = "places" }, "Aucune ligne de seeds/imports.csv ne reconnaît ce fichier."),
            (
                asking {
                    $0.series = "places"
                    $0.territory = "code"
                }, "il manque « --valeur »."
            ),
            (
                asking {
                    $0.series = "places"
                    $0.value = "part"
                }, "il manque « --territoire »."
            ),
            (
                asking {
                    $0.series = "places"
                    $0.value = "autre"
                }, "Le fichier n’a pas de colonne « autre ». Ses colonnes : an, code, part, detail."
            ),
            (asking { $0.series = "place" }, "Il n’y a pas de série « place » dans seeds/series/."),
            (asking { $0.series = "../../guichet" }, "Il n’y a pas de série « ../../guichet » dans seeds/series/."),
        ])
    func missing(_ request: ImportRequest, _ message: String) {
        #expect(TrialImport(Self.file, request).failure?.contains(message) == true)
    }

    @Test("a file that several series can take is not shared out by chance")
    func several() {
        let recipes = TrialImport.recipes + "habitants,,numepci,annee,population,,epci,INSEE,essai\n"
        let file = "annee;numepci;taux;population\n2023;200034064;45,2;5441\n"
        let trial = TrialImport(file, recipes: recipes)
        #expect(trial.failure?.hasPrefix("Ce fichier peut remplir plusieurs séries : habitants, places.") == true)
        let chosen = TrialImport(file, asking { $0.series = "places" }, recipes: recipes)
        #expect(chosen.newLines == ["4C,2023,,45.2,\"Cnaf, 2023\""])
    }

    @Test("the table of imports is read with its mistakes told at their line")
    func table() {
        let head = TrialImport.recipes.split(separator: "\n")[0]
        let trial = TrialImport(
            "a;b\n1;2\n",
            recipes: """
                \(head)
                places,,a,annee,b,,epci canton,S,essai
                places,,a,annee,b,FREQ,epci,S,essai
                places,,a,,b,,epci,S,essai
                places,,a,annee,b,,epci,=S,essai

                """)
        #expect(trial.failure == "Le portail a des erreurs.")
        #expect(places(trial.said) == ["2:1 table-valeur", "3:1 table-valeur", "4:1 table-valeur", "5:1 table-valeur"])
    }
}
