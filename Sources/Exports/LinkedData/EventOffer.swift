import Content
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
        let pattern = #/(\d{1,4})(?:[.,](\d{1,2}))?\s?(?:€|euros?)(?:\s+par\s+personne)?\s*(?:[;,].*)?/#
        guard text.count(where: { $0 == "€" }) <= 1, let match = text.wholeMatch(of: pattern) else { return nil }
        return Double("\(match.output.1).\(match.output.2 ?? "0")")
    }
}

/// The offer of an event (schema.org/Offer).
enum EventOffer {
    /// Its price when it is known; a full event says that nothing is left. Nil when neither is to be said.
    static func node(_ price: EventPrice?, of entry: Entry<Event>, in portal: FamilyPortal) -> LinkedNode? {
        let isFull = entry.record.status == .complet
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
