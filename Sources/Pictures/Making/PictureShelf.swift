import Compression
import Foundation
import Synchronization

/// Pictures made before, in a folder that may be removed at any time: a file each, under a name made of the bytes of the
/// picture, the recipe, and the libraries.
///
/// A file that is not whole, or of another form, is none: the picture is made again.
public final class PictureShelf: Sendable {
    private let folder: URL?
    private let libraries: String
    private let used = Mutex<Set<String>>([])

    /// - Parameters:
    ///   - folder: where they are; it is made once there is something to keep. Nil to keep nothing.
    ///   - libraries: tells the libraries that make pictures from any others.
    public init(_ folder: URL?, libraries: String) { (self.folder, self.libraries) = (folder, libraries) }

    /// A shelf that keeps nothing.
    public static var none: PictureShelf { PictureShelf(nil, libraries: "") }

    /// The picture, made unless it is here.
    ///
    /// - Throws: `PictureFault.damaged` when its points cannot be read whole.
    public func picture(_ file: PictureFile, _ bytes: Data) throws(PictureFault) -> MadePicture {
        guard let folder else { return try MadePicture(file, bytes) }
        let name = name(of: bytes)
        used.withLock { _ = $0.insert(name) }
        let place = folder.appendingPathComponent(name)
        if let kept = try? Data(contentsOf: place), let picture = MadePicture(kept: kept, of: file) { return picture }
        let picture = try MadePicture(file, bytes)
        // What the system refuses is left: the picture is made again the next time.
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try? picture.kept.write(to: place, options: .atomic)
        return picture
    }

    /// Removes the pictures that were not asked for since this shelf was opened.
    public func forgetOthers() {
        guard let folder else { return }
        let used = used.withLock { $0 }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names where !used.contains(name) && Self.isName(name) {
            try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        }
    }

    private static let ending = ".images"

    private func name(of bytes: Data) -> String {
        let recipe = Array("\(MadePicture.recipe)\n\(libraries)\n".utf8)
        let digits = SHA256.hash(SHA256.hash(recipe) + bytes).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return digits.joined() + Self.ending
    }

    /// Only what has such a name was put here.
    private static func isName(_ name: String) -> Bool {
        name.hasSuffix(ending) && name.count == 64 + ending.count
    }
}

extension MadePicture {
    private static let mark = "guichet-images 1"

    /// Its files in one: a line that says what it is and its checksum, a line for each file, an empty one, the bytes.
    var kept: Data {
        let files = files.sorted { $0.key.rawValue < $1.key.rawValue }
        let lines = files.map { "\($0.key.rawValue) \($0.value.count)\n" }.joined()
        let rest = Data((lines + "\n").utf8) + Data(files.map(\.value).joined())
        return Data("\(Self.mark) \(Checksum.digits(of: rest))\n".utf8) + rest
    }

    /// Nil when it is not whole, or has other forms than the picture should have.
    init?(kept: Data, of file: PictureFile) {
        guard let end = kept.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let rest = kept[(end + 1)...]
        guard kept[..<end].elementsEqual("\(Self.mark) \(Checksum.digits(of: rest))".utf8) else { return nil }
        var files: [PictureForm: Data] = [:]
        let parts = rest.firstRange(of: Data("\n\n".utf8))
        guard let parts else { return nil }
        var bytes = rest[parts.upperBound...]
        for line in rest[..<parts.lowerBound].split(separator: UInt8(ascii: "\n")) {
            let words = String(decoding: line, as: UTF8.self).split(separator: " ")
            guard words.count == 2, let form = PictureForm(rawValue: String(words[0])), let count = Int(words[1]),
                count >= 0, count <= bytes.count
            else { return nil }
            files[form] = Data(bytes.prefix(count))
            bytes = bytes.dropFirst(count)
        }
        let forms = PictureForm.allCases.filter { $0.size(of: file.size) != nil }
        guard bytes.isEmpty, Set(files.keys) == Set(forms) else { return nil }
        self.init(files: files)
    }
}
