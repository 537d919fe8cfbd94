import Comparing
import Content
import Foundation
import SmallPortals
import Testing

@Suite("What readers will see change in entries")
struct EntryChangeTests {
    private let weekly = "content/agenda/bebes-lecteurs.md"
    private let oneDay = "content/agenda/fete-du-jeu.md"

    private func said(_ tree: SourceTree) async -> [String] {
        ChangesPrinter.text(await changes(to: tree)).split(separator: "\n").map(String.init)
    }

    @Test("nothing changes between a portal and itself")
    func nothing() async {
        let same = await changes(to: SmallPortal.base)
        #expect(same.isEmpty)
        #expect(ChangesPrinter.text(same) == "Rien ne change pour les lecteurs.\n")
    }

    @Test("line ends and spaces between words are nothing that readers see")
    func invisible() async {
        let text = (SmallPortal.files[oneDay] ?? "").replacing("\n", with: "\r\n").replacing(
            "Venez quand", with: "Venez  quand")
        #expect(await changes(to: SmallPortal.overlaid([oneDay: text])).entries.isEmpty)
    }

    @Test("an added entry says all that it holds, with terms and entries by their names")
    func added() async {
        let lines = await said(
            SmallPortal.overlaid([
                "content/agenda/contes.md": """
                ---
                titre: Contes du soir
                resume: Des contes pour les enfants, avant d’aller dormir, à Vaour.
                exemple: true
                jour: 2026-12-11
                heures: 18h-19h
                commune: vaour
                organisateur: ludotheque-la-toupie
                themes: [eveil]
                verifie_le: 2026-11-20
                ---
                Texte.

                """
            ]))
        #expect(lines.first == "1 fiche ajoutée, aucune page touchée.")
        #expect(
            lines.contains(
                "  Un rendez-vous de l’agenda : « Contes du soir » (« content/agenda/contes.md », page « /agenda/contes/ »)"
            ))
        #expect(lines.contains("      Quand : « vendredi 11 décembre 2026 de 18 h à 19 h »"))
        #expect(lines.contains("      Organisateur : « Ludothèque La Toupie »"))
        #expect(lines.contains("      Commune : « Vaour »"))
        #expect(lines.contains("      Vérifié le : « vendredi 20 novembre 2026 »"))
        #expect(lines.contains("      1 nouvelle date : « vendredi 11 décembre 2026 de 18 h à 19 h »"))
    }

    @Test("a changed rhythm is said as its page says it, with the dates that come and go")
    func rhythm() async throws {
        let tree = SmallPortal.changing(weekly, "mercredi 9h30-11h30", to: "mercredi 10h-11h30")
        let entry = try #require(await changes(to: tree).entries.first)
        #expect(entry.kind == .changed)
        #expect(entry.fields.map(\.name) == ["quand"])
        let when = try #require(entry.fields.first)
        #expect(when.before.first?.hasPrefix("chaque mercredi de 9 h 30 à 11 h 30, ") == true)
        #expect(when.after.first?.hasPrefix("chaque mercredi de 10 h à 11 h 30, ") == true)
        #expect(entry.newDates.first?.french == "mercredi 25 novembre 2026 de 10 h à 11 h 30")
        #expect(entry.lostDates.first?.french == "mercredi 25 novembre 2026 de 9 h 30 à 11 h 30")
        #expect(entry.newDates.count == entry.lostDates.count)
    }

    @Test("a date that is called off is another date than the one that was planned")
    func cancelled() async throws {
        let tree = SmallPortal.changing(weekly, "commune:", to: "annulations: [2026-12-09]\ncommune:")
        let entry = try #require(await changes(to: tree).entries.first)
        #expect(entry.fields.map(\.name) == ["annulations"])
        #expect(entry.newDates.map(\.isCancelled) == [true])
        #expect(
            await said(tree).contains(
                "      1 nouvelle date : « mercredi 9 décembre 2026 de 9 h 30 à 11 h 30 (annulé) »"))
    }

    @Test(
        "each field is said under its name, before and after",
        arguments: [
            ("tarif: gratuit", "tarif: 3 €", "      Tarif : « gratuit » → « 3 € »"),
            ("tarif: gratuit\n", "", "      Tarif : « gratuit » → rien"),
            ("commune: Vaour", "commune: Vaour\nlieu: Place", "      Lieu : « Place »"),
            ("commune: Vaour", "commune: Les Cabannes", "      Commune : « Vaour » → « Les Cabannes »"),
            ("commune: Vaour", "Lieu : Place\ncommune: Vaour", "      Lieu : « Place »"),
            ("tarif: gratuit", "tarif: gratuit\nstatut: annule", "      Statut : « Annulé »"),
            (
                "tarif: gratuit", "tarif: gratuit\ncontact:\n  telephone: 06 39 98 00 12",
                "      Contact, Téléphone : « 06 39 98 00 12 »"
            ),
        ])
    func fields(old: String, new: String, line: String) async {
        #expect(await said(SmallPortal.changing(oneDay, old, to: new)).contains(line))
    }

    @Test("a field that is misspelled is said as it was written, and what is wrong comes first")
    func unreadable() async {
        let lines = await said(SmallPortal.changing(oneDay, "jour: 2026-12-05", to: "jour: 2026-13-05"))
        #expect(lines.dropFirst().first == "À regarder d’abord")
        #expect(lines.contains { $0.hasPrefix("  erreur : ") && $0.contains("2026-13-05") })
        #expect(lines.contains("      Jour : « samedi 5 décembre 2026 » → « 2026-13-05 »"))
    }

    @Test("a list says what it has more and less")
    func lists() async {
        let path = "content/annuaire/ludotheque-la-toupie.md"
        let lines = await said(SmallPortal.changing(path, "ages: [0-3, 3-6]", to: "ages: [3-6, 6-11]"))
        #expect(lines.contains { $0.hasPrefix("      Âges : en plus « ") && $0.contains(" ; en moins « ") })
    }

    @Test("opening hours are said day by day")
    func hours() async {
        let path = "content/annuaire/ludotheque-la-toupie.md"
        let lines = await said(SmallPortal.changing(path, "We 14:00-17:00", to: "We,Sa 14:00-17:00"))
        #expect(lines.contains { $0.contains("→ « Mercredi 14 h - 17 h ; Samedi 14 h - 17 h ; ") })
    }

    @Test("a text says how many words changed, and which")
    func text() async throws {
        let tree = SmallPortal.changing(oneDay, "Venez quand vous voulez", to: "Arrivez quand vous pourrez")
        let text = try #require(await changes(to: tree).entries.first?.text)
        #expect((text.added, text.removed) == (2, 2))
        #expect(text.passages.map(\.removed) == ["Venez", "voulez,"])
        #expect(text.passages.map(\.added) == ["Arrivez", "pourrez,"])
    }

    @Test("two words far apart in a long text are two passages, not all that lies between")
    func farApart() async throws {
        let middle = (0..<3_000).map { "mot\($0)\($0 % 20 == 19 ? "\n" : "")" }.joined(separator: " ")
        let first = SmallPortal.changing(oneDay, "Venez quand vous voulez", to: "Un \(middle) deux")
        let second = SmallPortal.changing(oneDay, "Venez quand vous voulez", to: "Uns \(middle) deuxième")
        let text = try #require(await changes(from: first, to: second).entries.first?.text)
        #expect((text.added, text.removed, text.passages.count) == (2, 2, 2))
    }

    @Test("of a long value, what changes is shown, not the beginning that both share")
    func longValues() async {
        let long = String(repeating: "Sur inscription à l’accueil, ", count: 7)
        let first = SmallPortal.changing(
            oneDay, "tarif: gratuit", to: "tarif: gratuit\ninscription: \(long)avant lundi")
        let second = SmallPortal.changing(
            oneDay, "tarif: gratuit", to: "tarif: gratuit\ninscription: \(long)avant mardi")
        #expect(
            ChangesPrinter.text(await changes(from: first, to: second)).contains("Inscription : « lundi » → « mardi »"))
    }

    @Test("a group of a list that keeps its name is the same group, changed")
    func groups() async {
        let path = "content/annuaire/ludotheque-la-toupie.md"
        let other = "permanences:\n  - commune: Vaour\n    lieu: Place\n    chaque: samedi 9h-10h\n"
        let first = SmallPortal.changing(path, "permanences:\n", to: other)
        let second = SmallPortal.overlaid([
            path: String(decoding: first.file(path)?.bytes ?? Data(), as: UTF8.self)
                .replacing("Salle des fêtes", with: "Salle polyvalente")
        ])
        let text = ChangesPrinter.text(await changes(from: first, to: second))
        #expect(text.contains("Permanences : « Commune : Les Cabannes » : « des fêtes » → « polyvalente »\n"))
    }

    @Test("a text made of nothing but other words is told in time")
    func rewritten() async throws {
        func words(_ stem: String) -> String { (0..<8_000).map { "\(stem)\($0)" }.joined(separator: " ") }
        let (old, new) = (words("a"), words("b"))
        let first = SmallPortal.changing(oneDay, "Venez quand vous voulez", to: old)
        let text = try #require(
            await changes(
                from: first, to: SmallPortal.changing(oneDay, "Venez quand vous voulez", to: new)
            ).entries.first?.text)
        #expect((text.added, text.removed, text.passages.count) == (8_000, 8_000, 1))
    }
}
