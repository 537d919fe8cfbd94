import Diagnostics
import Testing

@Suite("How two spellings of one name are compared")
struct FoldingTests {
    @Test(
        "case, accents and ligatures fold away",
        arguments: [
            ("Laguépie", "laguepie"), ("LAGUÉPIE", "laguepie"), ("Lague\u{301}pie", "laguepie"), ("Œuvre", "oeuvre"),
            ("œuvre", "oeuvre"), ("Lætitia", "laetitia"), ("Ça", "ca"), ("l’été", "l'ete"),
            ("10 €, n° 3", "10 €, n° 3"),
            ("", ""), ("\u{301}", ""), ("日本", "日本"),
        ])
    func folded(text: String, expected: String) {
        #expect(text.folded == expected)
    }

    @Test(
        "a slug holds letters, digits and single hyphens",
        arguments: [
            ("Saint-Martin-Laguépie", "saint-martin-laguepie"), ("Les Cabannes", "les-cabannes"),
            ("L’Escale de la 4C", "l-escale-de-la-4c"), ("  Fête   du jeu !  ", "fete-du-jeu"),
            ("1er étage", "1er-etage"),
            ("œuf & bœuf", "oeuf-boeuf"), ("---", ""), ("", ""), ("日本", ""), ("a\u{0}b", "a-b"), ("../../etc", "etc"),
        ])
    func slugified(text: String, expected: String) {
        #expect(text.slugified == expected)
    }

    @Test("a slug is its own slug", arguments: ["Saint-Martin-Laguépie", "L’Escale de la 4C", "Œuvre n° 3"])
    func idempotent(text: String) {
        #expect(text.slugified.slugified == text.slugified)
        #expect(text.folded.folded == text.folded)
    }

    @Test("French letters fold as the tables of Unicode have it")
    func french() {
        for value in (0x20 as UInt32)...0x2030 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            // A letter that is not of French has the whole text folded by the tables.
            #expect(String(scalar).folded + "n" == "\(scalar)ñ".folded, "U+\(String(value, radix: 16))")
        }
    }
}
