import Content
import Diagnostics
import Portal

/// What an event costs, when the words of the entry say it in numbers.
///
/// `3 €`, `3 €, repas compris` and `gratuit` do; a range, a sliding scale or a price for the year do not: a search
/// engine would show one number of them without the rest.
struct EventPrice: Equatable {
    /// In euros.
    let euros: Double

    /// Whether nothing is to be paid.
    var isNothing: Bool { euros == 0 }

    init?(_ event: Event) {
        if event.isFree {
            euros = 0
            return
        }
        guard let price = event.price, let euros = Self.amount(in: price) else { return nil }
        self.euros = euros
    }

    /// The one amount of a text that begins with it and says nothing else before a comma or semicolon.
    static func amount(in text: String) -> Double? {
        guard text.count(where: { $0 == "€" }) <= 1 else { return nil }
        var rest = text[...]
        let whole = digits(&rest)
        guard (1...4).contains(whole.count) else { return nil }
        var cents: Substring = "0"
        if rest.first == "." || rest.first == "," {
            rest.removeFirst()
            cents = digits(&rest)
            guard (1...2).contains(cents.count) else { return nil }
        }
        if rest.first?.isWhitespace == true { rest.removeFirst() }
        guard let unit = ["€", "euros", "euro"].first(where: rest.hasPrefix) else { return nil }
        rest.removeFirst(unit.count)
        let said = String(rest).collapsingSpaces
        let isAlone = { (said: Substring) in said.isEmpty || said.hasPrefix(",") || said.hasPrefix(";") }
        let each = " par personne"
        let isEach = rest.first?.isWhitespace == true && (" " + said).hasPrefix(each)
        guard isAlone(said[...]) || isEach && isAlone(said.dropFirst(each.count - 1).drop { $0 == " " }) else {
            return nil
        }
        return Double("\(whole).\(cents)")
    }

    /// Takes the digits a text begins with.
    private static func digits(_ rest: inout Substring) -> Substring {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        rest = rest[digits.endIndex...]
        return digits
    }
}

/// The offer of an event (schema.org/Offer).
enum EventOffer {
    /// Its price when it is known; a full event says that nothing is left. Nil when neither is to be said.
    static func node(_ price: EventPrice?, of entry: Entry<Event>, in portal: FamilyPortal) -> LinkedNode? {
        let isFull = entry.record.status.isFull
        guard price != nil || isFull else { return nil }
        return LinkedNode(
            "Offer",
            [
                "price": price?.euros, "priceCurrency": price.map { _ in "EUR" },
                "availability": isFull ? "https://schema.org/SoldOut" : nil,
                "url": entry.linkedAddress(in: portal),
            ])
    }
}
