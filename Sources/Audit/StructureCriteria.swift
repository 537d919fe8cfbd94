import Diagnostics

/// Theme 9: headings, landmarks, lists, quotations.
enum StructureCriteria {
    static let all = [headings, landmarks, lists, quotations]
    static let rules = all.map(\.rule)

    private static let headings = PageCriterion(
        rule: AccessibilityRules.inPage(
            "9.1", "Les titres s’enchaînent", "Un seul titre « h1 », et aucun niveau sauté.",
            bad: "<h3>Les horaires</h3>", good: "<h2>Les horaires</h2>")
    ) { page in
        let markup = page.markup
        let titles = markup.places(of: "h1", "h2", "h3", "h4", "h5", "h6")
        let levels = titles.compactMap { Int(markup.nodes[$0].name.dropFirst()) }
        let first = levels.count { $0 == 1 }
        var faults = first == 1 ? [] : ["il y a \(first) titres « h1 », il en faut un"]
        for (place, title) in titles.enumerated() where place > 0 && levels[place] > levels[place - 1] + 1 {
            faults.append("le titre « \(markup.words(in: title).shortened) » saute un niveau")
        }
        return faults + titles.filter { markup.name(of: $0).isBlank }.map { _ in "un titre est vide" }
    }

    private static let landmarks = PageCriterion(
        rule: AccessibilityRules.inFrame(
            "9.2", "Une page a ses grandes parties", "« header », « nav », « main » et « footer », un seul « main ».",
            changing: "<footer>", to: "<footer hidden>")
    ) { page in
        let markup = page.markup
        func isShown(_ place: Int) -> Bool { markup.attribute("hidden", of: place) == nil }
        let mains = markup.places(of: "main").filter(isShown).count
        let needed = page.isBare ? [] : ["header", "nav", "footer"]
        return (mains == 1 ? [] : ["il y a \(mains) éléments « main », il en faut un"])
            + needed.filter { name in !markup.places(of: name).contains(where: isShown) }
            .map { "il n’y a pas d’élément « \($0) »" }
    }

    private static let lists = PageCriterion(
        rule: AccessibilityRules.inPage(
            "9.3", "Une liste est une liste",
            "« li » est dans « ul » ou « ol », qui ne tiennent rien d’autre ; « dt » et « dd » sont dans « dl ».",
            bad: "<div><li>Un</li></div>", good: "<ul><li>Un</li></ul>")
    ) { page in
        let markup = page.markup
        func parent(_ place: Int) -> String { markup.nodes[place].parent.map { markup.nodes[$0].name } ?? "" }
        let items = markup.places(of: "li").filter { !["ul", "ol", "menu", "template"].contains(parent($0)) }
        let terms = markup.places(of: "dt", "dd").filter { !["dl", "div", "template"].contains(parent($0)) }
        let strangers = markup.places(of: "ul", "ol").flatMap(markup.children).filter { place in
            let node = markup.nodes[place]
            return node.isElement ? !["li", "script", "template"].contains(node.name) : !node.text.isBlank
        }
        return Set((items + terms).map { "« \(markup.nodes[$0].name) » n’est pas dans une liste" }).sorted()
            + (strangers.isEmpty ? [] : ["une liste tient autre chose que des « li »"])
    }

    private static let quotations = PageCriterion(
        rule: AccessibilityRules.inPage(
            "9.4", "Une citation tient ce qui est cité", "Un bloc de citation n’est jamais vide.",
            bad: "<blockquote></blockquote>", good: "<blockquote><p>Dit par un parent.</p></blockquote>")
    ) { page in
        page.markup.places(of: "blockquote", "q").filter { page.markup.words(in: $0).isBlank }
            .map { _ in "une citation est vide" }
    }
}
