/// The public helplines a text may call, by their identifier or by their number.
public struct Helplines: Sendable, Hashable {
    /// One helpline.
    public struct Line: Sendable, Hashable {
        /// What a link names it by: `allo-parents-bebe` in `numero:allo-parents-bebe`.
        public let id: String
        /// The number to call.
        public let number: PhoneNumber
        /// Who answers.
        public let name: String
        /// Whether one calls or writes.
        public let reach: NumberReach

        /// - Parameters:
        ///   - id: what a link names it by.
        ///   - number: the number to call.
        ///   - name: who answers.
        ///   - reach: whether one calls or writes.
        public init(id: String, number: PhoneNumber, name: String, reach: NumberReach = .call) {
            self.id = id
            self.number = number
            self.name = name
            self.reach = reach
        }

        /// What reaches it, for a link.
        var address: SafeAddress { SafeAddress(number, by: reach) }

        /// Who is reached, as a screen reader says it of the number alone: « 119, Allô Enfance en danger », « Écrire au
        /// 114, Urgences par SMS ».
        var spokenName: String {
            let name = "\(number.display), \(FrenchTypography.apply(name))"
            return reach == .text ? "Écrire au \(name)" : name
        }
    }

    /// All of them, in the order of the table.
    public let lines: [Line]
    private let byID: [String: Line]
    private let byNumber: [PhoneNumber: Line]

    /// - Parameter lines: where two share an identifier or a number, the first counts.
    public init(_ lines: [Line]) {
        self.lines = lines
        byID = Dictionary(lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        byNumber = Dictionary(lines.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// No helpline at all.
    public static let none = Helplines([])

    /// The helpline a link names.
    public subscript(id: String) -> Line? { byID[id] }

    /// The helpline that answers a number.
    public subscript(number: PhoneNumber) -> Line? { byNumber[number] }
}

extension LinkReference {
    /// What follows `numero:` in a link that calls a helpline; nil for every other link.
    public var helplineID: String? {
        let scheme = "numero:"
        guard destination.utf8.count >= scheme.utf8.count, !isImage,
            destination.prefix(scheme.count).lowercased() == scheme
        else { return nil }
        let id = destination.dropFirst(scheme.count)
        return PercentEncoding.decode(id) ?? String(id)
    }
}
