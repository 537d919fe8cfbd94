import Diagnostics
import Foundation
import SmallPortals

@testable import Content

/// What an import of a file gives, on the small portal with a series to fill.
struct TrialImport {
    static let path = "seeds/series/places.csv"
    static let series = """
        territoire,annee,categorie,valeur,source
        4C,2022,,40,Cnaf 2022
        4C,2023,,,À relever
        Tarn,2023,,55.5,Cnaf 2023

        """
    static let recipes = """
        serie,categorie,territoire,annee,valeur,filtres,niveaux,source,constat
        places,,numepci,annee,taux,,epci,"Cnaf, {annee}",essai
        places,,numdep,annee,taux,,departement,"Cnaf, {annee}",essai
        places,,GEO,TIME_PERIOD,OBS_VALUE,MESURE=TAUX,epci departement france,"INSEE, {annee}",essai
        habitants,,CODGEO,,P{AA}_POP,,communes,INSEE,essai

        """

    let result: Result<SeriesImport, ImportError>
    let said: [String]

    init(
        _ file: String, _ request: ImportRequest = ImportRequest(), series: String = Self.series,
        recipes: String = Self.recipes
    ) {
        self.init(Data(file.utf8), request, series: series, recipes: recipes)
    }

    init(
        _ file: Data, _ request: ImportRequest = ImportRequest(), series: String = Self.series,
        recipes: String = Self.recipes
    ) {
        let tree = SmallPortal.overlaid([Self.path: series, "seeds/imports.csv": recipes])
        var report = Report()
        do throws(ImportError) {
            let read = try SeriesImport.read(file, name: "fichier.csv", request, into: tree, report: &report)
            result = read.map(Result.success) ?? .failure(ImportError("Le portail a des erreurs."))
        } catch {
            result = .failure(error)
        }
        said = report.sorted.map(sentence)
    }

    /// The new table.
    var table: String? { (try? result.get()).map { String(decoding: $0.bytes, as: UTF8.self) } }

    /// The lines of the new table that were not in the old one.
    var newLines: [String] {
        let old = Set(Self.series.split(separator: "\n"))
        return (table ?? "").split(separator: "\n").filter { !old.contains($0) }.map(String.init)
    }

    /// Why there is none.
    var failure: String? {
        guard case .failure(let error) = result else { return nil }
        return error.message
    }
}

/// A request, field by field.
func asking(_ change: (inout ImportRequest) -> Void) -> ImportRequest {
    var request = ImportRequest()
    change(&request)
    return request
}
