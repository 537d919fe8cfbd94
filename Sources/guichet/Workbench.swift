import Almanac
import Content
import Diagnostics
import Exports
import Foundation
import Pictures
import Portal
import Preview
import Publishing
import Site
import Synchronization
import Theme

/// A portal that somebody is writing: read again when it has changed, and only what changed of it; a page is drawn when
/// it is asked for. The whole site is made behind, for what only the whole can tell.
actor Workbench: PreviewedPortal {
    private let options: CommonOptions
    private let memory = ReadingMemory()
    private let theme = ThemeMemory()
    private let shelf: PictureShelf
    /// The whole site, made behind.
    private let whole: WholeSite
    /// The look at the files that is under way.
    private var looking: Task<Void, Never>?
    /// How many looks have begun, and how many of them ended: those who ask meanwhile share the next one.
    private var (begun, ended) = (0, 0)
    /// The whole site that is being made.
    private var making: Task<Void, Never>?
    private var shown = Shown()

    /// What is shown.
    private struct Shown {
        var version = 0
        /// What it is made from; nil before the first look.
        var tree: SourceTree?
        var date: CivilDate?
        /// The last portal in which nothing was wrong.
        var site: SketchedSite?
        /// What is wrong in the entries or the theme.
        var mistakes: String?
        /// What only the whole site could tell.
        var whole: String?
    }

    /// - Parameter folder: where the whole site is made; nothing else may stand in it.
    init(_ options: CommonOptions, in folder: URL) {
        self.options = options
        shelf = PictureShelf(beside: options.usualSite)
        whole = WholeSite(folder)
    }

    /// Nothing is made any more.
    nonisolated func close() { whole.close() }

    func current() async -> PreviewedSite {
        // A look that is under way may have passed the file that was saved just now: the next one is waited for.
        let needed = begun + 1
        while ended < needed {
            if looking == nil {
                begun += 1
                looking = Task { [begun] in
                    await look()
                    (ended, looking) = (begun, nil)
                }
            }
            await looking?.value
        }
        let (site, whole, shelf) = (shown.site, whole, shelf)
        return PreviewedSite(version: shown.version, mistakes: shown.mistakes ?? shown.whole) { path in
            if let drawn = site?.file(path, photosFrom: shelf) { return drawn }
            return whole.bytes(of: path)
        }
    }

    private func look() async {
        let inputs: BuildInputs
        do {
            let date = options.date ?? BuildDate.current(environment: Terminal.environment, now: Date())
            guard let date else { return tell("La date du jour n’a pas pu être lue.\n") }
            inputs = try await Self.read(options, date.date, memory)
        } catch {
            return tell((error as? PortalUnreadable).map(Terminal.text(of:)) ?? "\(error)\n")
        }
        guard inputs.tree != shown.tree || inputs.date != shown.date else { return }
        (shown.tree, shown.date) = (inputs.tree, inputs.date)
        let former = making
        former?.cancel()
        // Pages lead to files of data: what these are is known once the site was made whole.
        if !whole.isMade {
            await makeWhole(inputs)
        } else {
            let sketch = await sketch(inputs)
            show(sketch.site, sketch.mistakes)
            guard sketch.site != nil else { return }
            making = Task {
                // One at a time, in one folder.
                await former?.value
                guard !Task.isCancelled else { return }
                await makeWhole(inputs)
            }
        }
    }

    private func sketch(_ inputs: BuildInputs) async -> (site: SketchedSite?, mistakes: String?) {
        await SketchedSite.sketch(inputs, jobs: options.jobs, data: whole.data, memory: memory, theme: theme)
    }

    private static func read(
        _ options: CommonOptions, _ date: CivilDate, _ memory: ReadingMemory
    ) async throws -> BuildInputs {
        try BuildInputs(options, on: date, memory: memory)
    }

    /// What is wrong before anything can be read.
    private func tell(_ text: String) {
        guard shown.mistakes != text else { return }
        shown.tree = nil
        show(nil, text)
    }

    private func show(_ site: SketchedSite?, _ mistakes: String?) {
        if let mistakes, mistakes != shown.mistakes { Terminal.say(mistakes) }
        if let site { shown.site = site }
        shown.mistakes = mistakes
        shown.whole = nil
        shown.version += 1
    }

    private func makeWhole(_ inputs: BuildInputs) async {
        let told = await whole.make(inputs, shelf: shelf, jobs: options.jobs, memory: memory)
        guard !Task.isCancelled, inputs.tree == shown.tree else { return }
        switch told {
        case .given(let pagesAreOther):
            // Drawn before, pages may lead to files of data that are other ones now.
            let isFirst = shown.site == nil
            if isFirst || pagesAreOther || shown.whole != nil || shown.mistakes != nil { shown.version += 1 }
            if isFirst || pagesAreOther {
                shown.site = await sketch(inputs).site
            }
            (shown.mistakes, shown.whole) = (nil, nil)
        case .mistakes(let text):
            if text != shown.whole { Terminal.say(text) }
            shown.whole = text
            shown.version += 1
        }
    }
}

