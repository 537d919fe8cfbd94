import Almanac
import Content
import SmallPortals
import Testing

@testable import Theme

@Suite("Posters and booklet")
struct PaperTests {
    @Test(
        "a poster tells of its month until the 19th, then of the next one",
        arguments: [
            ("2026-12-01", "2026-12", "2026-12-01"), ("2026-12-19", "2026-12", "2026-12-19"),
            ("2026-12-20", "2027-01", "2027-01-01"), ("2028-02-29", "2028-03", "2028-03-01"),
        ])
    func month(_ made: String, _ month: String, _ first: String) throws {
        let poster = PosterMonth(madeOn: try #require(CivilDate(iso: made)))
        #expect(poster.month.iso == month)
        #expect(poster.days.lowerBound.iso == first)
        #expect(poster.days.upperBound == poster.month.last)
        #expect(poster.isUnderWay == !first.hasSuffix("-01"))
    }

    @Test(
        "articles join the preposition",
        arguments: [
            ("Penne", "à Penne", "À Penne"), ("Le Riols", "au Riols", "Au Riols"),
            ("Les Cabannes", "aux Cabannes", "Aux Cabannes"), ("Lescure", "à Lescure", "À Lescure"),
            ("La Salvetat", "à La Salvetat", "À La Salvetat"),
        ])
    func places(_ name: String, _ at: String, _ capitalized: String) {
        #expect(FrenchPlace.at(name) == at)
        #expect(FrenchPlace.atCapitalized(name) == capitalized)
    }

    @Test("months are elided before a vowel", arguments: [("août 2026", "d’août 2026"), ("mai 2026", "de mai 2026")])
    func months(_ month: String, _ said: String) { #expect(FrenchMonth.of(month) == said) }

    private func dates(_ days: [String], from: String? = "14:00", to: String? = "16:30") throws -> [Occurrence] {
        try days.map { day in
            let date = try #require(CivilDate(iso: day))
            let times = try [from, to].map { try $0.map { try #require(Self.time($0)) } }
            return Occurrence(
                start: CivilDateTime(date: date, time: times[0]),
                end: times[1].map { CivilDateTime(date: date, time: $0) })
        }
    }

    private static func time(_ text: String) -> TimeOfDay? {
        let parts = text.split(separator: ":").compactMap { Int($0) }
        return parts.count == 2 ? TimeOfDay(hour: parts[0], minute: parts[1]) : nil
    }

    @Test("dates are said in one line")
    func wording() throws {
        func said(_ days: [String], rhythm: String? = nil) throws -> String? {
            PosterDates.french(try dates(days), rhythm: rhythm)?.replacing("\u{A0}", with: " ")
        }
        #expect(try said(["2026-12-05"]) == "14 h à 16 h 30")
        #expect(try said(["2026-12-02", "2026-12-09", "2026-12-16"]) == "les mercredis 2, 9 et 16, 14 h à 16 h 30")
        #expect(try said(["2026-12-01", "2026-12-05"]) == "les 1er et 5, 14 h à 16 h 30")
        let week = (1...7).map { "2026-12-0\($0)" }
        #expect(try said(week, rhythm: "tous les jours de 14 h à 16 h 30") == "tous les jours de 14 h à 16 h 30")
        #expect(PosterDates.french([], rhythm: nil) == nil)
        #expect(PosterDates.french(try dates(["2026-12-05"], from: nil, to: nil), rhythm: nil) == nil)
    }

    @Test("lines are counted word by word, and long words are cut")
    func lines() {
        #expect(PaperText.lines("", size: 5, width: 50) == 1)
        #expect(PaperText.lines("un", size: 5, width: 50) == 1)
        #expect(PaperText.lines("onze lettres onze lettres", size: 5, width: 40) == 2)
        #expect(PaperText.lines(String(repeating: "n", count: 40), size: 5, width: 50) == 3)
    }

    private func items(_ count: Int, title: String = "Soirée jeux") -> [PosterItem] {
        (0..<count).map { index in
            PosterItem(
                title: title, address: .home, day: CivilDate.earliest.adding(days: index), when: "14 h à 16 h",
                place: "Salle des fêtes", notes: [], isExample: false)
        }
    }

    @Test("few events are set large, many in two columns, and what does not fit is counted")
    func sheet() {
        let few = PosterSheet(inside: items(2), around: items(2), next: "")
        #expect((few.here.count, few.near.count, few.leftOut) == (2, 2, 0))
        #expect(few.isHereLarge && few.isNearLarge)
        let many = PosterSheet(inside: items(60), around: items(30), next: "")
        #expect(!many.isHereLarge)
        #expect(many.here.count >= 6 && many.near.count >= 2)
        #expect(many.here.count + many.near.count + many.leftOut == 90)
        let none = PosterSheet(inside: [], around: [], next: "")
        #expect(none.here.isEmpty && none.near.isEmpty && none.leftOut == 0)
        let endless = PosterSheet(
            inside: items(60, title: String(repeating: "interminable ", count: 10)), around: items(30), next: "")
        #expect(endless.here.count < many.here.count)
        #expect(endless.here.count + endless.near.count + endless.leftOut == 90)
    }

    @Test("the booklet gathers the chapters, and no two headings share an id")
    func booklet() async throws {
        let page = try #require(
            await RenderedPortal(
                try SmallPortal.dressed([
                    "content/guide/encore.md": """
                    ---
                    titre: Encore
                    ordre: 99
                    resume: Un chapitre de plus, pour voir les liens et les titres qui se ressemblent.
                    essentiel: [On lit., On relit., On dort.]
                    simple: On lit.
                    source: Texte d’essai
                    verifie_le: 2026-11-16
                    ---
                    ## Même titre

                    Voir [l’inscription](s-inscrire.md) et [plus haut](#meme-titre).
                    """
                ]))["guide/livret/index.html"])
        #expect(page.contains("href=\"#chapitre--s-inscrire\""))
        #expect(page.contains("id=\"chapitre--encore--meme-titre\""))
        #expect(page.contains("href=\"#chapitre--encore--meme-titre\""))
    }
}
