import Almanac
import Content
import Foundation
import Portal
import Site
import Telling

/// Cards for the contacts of a telephone: one file for each structure, one for all public numbers but
/// those that nobody should find there.
enum ContactCards {
    static func files(of portal: FamilyPortal) -> [WrittenData] {
        let structures = portal.directory.entries.compactMap { entry -> WrittenData? in
            guard let path = entry.card?.path else { return nil }
            return WrittenData(
                Output(path: path, bytes: Data(entry.addressCard(in: portal).lines.bytes)), title: entry.title,
                format: .vCard, of: .directory, scope: .page(entry.address), updated: entry.common.checkedOn)
        }
        return structures + numbers(of: portal)
    }

    private static func numbers(of portal: FamilyPortal) -> [WrittenData] {
        let numbers = portal.seeds.numbers.filter { !$0.isDiscreet }
        guard !numbers.isEmpty else { return [] }
        let cards = numbers.flatMap { $0.addressCard(in: portal).lines }
        return [
            WrittenData(
                Output(path: Address.numbersCard.path, bytes: Data(cards.bytes)),
                title: "Numéros d’urgence et d’écoute",
                format: .vCard, of: .numbers, updated: numbers.map(\.checkedOn).max())
        ]
    }
}

extension Entry<Structure> {
    fileprivate func addressCard(in portal: FamilyPortal) -> AddressCard {
        return AddressCard(
            uid: StableID(address.path, in: portal.settings).urn, name: markedTitle,
            stamp: common.checkedOn ?? .earliest, organisation: title,
            phones: [record.contact.phone].compactMap { $0 } + record.numbers.map(\.number),
            email: record.contact.email,
            address: postalAddress(in: portal), place: record.coordinates?.rounded,
            pages: [record.contact.website?.text, portal.wholeAddress(of: address)].compactMap { $0 },
            categories: record.types.map(\.label), notes: cardNotes, source: card.flatMap(portal.wholeAddress))
    }

    private var cardNotes: [String] {
        let known: [String?] = [exampleSentence, common.summary]
        let hours = record.hours.map { ["Horaires :"] + $0.frenchLines } ?? []
        return known.compactMap { $0 } + hours
            + [record.accessibility, common.checkedOn.map { "Vérifié le \($0.french(.date))." }].compactMap { $0 }
    }

    private func postalAddress(in portal: FamilyPortal) -> AddressCard.PostalAddress? {
        let street = [record.place, record.street].compactMap { $0 }
        guard let commune = record.commune else {
            return street.isEmpty ? nil : AddressCard.PostalAddress(street: street)
        }
        return AddressCard.PostalAddress(
            street: street, postalCode: commune.postalCode, locality: commune.name,
            region: portal.settings.territory.department)
    }
}

extension PublicNumber {
    fileprivate func addressCard(in portal: FamilyPortal) -> AddressCard {
        AddressCard(
            uid: StableID("\(Address.numbers.path)#\(slug)", in: portal.settings).urn, name: name, stamp: checkedOn,
            organisation: name, phones: [number],
            pages: [portal.wholeAddress(of: .numbers)].compactMap { $0 },
            categories: [isEmergency ? "Urgences" : "Écoute et conseil"],
            notes: [
                purpose, hours == "n. d." ? "Horaires non connus." : "Horaires : \(hours).",
                isFree == true ? "Appel gratuit." : nil, "Source : \(source), \(checkedOn.french(.date)).",
            ].compactMap { $0 })
    }
}
