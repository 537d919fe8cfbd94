import Foundation

extension String {
    /// The string in lower case without accents or ligatures: how two spellings of one name are compared.
    ///
    /// `Œuvre`, `œuvre` and `oeuvre` fold alike; digits and punctuation stay.
    public var folded: String {
        // Most of what is compared is plain ASCII, for which Unicode's tables are not needed.
        if utf8.allSatisfy({ $0 < 0x80 }) {
            return String(decoding: utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
        }
        if let plain = foldedFrench { return plain }
        var result = String.UnicodeScalarView()
        for scalar in self.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "œ": result.append(contentsOf: "oe".unicodeScalars)
            case "æ": result.append(contentsOf: "ae".unicodeScalars)
            case "’": result.append("'")
            case _ where scalar.properties.canonicalCombiningClass != .notReordered: continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// The string as a part of an address: folded, and every run of other characters than `a-z0-9` one hyphen.
    ///
    /// `Saint-Martin-Laguépie` gives `saint-martin-laguepie`; a string without any letter or digit gives `""`.
    public var slugified: String {
        var slug: [UInt8] = []
        var pendingHyphen = false
        for byte in folded.utf8 {
            if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
                if pendingHyphen, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
                slug.append(byte)
                pendingHyphen = false
            } else {
                pendingHyphen = true
            }
        }
        return String(decoding: slug, as: UTF8.self)
    }

    /// Folded, when it holds nothing but ASCII and the letters of French, which need no table of Unicode.
    private var foldedFrench: String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        for scalar in unicodeScalars {
            switch scalar {
            case "A"..."Z": bytes.append(UInt8(scalar.value) | 0x20)
            case "\0"..."\u{7F}": bytes.append(UInt8(scalar.value))
            case "à", "â", "ä", "À", "Â", "Ä": bytes.append(UInt8(ascii: "a"))
            case "ç", "Ç": bytes.append(UInt8(ascii: "c"))
            case "é", "è", "ê", "ë", "É", "È", "Ê", "Ë": bytes.append(UInt8(ascii: "e"))
            case "î", "ï", "Î", "Ï": bytes.append(UInt8(ascii: "i"))
            case "ô", "ö", "Ô", "Ö": bytes.append(UInt8(ascii: "o"))
            case "ù", "û", "ü", "Ù", "Û", "Ü": bytes.append(UInt8(ascii: "u"))
            case "œ", "Œ": bytes += "oe".utf8
            case "æ", "Æ": bytes += "ae".utf8
            case "’": bytes.append(UInt8(ascii: "'"))
            case "«", "»", "–", "—", "…", "‑": bytes += String(scalar).utf8
            default: return nil
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