/// A portal that is read and planned: each page is drawn when it is asked for.
struct SketchedSite: Sendable {
    private let plan: SitePlan
    private let places: [String: Int]

    private init(_ plan: SitePlan) {
        self.plan = plan
        places = Dictionary(plan.paths.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameters:
    ///   - data: the files of data as the last whole site had them.
    ///   - memory: what was understood before.
    ///   - theme: the theme as it was made ready before.
    /// - Returns: the site, or what is wrong as it is printed on a terminal.
    static func sketch(
        _ inputs: BuildInputs, jobs: Int, data: [DataFile], memory: ReadingMemory, theme: ThemeMemory
    ) async -> (site: SketchedSite?, mistakes: String?) {
        var report = Report()
        let plan = await plan(
            inputs, jobs: jobs, isPreview: true, data: data, memory: memory, theme: theme, report: &report)
        guard report.hasErrors else { return (SketchedSite(plan), nil) }
        return (nil, Terminal.text(of: report, tree: inputs.tree))
    }

    /// The pages of a portal.
    ///
    /// - Parameters:
    ///   - isPreview: whether it is only looked at: then no device keeps it.
    ///   - report: receives what is wrong before a page is drawn.
    static func plan(
        _ inputs: BuildInputs, jobs: Int, isPreview: Bool, data: [DataFile] = [], memory: ReadingMemory? = nil,
        theme: ThemeMemory? = nil, report: inout Report
    ) async -> SitePlan {
        var timings = Timings(reading: inputs)
        let portal = await inputs.portal(
            isPreview: isPreview, jobs: jobs, memory: memory, timings: &timings, report: &report)
        return SiteRenderer.plan(
            portal, data: data, from: inputs.tree, mapLibrary: inputs.library, memory: theme, report: &report)
    }

    /// The bytes of a page, a photo, or a file of the theme; nil for all else.
    func file(_ path: String, photosFrom shelf: PictureShelf) -> Data? {
        places[path].map { plan.file($0).bytes } ?? plan.photo(path, from: shelf)
    }
}

/// The whole site, in a folder of its own.
final class WholeSite: Sendable {
    private let folder: URL
    private let state = Mutex<(isMade: Bool, data: [DataFile])>((false, []))
    private let isClosed = Mutex(false)

    /// What came of making it.
    enum Told {
        /// It is made; the files of data that pages lead to are other ones than before, or the same.
        case given(dataIsOther: Bool)
        /// As printed on a terminal.
        case mistakes(String)
    }

    init(_ folder: URL) { self.folder = folder }

    /// Nothing is written any more, also by a site that is being made.
    func close() { isClosed.withLock { $0 = true } }

    /// Takes files until the folder is closed.
    private struct Gate: SiteStore {
        let site: WholeSite
        let publication: Publication

        func put(_ output: Output) { if !site.isClosed.withLock({ $0 }) { publication.put(output) } }
        func bytes(of path: String) -> [UInt8]? { publication.bytes(of: path) }
    }

    /// Whether it was made once.
    var isMade: Bool { state.withLock(\.isMade) }
    /// The files of data that pages lead to.
    var data: [DataFile] { state.withLock(\.data) }

    func bytes(of path: String) -> Data? {
        guard path.split(separator: "/").allSatisfy({ $0 != ".." && $0 != "." }) else { return nil }
        let file = folder.appendingPathComponent(path)
        return (try? file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
            ? try? Data(contentsOf: file) : nil
    }

    func make(_ inputs: BuildInputs, shelf: PictureShelf, jobs: Int, memory: ReadingMemory) async -> Told {
        let publication = Publication(into: folder)
        let build = await SiteBuild.run(
            inputs, jobs: jobs, into: Gate(site: self, publication: publication), shelf: shelf, judges: false,
            isPreview: true, memory: memory,
            timings: Timings(reading: inputs))
        guard !build.report.hasErrors else { return .mistakes(Terminal.text(of: build.report, tree: build.tree)) }
        guard !isClosed.withLock({ $0 }) else { return .mistakes("") }
        do {
            _ = try publication.finish()
        } catch {
            return .mistakes((error as? PublishingError)?.errorDescription ?? "\(error)")
        }
        return state.withLock { state in
            let before = state.data.map { "\($0.path) \($0.size) \($0.title)" }
            defer { state = (true, build.data) }
            return .given(dataIsOther: before != build.data.map { "\($0.path) \($0.size) \($0.title)" })
        }
    }
}
