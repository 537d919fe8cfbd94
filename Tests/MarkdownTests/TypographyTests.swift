import Testing

@testable import Markdown

/// `_` stands for U+202F, `~` for U+00A0, so that tables can be read.
private func visible(_ text: String) -> String {
    text.replacing("\u{202F}", with: "_").replacing("\u{A0}", with: "~")
}

@Suite("French typography")
struct TypographyTests {
    @Test(
        "what changes",
        arguments: [
            ("Oui !", "Oui_!"), ("Oui\u{A0}!", "Oui_!"), ("Oui!", "Oui_!"), ("Oui  !", "Oui_!"),
            ("Ah ! Oh ?", "Ah_! Oh_?"),
            ("Quoi ?!", "Quoi_?!"), ("(Oui ?)", "(Oui_?)"), ("Un ; deux", "Un_; deux"), ("Un; deux", "Un_; deux"),
            ("Lieu : ici", "Lieu~: ici"), ("Lieu\u{202F}: ici", "Lieu~: ici"), ("Lieu :", "Lieu~:"),
            ("Lieu: ici", "Lieu: ici"),
            ("« Oui »", "«_Oui_»"), ("«Oui»", "«_Oui_»"), ("« Oui » !", "«_Oui_»_!"), ("«Oui»!", "«_Oui_»_!"),
            ("«Oui!»", "«_Oui_!_»"),
            ("Il dit : « Oui ».", "Il dit~: «_Oui_»."), ("« »", "«_»"), ("«»", "«_»"), ("l'école", "l’école"),
            ("L'Île", "L’Île"), ("aujourd'hui", "aujourd’hui"), ("suite...", "suite…"), ("a...b", "a…b"),
            ("5 441 habitants", "5_441 habitants"), ("1 234 567 €", "1_234_567_€"), ("5 441,50 €", "5_441,50_€"),
            ("05 36 49 12 34", "05_36_49_12_34"),
            ("05 36 49 12 34 ou 06 39 98 00 00", "05_36_49_12_34 ou 06_39_98_00_00"),
            ("+33 5 36 49 12 34", "+33_5_36_49_12_34"), ("0 800 00 34 56", "0_800_00_34_56"),
            ("le 116 117", "le 116_117"),
            ("10 km", "10_km"), ("3 m", "3_m"), ("10 km/h", "10_km/h"), ("2 h", "2_h"), ("9 h 30", "9_h_30"),
            ("9h 30", "9h_30"),
            ("30 min.", "30_min."), ("5 €", "5_€"), ("5 %", "5_%"), ("5 %.", "5_%."), ("3 ans", "3_ans"),
            ("18 mois", "18_mois"),
            ("12 m²", "12_m²"), ("n° 3", "n°~3"), ("N° 3 000", "N°~3_000"), ("0-3 ans !", "0-3_ans_!"),
        ])
    func changes(text: String, expected: String) {
        #expect(visible(FrenchTypography.apply(text)) == expected)
    }

    @Test(
        "what stays",
        arguments: [
            "", " ", "Bonjour", "https://a.fr/?b=c;d", "https://a.fr!", "https://a.fr?", "10:30",
            "de 10:30 à 11:30", ":)", "a :)",
            "a :-)", "a ;-)", "a ;)", "a?b=c", "a ?b=c", "contact@a.fr", "www.l'a.fr", "\"oui\"", "'oui'",
            "rock 'n'", "....", "..",
            "2026 441", "en 2026 12 enfants", "12 34", "5 444a", "A4 250", "1 2 3", "5 marches", "3 mes", "h 30",
            "5  441", "3,5 441", "119 ou 15", "le 24 11 2026", "5 %a", "n° a", "(oui)!", "5 l’an", "05 36 49 12",
        ])
    func stays(text: String) {
        #expect(visible(FrenchTypography.apply(text)) == text)
    }

    @Test(
        "across markup",
        arguments: [
            ("**Oui** !", "<strong>Oui</strong>_!"), ("**Oui**!", "<strong>Oui</strong>_!"),
            ("« *Oui* »", "«_<em>Oui</em>_»"),
            ("«*Oui*»", "«_<em>Oui</em>_»"), ("l'**école**", "l’<strong>école</strong>"), ("*l*'a", "<em>l</em>’a"),
            ("`a !`", "<code>a !</code>"), ("`a`'b", "<code>a</code>’b"), ("**5** ans", "<strong>5</strong>_ans"),
            ("Lieu : **ici**", "Lieu~: <strong>ici</strong>"), ("a?*b*", "a?<em>b</em>"),
            ("Oui !\nNon !", "Oui_!\nNon_!"),
            ("Oui!\nNon", "Oui_!\nNon"), ("&laquo; Oui &raquo;", "«_Oui_»"),
            ("**Oui\\!**", "<strong>Oui_!</strong>"),
        ])
    func markup(text: String, expected: String) {
        #expect(visible(html(text)) == "<p>\(expected)</p>")
    }

    private static let pieces = [
        " ", " ", " ", "\u{A0}", "\u{202F}", "«", "»", "!", "?", ";", ":", "%", "€", "'", "’", ".", "...", "…",
        "a", "é", "h",
        "km", "ans", "n°", "N", "°", "0", "5", "12", "441", "05", "33", "+", "@", "://", "www.", ",", "(", ")",
        "\n", "-", "=", "m",
    ]

    /// Thousands of texts of a few pieces, the same on every run.
    private func madeTexts(_ work: (String) -> Void) {
        var generator = SplitMix(seed: 1)
        for _ in 0..<30_000 {
            let count = Int.random(in: 1...14, using: &generator)
            work((0..<count).compactMap { _ in Self.pieces.randomElement(using: &generator) }.joined())
        }
    }

    @Test("twice is once, whatever the text")
    func idempotence() {
        madeTexts { text in
            let once = FrenchTypography.apply(text)
            #expect(FrenchTypography.apply(once) == once, "\(text.debugDescription)")
        }
    }

    @Test("a text that is not gone through, since nothing in it may change, would not change")
    func glance() {
        madeTexts { text in
            var setter = TypeSetter(Array(text.unicodeScalars), after: nil, before: nil)
            #expect(FrenchTypography.apply(text) == setter.set(), "\(text.debugDescription)")
        }
    }
}

/// Random numbers that are the same on every run.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
