/// Writes what packs hold, in JSON (RFC 8259): an encoder would make a text of each line first.
struct PackJSON {
    private(set) var bytes: [UInt8] = []

    /// - Parameter room: bytes that will surely be written.
    init(room: Int = 65_536) { bytes.reserveCapacity(room) }

    /// Appends items between two signs, parted by commas.
    mutating func list<Item>(
        _ items: [Item], _ open: String, _ close: String, _ write: (inout PackJSON, Item) -> Void
    ) {
        bytes.append(contentsOf: open.utf8)
        for (place, item) in items.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            write(&self, item)
        }
        bytes.append(contentsOf: close.utf8)
    }

    /// Appends what is JSON already.
    mutating func raw(_ json: String) { bytes.append(contentsOf: json.utf8) }

    /// Appends numbers, each as the difference to the one before.
    mutating func steps(_ numbers: [Int]) {
        var last = 0
        list(numbers, "[", "]") { json, number in
            json.raw(String(number - last))
            last = number
        }
    }

    /// Appends a string: quotes, backslashes and controls are escaped.
    mutating func text(_ text: some Collection<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        let isWhole: Void? = text.withContiguousStorageIfAvailable { append($0) }
        if isWhole == nil { Array(text).withUnsafeBufferPointer { append($0) } }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Appends bytes run by run: few have to be escaped.
    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for (place, byte) in text.enumerated()
        where byte < 32 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
            bytes.append(contentsOf: text[start..<place])
            if byte < 32 {
                raw("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
            } else {
                bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
            }
            start = place + 1
        }
        bytes.append(contentsOf: text[start...])
    }
}
