import Markdown
import Testing

@Suite("Phone numbers")
struct PhoneNumberTests {
    @Test(
        "as people write them",
        arguments: [
            ("05 36 49 12 34", "05 36 49 12 34", "tel:+33536491234"),
            ("0536491234", "05 36 49 12 34", "tel:+33536491234"),
            ("05.36.49.12.34", "05 36 49 12 34", "tel:+33536491234"),
            ("05-36-49-12-34", "05 36 49 12 34", "tel:+33536491234"),
            ("05\u{A0}36\u{202F}49 12 34", "05 36 49 12 34", "tel:+33536491234"),
            ("+33 5 36 49 12 34", "05 36 49 12 34", "tel:+33536491234"),
            ("+33 (0)5 36 49 12 34", "05 36 49 12 34", "tel:+33536491234"),
            ("+330536491234", "05 36 49 12 34", "tel:+33536491234"),
            ("0033536491234", "05 36 49 12 34", "tel:+33536491234"),
            ("0800 003 456", "0 800 003 456", "tel:+33800003456"),
            ("15", "15", "tel:15"), ("119", "119", "tel:119"), ("39 19", "3919", "tel:3919"),
            ("116 006", "116 006", "tel:116006"), ("116117", "116 117", "tel:116117"),
        ])
    func known(text: String, display: String, uri: String) throws {
        let number = try #require(PhoneNumber(text))
        #expect(number.display.replacing("\u{202F}", with: " ") == display)
        #expect(number.uri == uri)
        #expect(PhoneNumber(number.display) == number)
        #expect(FrenchTypography.apply(number.display) == number.display)
    }

    @Test(
        "what is not a French number",
        arguments: [
            "", "1", "0", "05 36", "05 36 49 12", "05 36 49 12 345", "00 36 49 12 34", "+32 2 123 45 67", "+33 119",
            "a",
            "05 36 49 12 3a", "１１９", "119;ext=1", "(0)119", "1234567", "--119", "+", "05/36/49/12/34", "0033 119",
        ])
    func unknown(text: String) {
        #expect(PhoneNumber(text) == nil)
    }

    @Test("the international form")
    func e164() {
        #expect(PhoneNumber("05 36 49 12 34")?.e164 == "+33536491234")
        #expect(PhoneNumber("119")?.e164 == nil)
    }

    @Test(
        "numbers kept for fiction", arguments: ["01 99 00", "02 61 91", "03 53 01", "04 65 71", "05 36 49", "06 39 98"])
    func fictional(block: String) {
        #expect(PhoneNumber("\(block) 12 34")?.isFictional == true)
        #expect(PhoneNumber("05 63 00 00 00")?.isFictional == false)
        #expect(PhoneNumber("053649")?.isFictional == nil)
    }
}
