import Content
import Markdown
import Portal

extension PhoneNumber {
    /// As people write it, with plain spaces: `05 36 49 12 34`. Spreadsheets take it for text, and keep its zero.
    var spaced: String { display.replacing("\u{202F}", with: " ") }
}

extension Event {
    /// Who organises it, in words.
    func organiserName(in portal: FamilyPortal) -> String? {
        switch organiser?.value {
        case .entry(let slug): portal.directory[slug]?.title ?? slug.text
        case .name(let name): name
        case nil: nil
        }
    }
}

extension [AgeBand] {
    func labels(of slugs: [Slug]) -> [String] { filter { slugs.contains($0.slug) }.map(\.label) }
}

extension [PlainTerm] {
    func labels(of slugs: [Slug]) -> [String] { filter { slugs.contains($0.slug) }.map(\.label) }
}
