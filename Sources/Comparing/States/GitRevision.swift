import Content
import Foundation

/// The files of a portal as a revision of git has them; the files people work on are not touched, nor is the network.
public struct GitRevision {
    private let folder: URL
    private let name: String

    /// Why a revision cannot be read.
    public struct Unreadable: Error {
        /// One French sentence, without what was typed.
        public let reason: String
        /// Whether another name would do.
        public let isMisnamed: Bool
    }

    /// - Parameters:
    ///   - name: a branch, a tag, a commit, as git knows it.
    ///   - folder: where the portal stands.
    public init(_ name: String, of folder: URL) { (self.name, self.folder) = (name, folder) }

    /// - Throws: `Unreadable`.
    public func tree() throws(Unreadable) -> SourceTree {
        let commit = try commit()
        let prefix = String(decoding: try git("rev-parse", "--show-prefix") ?? Data(), as: UTF8.self).trimmingNewline
        let paths = SourceTree.roots.map { prefix + $0 }
        guard let listing = try git(["ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--"] + paths) else {
            throw Unreadable(reason: "git n’a pas pu lire cette révision.", isMisnamed: false)
        }
        var listed = Listing(listing, under: prefix)
        guard !listed.blobs.isEmpty else {
            throw Unreadable(reason: "Cette révision n’a pas de portail dans ce dossier.", isMisnamed: true)
        }
        try read(into: &listed)
        return SourceTree(files: listed.files, unread: listed.unread)
    }

    private func commit() throws(Unreadable) -> String {
        guard !name.isEmpty, !name.hasPrefix("-"), !name.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
            throw Unreadable(reason: "Ce n’est le nom d’aucune révision.", isMisnamed: true)
        }
        guard try git("rev-parse", "--git-dir") != nil else {
            throw Unreadable(
                reason: "Ce n’est pas le dossier d’un portail, et il n’y a pas de dépôt git où chercher une révision.",
                isMisnamed: true)
        }
        if let found = try git("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}") {
            return String(decoding: found, as: UTF8.self).trimmingNewline
        }
        let shallow = try git("rev-parse", "--is-shallow-repository").map { String(decoding: $0, as: UTF8.self) }
        guard shallow?.hasPrefix("true") == true else {
            throw Unreadable(
                reason: "Ce n’est ni le dossier d’un portail, ni une révision de ce dépôt git.", isMisnamed: true)
        }
        throw Unreadable(
            reason: "Cette copie du dépôt n’a pas toute son histoire, et cette révision n’y est pas : "
                + "« git fetch --unshallow » la complète.",
            isMisnamed: false)
    }

    /// Takes the bytes of all files at once.
    private func read(into listed: inout Listing) throws(Unreadable) {
        let names = listed.blobs.map { $0.object + "\n" }.joined()
        var output = (try git(["cat-file", "--batch"], input: Data(names.utf8)) ?? Data())[...]
        for blob in listed.blobs {
            guard let end = output.firstIndex(of: 0x0A), output[..<end].split(separator: 0x20).count == 3,
                output.distance(from: end, to: output.endIndex) > blob.size + 1
            else {
                throw Unreadable(
                    reason: "Cette copie du dépôt n’a pas tous les fichiers de cette révision.", isMisnamed: false)
            }
            let start = output.index(after: end)
            let next = output.index(start, offsetBy: blob.size)
            listed.files.append(SourceFile(path: blob.path, bytes: Data(output[start..<next])))
            output = output[output.index(after: next)...]
        }
    }

    private func git(_ arguments: String...) throws(Unreadable) -> Data? { try git(arguments) }

    /// What git writes; nil when it refuses.
    private func git(_ arguments: [String], input: Data = Data()) throws(Unreadable) -> Data? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git", "-C", folder.path] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(
            // Its words are not shown; nothing is asked of anybody, locked or fetched.
            [
                "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1",
            ], uniquingKeysWith: { $1 })
        let (standardInput, standardOutput) = (Pipe(), Pipe())
        process.standardInput = standardInput
        process.standardOutput = standardOutput
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch {
            throw Unreadable(reason: "Le programme git n’a pas pu être lancé.", isMisnamed: false)
        }
        let writing = Writing(input, to: standardInput.fileHandleForWriting)
        let output = standardOutput.fileHandleForReading.readDataToEndOfFile()
        writing.end()
        process.waitUntilExit()
        guard process.terminationStatus != 127 else {
            throw Unreadable(reason: "Le programme git n’est pas installé.", isMisnamed: false)
        }
        return process.terminationStatus == 0 ? output : nil
    }

    /// What git reads, written beside what it writes: it does so before it has read all.
    private struct Writing {
        private let group = DispatchGroup()
        private let former = signal(SIGPIPE, SIG_IGN)

        init(_ input: Data, to handle: FileHandle) {
            DispatchQueue.global().async(group: group) {
                try? handle.write(contentsOf: input)
                try? handle.close()
            }
        }

        /// From here on, a reader that goes away ends the program again.
        func end() {
            group.wait()
            signal(SIGPIPE, former)
        }
    }

    /// What a revision holds, as `git ls-tree -r -z -l` says.
    private struct Listing {
        var files: [SourceFile] = []
        private(set) var unread: [UnreadFile] = []
        private(set) var blobs: [(path: String, object: String, size: Int)] = []

        init(_ listing: Data, under prefix: String) {
            for line in listing.split(separator: 0) {
                guard let tab = line.firstIndex(of: 0x09) else { continue }
                let facts = line[..<tab].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
                let bytes = line[line.index(after: tab)...].dropFirst(prefix.utf8.count)
                guard facts.count == 4 else { continue }
                add(Array(bytes), mode: facts[0], object: facts[2], size: Int(facts[3]) ?? 0)
            }
        }

        private mutating func add(_ bytes: [UInt8], mode: String, object: String, size: Int) {
            guard !bytes.split(separator: UInt8(ascii: "/")).contains(where: { $0.first == UInt8(ascii: ".") }) else {
                return
            }
            guard let path = String(validating: bytes, as: UTF8.self) else {
                unread.append(UnreadFile(path: String(decoding: bytes, as: UTF8.self), reason: .name))
                return
            }
            switch mode {
            case "100644", "100755":
                if size > PortalLimits.bytes(of: path) {
                    unread.append(UnreadFile(path: path, reason: .heavy(bytes: size)))
                } else {
                    blobs.append((path, object, size))
                }
            case "120000": unread.append(UnreadFile(path: path, reason: .link))
            default: unread.append(UnreadFile(path: path, reason: .special))
            }
        }
    }
}

extension String {
    fileprivate var trimmingNewline: String { hasSuffix("\n") ? String(dropLast()) : self }
}
