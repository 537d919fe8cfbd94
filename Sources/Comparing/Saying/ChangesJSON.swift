import Almanac
import Diagnostics

/// What readers will see change, for programs; `docs/publier.md` describes the keys.
public enum ChangesJSON {
    /// A document.
    public static func print(_ changes: PortalChanges) -> String { JSONPrinter.encode(Document(changes)) }

    private struct Document: Encodable {
        let date: String
        let fiches: [Fiche]
        let reglages: [Champ]
        let fichiers: [Fichier]
        let pages: Pages?
        let constats: [JSONPrinter.Finding]
        let constats_leves: Int

        init(_ changes: PortalChanges) {
            date = changes.date.iso
            fiches = changes.entries.map(Fiche.init)
            reglages = changes.settings.map(Champ.init)
            fichiers = changes.files.map(Fichier.init)
            pages = changes.pages.map(Pages.init)
            constats = changes.findings.map(JSONPrinter.Finding.init)
            constats_leves = changes.settled
        }
    }

    private struct Fiche: Encodable {
        let changement: String
        let collection: String
        let titre: String
        let fichier: String
        let ancien_fichier: String?
        let adresse: String?
        let ancienne_adresse: String?
        let adresse_perdue: Bool
        let champs: [Champ]
        let texte: Texte?
        let dates_ajoutees: [Moment]
        let dates_retirees: [Moment]

        init(_ entry: EntryChange) {
            changement = entry.kind.rawValue
            collection = entry.collection.id
            titre = entry.title
            fichier = entry.file
            ancien_fichier = entry.formerFile
            adresse = entry.kind == .removed ? nil : entry.address.map { "/" + $0.path }
            ancienne_adresse = entry.formerAddress
            adresse_perdue = entry.isAddressLost
            champs = entry.fields.map(Champ.init)
            texte = entry.text.map(Texte.init)
            dates_ajoutees = entry.newDates.map(Moment.init)
            dates_retirees = entry.lostDates.map(Moment.init)
        }
    }

    private struct Champ: Encodable {
        let champ: String
        let nom: String
        let avant: [String]
        let apres: [String]

        init(_ field: FieldChange) {
            (champ, nom, avant, apres) = (field.name, field.label, field.before, field.after)
        }
    }

    private struct Texte: Encodable {
        let mots_ajoutes: Int
        let mots_retires: Int
        let passages: [Passage]

        init(_ text: TextChange) {
            (mots_ajoutes, mots_retires) = (text.added, text.removed)
            passages = text.passages.map { Passage(avant: $0.removed, apres: $0.added) }
        }
    }

    private struct Passage: Encodable {
        let avant: String
        let apres: String
    }

    private struct Moment: Encodable {
        let debut: String
        let fin: String?
        let annule: Bool

        init(_ date: Occurrence) {
            (debut, fin, annule) = (date.start.iso, date.end?.iso, date.isCancelled)
        }
    }

    private struct Fichier: Encodable {
        let fichier: String
        let changement: String
        let lignes_ajoutees: [String]
        let lignes_retirees: [String]

        init(_ file: FileChange) {
            fichier = file.path
            changement = !file.wasThere ? "ajout" : file.isThere ? "changement" : "retrait"
            (lignes_ajoutees, lignes_retirees) = (file.added, file.removed)
        }
    }

    private struct Pages: Encodable {
        let ajoutees: [String]
        let changees: [String]
        let disparues: [String]

        init(_ pages: PageChanges) { (ajoutees, changees, disparues) = (pages.added, pages.changed, pages.lost) }
    }
}
