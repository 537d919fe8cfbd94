import SmallPortals
import Testing

@testable import Almanac

/// Whatever is typed, the readers answer: a value, or an error whose column is in the text or one past its end.
@Suite struct HostileInputTests {
    private static let pieces = [
        "mercredi", "Mo", "-", "–", ",", ";", "||", "|", "\"", "9h", "9h30", "09:00", "-12:00", "25:99", "24/7", "et",
        "du",
        "au", "mois", "1er", "3e", "sur deux", "PH", "SH", "off", "[", "]", "[1]", "[-1]", "week", "1-53/2", "Jul",
        "Dec 24",
        "2026", "99999999999999999999999", "+", "/", "(", ")", "é", "e\u{0301}", "\u{0301}", "\u{200D}", "👩‍👩‍👧",
        "\u{202E}", "\u{0}",
        "\n", "\r\n", "\t", " ", "\u{00A0}", "٣", "Ⅷ", "ﬁ", "İ", "ß", "dernier", "avant-dernier", "jour", "minuit",
        "de", "à",
        "lundi", "lu", "ve", "fermé", "sauf", "fériés", "vacances", "jusqu’à", ":", ".", "0", "00", "31", "-1", "{{",
        "\\",
    ]

    private static func randomText(_ dice: inout Dice) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...12, using: &dice) {
            if Int.random(in: 0..<8, using: &dice) == 0,
                let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &dice))
            {
                text.unicodeScalars.append(scalar)
            } else {
                text += pieces.randomElement(using: &dice) ?? ""
            }
            if Bool.random(using: &dice) { text += " " }
        }
        return text
    }

    private static func check(_ error: AlmanacError, _ text: String) -> Bool {
        let length = text.unicodeScalars.count
        let inside = (1...(length + 1)).contains(error.column)
        let ends = error.column + error.length - 1 <= max(length, error.column)
        return inside && ends && error.length >= 1 && !error.message.isEmpty
    }

    @Test(arguments: 0..<20)
    func randomTexts(_ seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        for _ in 0..<1_000 {
            let text = Self.randomText(&dice)
            var errors: [AlmanacError] = []
            do throws(AlmanacError) {
                let recurrence = try Recurrence(text)
                _ = (recurrence.french, recurrence.rrule)
                _ = recurrence.dates(in: day("2026-01-01")...day("2026-12-31"))
            } catch { errors.append(error) }
            do throws(AlmanacErrors) {
                let hours = try OpeningHours.parse(text)
                _ = hours.weekTable
                for date in day("2026-12-20")...day("2027-01-10") { _ = hours.state(on: date, holidays: zoneC).french }
            } catch {
                errors += error.errors
                #expect(!error.errors.isEmpty)
            }
            do throws(AlmanacError) { _ = try CivilDateTime(text) } catch { errors.append(error) }
            do throws(AlmanacError) { _ = try TimeRange(text).french } catch { errors.append(error) }
            for error in errors where !Self.check(error, text) {
                Issue.record("\(text.debugDescription): \(error)")
            }
        }
    }

    @Test(arguments: ["mercredi ", "9", "[", "Mo,", "Mo 09:00-12:00;", "\"", "e\u{0301}", "1er et ", "Jan 1,", "||"])
    func hugeTextsAreRefusedAtOnce(_ piece: String) {
        let text = String(repeating: piece, count: 200_000)
        let time = processorTime {
            let one = #expect(throws: AlmanacError.self) { try Recurrence(text) }
            let many = #expect(throws: AlmanacErrors.self) { try OpeningHours.parse(text) }
            #expect(one?.column == Token.longestText + 1)
            #expect(many?.errors.count == 1)
        }
        #expect(time < .seconds(2))
    }

    @Test(arguments: ["Mo,", "Mo 09:00-12:00;", "Jan 1,", "Th[1,1,1,1],", "x;", "Mo 00:00-01:00,02:00-03:00, "])
    func theLongestTextsAreReadQuickly(_ piece: String) {
        let text = String(String(repeating: piece, count: 400).prefix(Token.longestText))
        let time = processorTime {
            guard let hours = try? OpeningHours.parse(text) else { return }
            _ = hours.weekTable
            for date in day("2026-01-01")...day("2026-12-31") { _ = hours.state(on: date, holidays: zoneC) }
        }
        #expect(time < .seconds(5))
    }
}
