import Almanac
import Content
import Diagnostics
import Foundation
import Portal

/// The agents' work list, for the command line.
public enum FreshnessList {
    /// As people read it.
    ///
    /// - Parameter quality: of the services, in the order they are told.
    public static func text(of ledger: FreshnessLedger, quality: [ServiceQuality]) -> String {
        let sections = [
            ("Ce qui expire", ledger.expiries.map { expiry($0, on: ledger.date) }),
            ("Les chiffres de l’observatoire", ledger.series.map(series)),
            ("À vérifier, par structure, les plus anciennes d’abord", ledger.structures.flatMap(structure)),
            ("À vérifier, sans structure", ledger.loose.map { line($0, indent: "  ") }),
            (QualityList.title, QualityList.lines(quality)),
            (
                "Exemples encore présents : \(ledger.examples.count)",
                ledger.examples.map(\.file).sorted().map { "  \($0)" }
            ),
        ]
        let title = "État au \(ledger.date.french(.date)) : \(ledger.entries.count) fiches.\n"
        return title
            + sections.map { heading, lines in
                "\n\(heading)\n" + (lines.isEmpty ? "  rien\n" : lines.map { HarmlessText.line($0) + "\n" }.joined())
            }.joined()
    }

    private static func expiry(_ expiry: FreshnessLedger.Expiry, on date: CivilDate) -> String {
        let mark = expiry.lastDay < date ? "PÉRIMÉ depuis le " : "jusqu’au "
        return "  \(mark)\(expiry.lastDay.french(.date)) : \(expiry.what) (\(expiry.file))"
    }

    private static func series(_ series: FreshnessLedger.SeriesState) -> String {
        var facts = [series.newest.map { "dernier chiffre \($0)" } ?? "aucun chiffre du territoire"]
        if let vintage = series.vintage { facts.append("millésime : \(vintage)") }
        if series.missing > 0 { facts.append("à remplir : \(series.missing)") }
        if let next = series.nextUpdate { facts.append("prochaine mise à jour : \(next)") }
        return "  \(series.title) : \(facts.joined(separator: " ; ")) (\(series.file))"
    }

    private static func structure(_ structure: FreshnessLedger.StructureLines) -> [String] {
        ["  \(structure.title)"] + structure.lines.map { line($0, indent: "    ") }
    }

    private static func line(_ line: FreshnessLedger.Line, indent: String) -> String {
        indent + (line.checkedOn?.iso ?? "jamais    ") + "  " + line.title + " (\(line.file))"
            + (line.isExample ? " [exemple]" : "")
    }
}

extension FreshnessList {
    /// The same for programs; `docs/publier.md` describes the keys.
    public static func json(of ledger: FreshnessLedger, quality: [ServiceQuality]) -> String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(Ledger(ledger, quality))).map { String(decoding: $0, as: UTF8.self) + "\n" }
            ?? "{}\n"
    }

    private struct Ledger: Encodable {
        let date: String
        let expirations: [Expiration]
        let series: [Serie]
        let structures: [Groupe]
        let autres: [Fiche]
        let qualite: [QualityList.Item]
        let exemples: Exemples

        init(_ ledger: FreshnessLedger, _ quality: [ServiceQuality]) {
            date = ledger.date.iso
            expirations = ledger.expiries.map { expiry in
                Expiration(
                    quoi: expiry.what, fichier: expiry.file, jusquAu: expiry.lastDay.iso,
                    perime: expiry.lastDay < ledger.date)
            }
            series = ledger.series.map { state in
                Serie(
                    titre: state.title, fichier: state.file, millesime: state.vintage, derniereAnnee: state.newest,
                    aRemplir: state.missing, prochaineMaj: state.nextUpdate)
            }
            structures = ledger.structures.map { group in
                Groupe(
                    structure: group.title, adresse: group.address.path, plusAncienne: group.oldest?.iso,
                    fiches: group.lines.map(Fiche.init))
            }
            autres = ledger.loose.map(Fiche.init)
            qualite = quality.map(QualityList.Item.init)
            let examples = ledger.examples.map(\.file).sorted()
            exemples = Exemples(nombre: examples.count, fichiers: examples)
        }
    }

    private struct Expiration: Encodable {
        let quoi: String
        let fichier: String
        let jusquAu: String
        let perime: Bool
    }

    private struct Serie: Encodable {
        let titre: String
        let fichier: String
        let millesime: String?
        let derniereAnnee: Int?
        let aRemplir: Int
        let prochaineMaj: String?
    }

    private struct Groupe: Encodable {
        let structure: String
        let adresse: String
        let plusAncienne: String?
        let fiches: [Fiche]
    }

    private struct Fiche: Encodable {
        let titre: String
        let collection: String
        let fichier: String
        let adresse: String
        let verifieLe: String?
        let exemple: Bool

        init(_ line: FreshnessLedger.Line) {
            titre = line.title
            collection = line.collection.id
            fichier = line.file
            adresse = line.address.path
            verifieLe = line.checkedOn?.iso
            exemple = line.isExample
        }
    }

    private struct Exemples: Encodable {
        let nombre: Int
        let fichiers: [String]
    }
}
