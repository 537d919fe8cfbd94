/// A piece of a run of text: words, or what is more than words.
enum RunPiece: Equatable {
    case text(String)
    /// Two tildes, which may strike out what stands between them and two others.
    case tildes
    /// An address that stands bare.
    case address(text: String, destination: String)
    /// The mark of a note, by its label.
    case note(String)
}

extension RunPiece {
    /// The pieces of a run of text, as the parser gives it: entities resolved, signs veiled.
    ///
    /// - Parameter findsAddresses: whether addresses become links: not within a link.
    static func pieces(of bytes: [UInt8], findsAddresses: Bool) -> [RunPiece] {
        guard bytes.contains(where: isNotable) else { return [.text(String(decoding: bytes, as: UTF8.self))] }
        var reader = RunReader(bytes: bytes, findsAddresses: findsAddresses)
        reader.read()
        return reader.pieces
    }

    private static func isNotable(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "~"), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "w"), 0xDF, 0xF8...: true
        default: false
        }
    }
}

private struct RunReader {
    let bytes: [UInt8]
    let findsAddresses: Bool
    var pieces: [RunPiece] = []
    /// The bytes of the words being read.
    private var words: [UInt8] = []
    /// Where the last piece that is not words ended.
    private var last = 0

    init(bytes: [UInt8], findsAddresses: Bool) {
        self.bytes = bytes
        self.findsAddresses = findsAddresses
        words.reserveCapacity(bytes.count)
    }

    mutating func read() {
        var index = 0
        while index < bytes.count { index = step(from: index) }
        flush()
    }

    /// Reads what begins at a byte; gives where to go on.
    private mutating func step(from index: Int) -> Int {
        switch bytes[index] {
        case UInt8(ascii: "~"):
            let end = bytes[index...].firstIndex { $0 != UInt8(ascii: "~") } ?? bytes.count
            guard end - index == 2 else {
                words += bytes[index..<end]
                return end
            }
            return add(.tildes, until: end)
        case _ where Veil.isEscapedTilde(at: index, in: bytes):
            words.append(UInt8(ascii: "~"))
            return index + 2
        case NoteMark.lead:
            if let mark = NoteMark(at: index, in: bytes) { return read(mark) }
        case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "w"):
            if findsAddresses, let found = AddressSearch.web(at: index, in: bytes) {
                return add(piece(found), until: found.range.upperBound)
            }
        case UInt8(ascii: "@"):
            if findsAddresses, let found = AddressSearch.mail(around: index, in: bytes, from: last) {
                words.removeLast(index - found.range.lowerBound)
                return add(piece(found), until: found.range.upperBound)
            }
        default: break
        }
        words.append(Veil.shown(bytes[index]))
        return index + 1
    }

    /// A reference; or what begins a note, once the parser has taken the bullet before it.
    private mutating func read(_ mark: NoteMark) -> Int {
        if mark.isDefinition, !mark.removeBullet(from: &words) { return mark.endOfDefinition(in: bytes) }
        return add(.note(mark.label), until: mark.end)
    }

    private func piece(_ found: AddressSearch.Found) -> RunPiece {
        let text = Veil.unveiled(bytes[found.range])
        return .address(text: text, destination: found.scheme + text)
    }

    private mutating func add(_ piece: RunPiece, until end: Int) -> Int {
        flush()
        pieces.append(piece)
        last = end
        return end
    }

    private mutating func flush() {
        guard !words.isEmpty else { return }
        pieces.append(.text(String(decoding: words, as: UTF8.self)))
        words = []
    }
}
