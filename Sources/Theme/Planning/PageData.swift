import Exports
import Portal
import Site

/// The data files of each page, for the page to lead to them.
struct PageData: Sendable {
    /// All of them, in the order they are made.
    let all: [DataFile]
    private let byPage: [Address: [DataFile]]
    private let keepable: [Address: [DataFile]]

    init(_ files: [DataFile]) {
        all = files
        byPage = Dictionary(grouping: files.filter(\.format.isFollowed), by: \.page)
        keepable = Dictionary(
            grouping: files.filter { $0.format == .iCalendar || $0.format == .vCard }, by: \.page)
    }

    /// The calendars and the cards of a page: what an agenda or a list of contacts takes in.
    func kept(on page: Address) -> [DataFile] { keepable[page] ?? [] }

    /// The calendars and feeds of a page, in the order they are made.
    func followed(on page: Address) -> [DataFile] { byPage[page] ?? [] }
}
