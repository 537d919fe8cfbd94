import Markdown

@testable import Content

extension FuzzTarget {
    /// Telephone numbers, alone and within a text.
    static let phoneNumbers = FuzzTarget(
        "telephones",
        words: [
            "05 36 49 12 34", "+33", "+33 (0)5", "0033", "119", "116 006", ".", "-", "\u{202F}", "\u{A0}", "0 800 ",
            "٣", "０",
            " ", "(0)", "06", "07", "00", "\n", "a",
        ],
        texts: { $0.values(of: "telephone", "mobile", "numeros") + ["05 36 49 12 34", "+33 (0)5 36 49 12 34", "119"] },
        judge: { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            if let number = PhoneNumber(text), let flaw = flaw(of: number) { return flaw }
            let found = PhoneScanner.numbers(in: text, file: "a")
            return found.lazy.compactMap { flaw(of: $0.value) }.first
                ?? Places.flaw(at: found.map(\.location), in: text)
        })

    private static func flaw(of number: PhoneNumber) -> String? {
        let digits = number.uri.trimmingPrefix("tel:").trimmingPrefix("+")
        guard number.uri.hasPrefix("tel:"), !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else {
            return "« \(number.uri) » is not made of digits."
        }
        let spellings = [number.display, number.digits, number.e164 ?? number.digits]
        guard spellings.allSatisfy({ PhoneNumber($0) == number }) else {
            return "« \(number.display) » is read as another number."
        }
        return nil
    }
}
