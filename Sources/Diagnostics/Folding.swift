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
        var slug = ""
        var pendingHyphen = false
        for scalar in folded.unicodeScalars {
            if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
                if pendingHyphen, !slug.isEmpty { slug.append("-") }
                slug.unicodeScalars.append(scalar)
                pendingHyphen = false
            } else {
                pendingHyphen = true
            }
        }
        return slug
    }
}
