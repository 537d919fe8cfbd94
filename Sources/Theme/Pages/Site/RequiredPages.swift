import Content
import Markdown
import Portal
import Templates

/// Pages the law asks of a public site. What can be known is written by the generator; the territory’s own words
/// come from the entry of the same name, when there is one.
enum RequiredPages {
    /// The legal notice and the privacy page; the declarations of accessibility and of eco-design, which look at the
    /// other pages, are planned apart.
    static func pages(_ kit: PageKit) -> [PlannedPage] {
        [
            page(
                .legalNotice, kit, template: .mentions,
                description: "Qui publie ce portail, qui l’héberge, et comment s’en servir."
            ) { LegalNoticeView(kit: kit) },
            page(
                .privacy, kit, template: .confidentialite,
                description: "Ce que ce portail sait de vous, et qui répond de vos données."
            ) { PrivacyView(kit: kit) },
        ]
    }

    /// - Parameter description: used when no entry gives one.
    static func page(
        _ page: RequiredPage, _ kit: PageKit, template: PageKind, description: String,
        trail: [TermLink] = [], content: @escaping @Sendable () -> any View
    ) -> PlannedPage {
        let entry = kit.portal.words(for: page)
        return PlannedPage(
            address: page.address, template: template, title: kit.portal.title(of: page),
            description: entry?.common.summary ?? description, trail: trail, entry: entry.map { .init($0) },
            content: content)
    }

    /// The territory’s own words.
    static func body(_ page: RequiredPage, _ kit: PageKit) -> HTMLFragment? {
        guard let entry = kit.portal.words(for: page), !entry.body.isEmpty else { return nil }
        var text = PageText(kit.portal, on: page.address)
        return text.html(entry.body)
    }
}
