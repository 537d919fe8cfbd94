import Almanac
import Compression
import Content
import Foundation
import Pictures
import Portal
import Site

/// All that a site is made from, read and not understood yet.
struct BuildInputs {
    private(set) var tree: SourceTree
    /// The files of the map’s library.
    let library: [Output]
    /// The day the site is built for.
    let date: CivilDate
    /// The address of the site, in the place of that of `guichet.yaml`.
    let baseURL: BaseURL?
    /// How long the reading took.
    let duration: Duration

    /// - Throws: `PortalUnreadable`.
    ///
    /// - Parameter memory: what was read before; nil when all is read.
    init(_ options: CommonOptions, on date: CivilDate, memory: ReadingMemory? = nil) throws {
        let start = ContinuousClock.now
        tree = try SourceTree(reading: options.rootURL, memory: memory)
        library = MapLibrary.read()
        self.date = date
        baseURL = options.baseURL
        duration = start.duration(to: .now)
    }

    /// What is made of files that were read already.
    ///
    /// - Parameter baseURL: the address of the site, in the place of that of `guichet.yaml`.
    init(_ tree: SourceTree, on date: CivilDate, baseURL: BaseURL?, library: [Output]) {
        (self.tree, self.date, self.baseURL, self.library) = (tree, date, baseURL, library)
        duration = .zero
    }

    /// The same with a file that is not written yet.
    func adding(_ file: SourceFile) -> BuildInputs {
        var inputs = self
        inputs.tree = tree.overlaid(by: SourceTree(files: [file]))
        return inputs
    }

    /// Names all of it, and the program that makes the site: what has the same name gives the same site. Nil where the
    /// program cannot be told from another.
    var name: String? {
        guard let program = RunningProgram.parts else { return nil }
        var text = program
        func add(_ part: String) { text.append(contentsOf: "\(part.utf8.count):\(part)\n".utf8) }
        add(date.iso)
        add(baseURL?.address.text ?? "")
        for file in tree.files {
            add(file.path)
            add(SHA256.hash([UInt8](file.bytes)).base64)
        }
        for file in tree.unread { add("\(file.path) \(file.reason)") }
        for file in library {
            add(file.path)
            add("\(file.bytes.count) \(Checksum.digits(of: file.bytes))")
        }
        return SHA256.hash(text).base64
    }
}

/// The program that runs, and the libraries it was started with.
enum RunningProgram {
    /// What tells it from any other: the bytes of the program, and size and time of each library. Nil where the system
    /// does not list them (all but Linux).
    static var parts: [UInt8]? {
        guard let program = try? Data(contentsOf: URL(fileURLWithPath: "/proc/self/exe"), options: .alwaysMapped),
            let libraries = libraries()
        else { return nil }
        return Array("\(program.count) \(Checksum.digits(of: program))\n\(libraries)".utf8)
    }

    /// What tells the libraries it was started with from any others: size and time of each, a line for each.
    ///
    /// - Parameter names: parts of the names of those that are meant; all when there are none.
    static func libraries(named names: [String] = []) -> String? {
        // A file without a size: it is read to its end, not by its size.
        guard let maps = try? FileHandle(forReadingFrom: URL(fileURLWithPath: "/proc/self/maps")).readToEnd() else {
            return nil
        }
        let mapped = String(decoding: maps, as: UTF8.self).split(separator: "\n").compactMap { line in
            line.firstIndex(of: "/").map { String(line[$0...]) }
        }
        var lines = ""
        for library in Set(mapped).sorted() where library.contains(".so") {
            guard names.isEmpty || names.contains(where: library.contains) else { continue }
            var info = stat()
            guard stat(library, &info) == 0 else { return nil }
            lines += "\(library) \(info.st_size) \(info.st_mtim.tv_sec) \(info.st_mtim.tv_nsec)\n"
        }
        return lines
    }
}

extension PictureShelf {
    /// The pictures kept beside a site, not in it: they would be published.
    convenience init(beside site: URL) {
        let site = site.resolvingSymlinksInPath().standardizedFileURL
        let libraries = RunningProgram.libraries(named: ["turbojpeg", "libpng", "webp", "lcms"])
        let folder = site.deletingLastPathComponent().appendingPathComponent(
            ".\(site.lastPathComponent).guichet-images")
        // Where the libraries cannot be told from others, nothing is kept.
        self.init(libraries == nil ? nil : folder, libraries: libraries ?? "")
    }
}
