import Content
import Diagnostics
import Markdown

/// The entries of all collections, with the links of their texts leading to pages.
struct LinkedEntries {
    var guide: [Entry<GuideChapter>] = []
    var directory: [Entry<Structure>] = []
    var agenda: [Entry<Event>] = []
    var resources: [Entry<ParentResource>] = []
    var communes: [Slug: Entry<CommunePage>] = [:]
    var pages: [Entry<StandingPage>] = []
    var indicators: [Entry<Indicator>] = []
    var project: ProjectContent
    var anchors: [AnchorLink] = []
    /// The images that entries show, by path in `content/`.
    var images: Set<String> = []
    /// What the markup of their texts is made of.
    var markup = MarkupNames()

    static func link(_ content: PortalContent, report: inout Report) -> LinkedEntries {
        var addresses = AddressBook()
        addresses.add(content.guide, report: &report)
        addresses.add(content.directory, report: &report)
        addresses.add(content.agenda, report: &report)
        addresses.add(content.resources, report: &report)
        addresses.add(content.communes, report: &report)
        addresses.add(content.pages, report: &report)
        addresses.add(content.indicators, report: &report)
        addresses.add(content.project.objectives, report: &report)
        addresses.add(content.project.actions, report: &report)
        addresses.add(content.project.bodies, report: &report)
        addresses.add(content.project.meetings, report: &report)
        addresses.add(content.project.decisions, report: &report)
        addresses.add(content.project.opinions, report: &report)
        addresses.add(content.project.agreements, report: &report)
        var linker = EntryLinker(
            resolver: LinkResolver(
                pages: addresses.pages, images: Set(content.images.keys), helplines: content.seeds.helplines),
            report: Report())

        var linked = LinkedEntries(project: linker.link(content.project))
        linked.guide = content.guide.map { entry in
            var record = entry.record
            linker.resolve(&record.simple, in: entry.file)
            for index in record.questions.indices {
                linker.resolve(&record.questions[index].answer, in: entry.file)
            }
            return linker.link(entry.with(record: record))
        }
        let discreet = Set(content.seeds.numbers.filter(\.isDiscreet).map(\.slug))
        linked.directory = content.directory.map { entry in
            var common = entry.common
            common.isDiscreet = common.isDiscreet || entry.record.numbers.contains(where: discreet.contains)
            return linker.link(entry.with(common: common))
        }
        linked.agenda = content.agenda.map { linker.link($0) }
        linked.resources = content.resources.map { linker.link($0) }
        linked.pages = content.pages.map { linker.link($0) }
        linked.indicators = content.indicators.map { linker.link($0) }
        let known = Set(content.seeds.communes.map(\.slug))
        for entry in content.communes {
            guard known.contains(entry.slug) else {
                reportUnknownCommune(entry, known: known, report: &report)
                continue
            }
            linked.communes[entry.slug] = linker.link(entry)
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

    private static func reportUnknownCommune(_ entry: Entry<CommunePage>, known: Set<Slug>, report: inout Report) {
        report.add(
            PortalRules.unknownCommune, at: entry.places.start,
            "« \(entry.slug) » n’est pas une commune de la table seeds/communes.csv.",
            suggestion: NearMiss.best(for: entry.slug.text, among: known.map(\.text).sorted())
                .map { "Vouliez-vous dire « \($0).md » ?" })
    }
}

/// Resolves the texts of entries one after the other.
private struct EntryLinker {
    let resolver: LinkResolver
    var anchors: [AnchorLink] = []
    var images: Set<String> = []
    var markup = MarkupNames()
    var report: Report

    mutating func link<R: Record>(_ entry: Entry<R>) -> Entry<R> {
        var body: MarkdownDocument? = entry.body
        resolve(&body, in: entry.file)
        if let image = entry.common.image { checkImage(image, in: entry.file) }
        return entry.with(body: body)
    }

    mutating func link(_ project: ProjectContent) -> ProjectContent {
        ProjectContent(
            objectives: project.objectives.map { link($0) }, actions: project.actions.map { link($0) },
            bodies: project.bodies.map { link($0) }, meetings: project.meetings.map { link($0) },
            decisions: project.decisions.map { link($0) }, opinions: project.opinions.map { link($0) },
            agreements: project.agreements.map { link($0) })
    }

    mutating func resolve(_ document: inout MarkdownDocument?, in file: String) {
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
        if let file = link.file, resolver.images.contains(file) {
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
    private static let reserved: Set<Address> = [
        .guide, .directory, .alphabet, .map, .agenda, .communes, .ages, .resources, .stops, .numbers, .glossary,
        .siteMap, .observatory, .project, .governance, .projectCalendar, .opinions, .agreements, .network, .freshness,
        .data, .carePath,
        .tariff, .booklet, .offline, .search,
    ]

    mutating func add<R: Record>(_ entries: [Entry<R>], report: inout Report) {
        for entry in entries {
            let address = entry.address
            if let other = files[address] {
                report.add(
                    PortalRules.sameAddress, at: entry.places.start,
                    "Ce fichier et « \(other) » auraient la même adresse : /\(address.path)",
                    suggestion: "Renommez l’un des deux.")
            } else if Self.reserved.contains(address) {
                report.add(
                    PortalRules.sameAddress, at: entry.places.start,
                    "L’adresse /\(address.path) est celle d’une page que le portail fait lui-même.",
                    suggestion: "Renommez le fichier.")
            } else {
                files[address] = entry.file
            }
            pages[entry.file] = address
        }
    }
}
