import Content
import Site

extension Entry<Structure> {
    /// The file that puts the entry among somebody’s contacts; nil when it says no way to reach it, or
    /// when finding it there may bring harm.
    public var card: Address? {
        guard !common.isDiscreet else { return nil }
        let contact = record.contact
        let isReachable =
            contact.phone != nil || contact.email != nil || contact.website != nil || record.street != nil
            || !record.numbers.isEmpty
        return isReachable ? Address(address.path + "contact.vcf") : nil
    }
}

extension Address {
    /// The file that puts all public numbers among somebody’s contacts.
    public static let numbersCard = Address("numeros/numeros.vcf")
}
