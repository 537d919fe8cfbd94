import Almanac
import Foundation
import Markdown
import Testing

@testable import Content

/// What the pattern of a canonical form lets in is read, and what is written so is let in.
@Suite("The one form in which a value is written")
struct CanonicalFormTests {
    /// A shape, how it is read, and pieces that texts of the kind are made of.
    struct Kind: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let shape: FieldShape
        let reads: @Sendable (String) -> Bool
        let pieces: [String]
        let known: [String]
    }

    private static let kinds = [
        Kind(
            testDescription: "a day", shape: .date, reads: { CivilDate(iso: $0) != nil },
            pieces: ["19", "20", "21", "00", "04", "28", "29", "30", "31", "-02-", "-06-", "-12-", "-", "2"],
            known: ["2026-12-05", "2028-02-29", "2000-02-29", "1900-01-01", "2199-12-31"]),
        Kind(
            testDescription: "a moment", shape: .dateTime, reads: { (try? CivilDateTime($0)) != nil },
            pieces: ["2026-12-05", " ", "14:00", "24:00", "9:30", "T", "23:59", "h"],
            known: ["2026-12-05", "2026-12-05 14:00", "2026-12-05 00:00"]),
        Kind(
            testDescription: "hours", shape: .timeRange, reads: { (try? TimeRange($0)) != nil },
            pieces: ["9h", "09h30", "14h", "-", "24h", "17h15", " ", "h", "25h"],
            known: ["14h-17h", "20h30", "9h-24h", "9h30-11h"]),
        Kind(
            testDescription: "a rhythm", shape: .recurrence, reads: { (try? Recurrence($0)) != nil },
            pieces: [
                "mercredi", "samedi", "du lundi au vendredi", " et ", ", ", "1er", "3e", "dernier", "avant-dernier",
                " ",
                " du mois", " sur deux", "15", "jour", " 9h-12h", " 14h30", "week-end", "dernier jour du mois",
            ],
            known: [
                "mercredi 9h30-11h30", "mardi et jeudi 9h-12h", "1er et 3e samedi du mois 10h-12h",
                "dernier vendredi du mois", "jour 10h-18h", "15 du mois 9h-12h", "mercredi sur deux 14h-16h",
                "du lundi au vendredi 9h-17h", "mercredi 9h-12h et 14h-17h", "avant-dernier mardi du mois 20h",
                "1er mardi et 3e jeudi du mois 9h-12h",
            ]),
        Kind(
            testDescription: "opening hours", shape: .openingHours, reads: { (try? OpeningHours.parse($0)) != nil },
            pieces: [
                "Mo", "We[1,3]", "-", "Fr", ",", " ", " 09:00-12:00", "; ", "PH", " off", "SH ", "24/7",
                " \"au bureau\"",
                "Jul 15", "Feb 29", "Aug", "2026 ", "2027", "week 3", "week 1-53/2 ", ", ", " || ", "14:00+", "[2-4]",
                "8",
            ],
            known: [
                "24/7", "We[1,3] 14:00-17:30; PH off; Jul 15-Aug 31 off", "SH Tu-Fr 13:30-19:00; PH,SH off",
                "Mo-Fr 08:00-12:30,14:00-19:00; Sa 09:00-12:00; PH off", "Su[1] 11:00-15:00", "Mo-Su 09:00-23:00",
                "2026 Sep 01-2027 Jun 30 Mo 09:00-12:00", "week 1-53/2 Fr 09:00-12:00", "\"sur rendez-vous\"",
            ]),
        Kind(
            testDescription: "a telephone", shape: .phone, reads: { PhoneNumber($0) != nil },
            pieces: ["05", " ", "36", "49", "12", "34", "+33", "119", "0", "800"],
            known: ["05 36 49 12 34", "0536491234", "119", "3919", "116 006", "0 800 235 236", "+33 5 36 49 12 34"]),
        Kind(
            testDescription: "an e-mail", shape: .email, reads: { EmailAddress($0) != nil },
            pieces: ["a", ".", "@", "-", "b", "fr", "é", " "],
            known: ["contact@association.example", "a.b+c@d-e.fr"]),
        Kind(
            testDescription: "a web address", shape: .webAddress, reads: { SafeAddress($0)?.kind == .web },
            pieces: ["https://", "http://", "a", ".", "fr", "/", "?", "#", ":", "80", "é", "-", "@"],
            known: ["https://association.example/", "http://été.fr", "https://a.fr:8080/b?c=d#e", "https://a-b.fr"]),
        Kind(
            testDescription: "a former address", shape: .formerAddress, reads: { FormerAddress($0) != nil },
            pieces: ["/", "agenda", "fete-d-hiver", "-", "É"], known: ["/agenda/fete-d-hiver/", "/a/"]),
    ]

    @Test("what is written so is let in, and read", arguments: kinds)
    func known(kind: Kind) throws {
        let form = try #require(kind.shape.canonical)
        for text in kind.known + [form.example] {
            #expect(try Self.matches(text, form.pattern), "\(text)")
            #expect(kind.reads(text), "\(text)")
        }
    }

    @Test("what is let in is read, whatever it is made of", arguments: kinds)
    func letIn(kind: Kind) throws {
        let form = try #require(kind.shape.canonical)
        let pattern = try NSRegularExpression(pattern: form.pattern)
        var state: UInt64 = 7
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for _ in 0..<20_000 {
            let text = (0...next(7)).map { _ in kind.pieces[next(kind.pieces.count)] }.joined()
            guard pattern.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil else { continue }
            #expect(kind.reads(text) || Self.endsBeforeItStarts(text, kind.shape), "\(text)")
        }
    }

    /// What no pattern sees: an end that is not behind its start.
    private static func endsBeforeItStarts(_ text: String, _ shape: FieldShape) -> Bool {
        // Of one year and another, one day of a month and another, one week and another.
        if case .openingHours = shape { return text.contains(/(2027|week [0-9]+|[A-Z][a-z]{2} [0-9]+)-/) }
        guard case .timeRange = shape else { return false }
        let hours = text.split(separator: "-").compactMap { try? TimeRange(String($0)).start }
        return text.contains("-") && (hours.count < 2 || hours[1] <= hours[0])
    }

    private static func matches(_ text: String, _ pattern: String) throws -> Bool {
        try NSRegularExpression(pattern: pattern).firstMatch(in: text, range: NSRange(text.startIndex..., in: text))
            != nil
    }

    @Test("a text in which nothing is to spare is one line", arguments: ["a", "a b", "É : #2", "\u{A0}", "été\n"])
    func line(_ text: String) throws { #expect(try Self.matches(text, FieldShape.line)) }

    @Test("spaces to spare and controls are none", arguments: [" a", "a ", "a  b", "a\tb", "a\nb", "a\u{1B}"])
    func noLine(_ text: String) throws { #expect(try !Self.matches(text, FieldShape.line)) }
}
