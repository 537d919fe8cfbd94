/// A column of a table or a property of a map, as the page of open data explains it.
public struct DataField: Sendable, Hashable {
    /// The name in the file: `code_insee`.
    public let name: String
    /// What it holds, in one French phrase.
    public let meaning: String
}

/// One thing a table or a map says of each of its rows.
struct DataColumn<Row>: Sendable {
    let field: DataField
    let value: @Sendable (Row) -> DataValue

    /// - Parameters:
    ///   - name: in the file, as the field guide of contents names it.
    ///   - meaning: one French phrase.
    ///   - value: what it holds for one row.
    init(_ name: String, _ meaning: String, _ value: @escaping @Sendable (Row) -> DataValue) {
        field = DataField(name: name, meaning: meaning)
        self.value = value
    }
}

/// A value that tables write as a cell and maps as JSON.
enum DataValue: Encodable, Hashable, Sendable {
    case text(String)
    case integer(Int)
    case decimal(Double)
    case flag(Bool)
    case texts([String])
    /// What the entry does not say.
    case nothing

    init(_ text: String?) { self = text.map(Self.text) ?? .nothing }
    init(_ texts: [String]) { self = .texts(texts) }
    init(_ flag: Bool?) { self = flag.map(Self.flag) ?? .nothing }
    init(_ number: Int?) { self = number.map(Self.integer) ?? .nothing }
    init(_ number: Double?) { self = number.map(Self.decimal) ?? .nothing }

    /// What stands in a cell: `oui` and `non`, lists with ` | ` between their items.
    var cell: String {
        switch self {
        case .text(let text): text
        case .integer(let number): String(number)
        case .decimal(let number): CSVCell.number(number)
        case .flag(let flag): flag ? "oui" : "non"
        case .texts(let texts): texts.joined(separator: " | ")
        case .nothing: ""
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .integer(let number): try container.encode(number)
        case .decimal(let number): try container.encode(number)
        case .flag(let flag): try container.encode(flag)
        case .texts(let texts): try container.encode(texts)
        case .nothing: try container.encodeNil()
        }
    }
}
