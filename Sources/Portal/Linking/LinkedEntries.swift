import Content
import Diagnostics
import Markdown
import Site

/// The entries of all collections, with the links of their texts leading to pages.
struct LinkedEntries {
    var entries: Entries
    var anchors: [AnchorLink] = []
    /// The images that entries show, by path in `content/`.
    var images: Set<String> = []
    /// What the markup of their texts is made of.
    var markup = MarkupNames()

    static func link(_ content: PortalContent, report: inout Report) -> LinkedEntries {
        var addresses = AddressBook()
        for entry in content.entries.all { addresses.add(entry, report: &report) }
        var linker = EntryLinker(
            resolver: LinkResolver(
                pages: addresses.pages, images: content.images, helplines: content.seeds.helplines,
                hasHelplines: !content.seeds.missing.contains(.numeros)),
            report: Report())
        var linked = LinkedEntries(entries: content.entries)
        // What others name comes first.
        linker.link(Structure.self, of: &linked.entries)
        linked.entries.change(Structure.self) { entry in
            guard entry.record.numbers.contains(where: \.isDiscreet) else { return entry }
            var common = entry.common
            common.isDiscreet = true
            return entry.with(common: common)
        }
        linker.directory = Dictionary(
            linked.entries[Structure.self].map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
        for collection in Collections.all where collection != Structure.self {
            linker.link(collection, of: &linked.entries)
        }
        if !content.seeds.missing.contains(.communes) {
            reportUnknownCommunes(content.entries[CommunePage.self], of: content.seeds, report: &report)
        }
        linked.anchors = linker.anchors
        linked.images = linker.images
        linked.markup = linker.markup
        report.add(linker.report)
        reportUnused(content.images.keys.filter { !linked.images.contains($0) }, report: &report)
        return linked
    }

    private static func reportUnused(_ images: [String], report: inout Report) {
        for image in images {
            report.add(
                PortalRules.unusedImage, at: SourceLocation(file: image),
                "Aucune fiche ne montre cette image : elle n’est pas publiée.",
                suggestion: "Nommez-la dans une fiche (« image: »), ou retirez le fichier.")
        }
    }

    private static func reportUnknownCommunes(
        _ entries: [Entry<CommunePage>], of seeds: Seeds, report: inout Report
    ) {
        let known = Set(seeds.communes.map(\.slug))
        for entry in entries where !known.contains(entry.slug) {
            report.add(
                PortalRules.unknownCommune, at: entry.places.start,
                "« \(entry.slug) » n’est pas une commune de la table seeds/communes.csv.",
                suggestion: NearMiss.best(for: entry.slug.text, among: known.map(\.text).sorted())
                    .map { "Vouliez-vous dire « \($0).md » ?" })
        }
    }
}

/// Resolves the texts of entries one after the other, and finds the entries they name.
private struct EntryLinker {
    let resolver: LinkResolver
    /// The entries that others name; none as long as they are linked themselves.
    var directory: [Slug: Entry<Structure>] = [:]
    var anchors: [AnchorLink] = []
    var images: Set<String> = []
    var markup = MarkupNames()
    var report: Report

    mutating func link<R: Record>(_ type: R.Type, of entries: inout Entries) {
        entries.change(type) { link($0) }
    }

    private mutating func link<R: Record>(_ entry: Entry<R>) -> Entry<R> {
        var body: MarkdownDocument? = entry.body
        resolve(&body, in: entry.file)
        var record = entry.record
        record.changeTexts { resolve(&$0, in: entry.file) }
        record.link(directory)
        if let image = entry.common.image { checkImage(image, in: entry.file) }
        return entry.with(body: body, record: record)
    }

    private mutating func resolve(_ document: inout MarkdownDocument?, in file: String) {
        guard let written = document else { return }
        let result = resolver.resolve(written, in: file, report: &report)
        document = result.document
        anchors += result.anchors
        images.formUnion(result.images)
        markup.formUnion(MarkupNames(of: result.document))
    }

    private mutating func checkImage(_ image: Located<String>, in file: String) {
        let link = LinkReference(
            destination: image.value, location: image.location, length: image.length, isImage: true)
        if let file = link.file, resolver.images[file] != nil {
            images.insert(file)
            return
        }
        report.add(
            PortalRules.missingImage, at: image.location, length: image.length,
            "L’image « \(image.value) » n’existe pas.")
    }
}

/// Which file has which page; two files with one address are reported.
private struct AddressBook {
    private(set) var pages: [String: Address] = [:]
    private var files: [Address: String] = [:]

    /// Addresses the generator uses itself: an entry may not take them.
    private static let reserved = Set(Address.standing.map(\.address) + Address.reserved)

    mutating func add(_ entry: any WrittenEntry, report: inout Report) {
        let address = entry.address
        pages[entry.file] = address
        if let other = files[address] {
            report.add(
                PortalRules.sameAddress, at: entry.places.start,
                "Ce fichier et « \(other) » auraient la même adresse : /\(address.path)",
                suggestion: "Renommez l’un des deux.")
        } else if Self.reserved.contains(address) {
            report.add(
                PortalRules.sameAddress, at: entry.places.start,
                "L’adresse /\(address.path) est gardée pour une page que le portail fait lui-même.",
                suggestion: "Renommez-le « \(free(entry)).md ».")
        } else {
            files[address] = entry.file
        }
    }

    /// A name that no page has: `admin-2` for `admin`.
    private func free(_ entry: any WrittenEntry) -> String {
        let names = (2...).lazy.compactMap { Slug("\(entry.slug)-\($0)") }
        let name = names.first { name in
            let address = Address.entry(name, in: entry.collection)
            return files[address] == nil && !Self.reserved.contains(address)
        }
        return (name ?? entry.slug).text
    }
}
