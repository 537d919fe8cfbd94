import Diagnostics

/// Gives each heading an address of its own on the page.
struct HeadingIDs {
    private var taken: Set<String>
    private var nextNumber: [String: Int] = [:]

    /// - Parameter reserved: addresses that the page around the text uses already.
    init(reserved: Set<String>) {
        taken = reserved
    }

    /// The slug of the text, `section` when it has neither letter nor digit, numbered from 2 when taken.
    mutating func id(for text: String) -> String {
        let slug = text.slugified
        let base = slug.isEmpty ? "section" : slug
        if taken.insert(base).inserted { return base }
        var number = nextNumber[base] ?? 2
        while !taken.insert("\(base)-\(number)").inserted { number += 1 }
        nextNumber[base] = number + 1
        return "\(base)-\(number)"
    }
}
