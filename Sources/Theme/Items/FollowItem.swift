import Exports
import Portal
import Site
import Templates

/// A calendar or a feed in the head of its page, where programs look for it (HTML, link type `alternate`).
struct AlternateItem: View {
    let file: DataFile

    static let fields = ViewFields<AlternateItem>([
        .literal("type") { $0.file.format.mediaType },
        .text("titre") { $0.file.title },
        .literal("adresse") { $0.file.path },
    ])
}

/// Something people can follow from a page: one calendar, one feed, or both of the same things.
struct FollowItem: View {
    let title: String
    let calendar: Address?
    let feed: Address?
    /// The whole address of the calendar; nil when the portal has none.
    let wholeAddress: String?

    /// Files of one name (`agenda.ics`, `agenda.atom`) are one thing to follow.
    static func all(_ files: [DataFile], in portal: FamilyPortal) -> [FollowItem] {
        var names: [Substring] = []
        for file in files where !names.contains(file.name) { names.append(file.name) }
        return names.compactMap { name in
            let files = files.filter { $0.name == name }
            let calendar = files.first { $0.format == .iCalendar }.map { Address($0.path) }
            let feed = files.first { $0.format == .atom }.map { Address($0.path) }
            return files.first.map { first in
                FollowItem(
                    title: first.title, calendar: calendar, feed: feed,
                    wholeAddress: calendar.flatMap { portal.wholeAddress(of: $0) })
            }
        }
    }

    static let fields = ViewFields<FollowItem>([
        .text("titre") { $0.title },
        .literal("abonnement") { $0.subscription },
        .literal("calendrier") { $0.calendar?.path },
        .literal("flux") { $0.feed?.path },
    ])

    /// The address calendar applications open themselves, to come back to it day after day.
    private var subscription: String? {
        wholeAddress.flatMap { address in
            address.firstRange(of: "://").map { "webcal" + address[$0.lowerBound...] }
        }
    }
}

extension DataFile {
    /// The name of the file up to its first dot.
    fileprivate var name: Substring { (path.split(separator: "/").last ?? "").prefix { $0 != "." } }
}
