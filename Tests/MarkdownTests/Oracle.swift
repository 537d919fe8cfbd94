import Foundation
import Testing

/// `cmark-gfm`, GitHub’s own program, and what its HTML has in common with ours.
enum Oracle {
    private static let end = "FINDELESSAI"

    /// Texts made of pieces, the same at each run.
    static func texts(of pieces: [String], count: Int, seed: UInt64 = 12) -> [String] {
        var generator = SplitMix(seed: seed)
        return (0..<count).map { _ in
            (0..<Int.random(in: 2...12, using: &generator)).compactMap { _ in pieces.randomElement(using: &generator) }
                .joined()
        }
    }

    /// The HTML of each text, all read as one: they must not depend on one another.
    static func html(of texts: [String], behind definition: String) throws -> [String] {
        let whole = texts.map { $0 + "\n\n\(end)" }.joined(separator: "\n\n") + definition
        return try html(of: whole, arguments: []).components(separatedBy: "<p>\(end)</p>\n").dropLast()
    }

    /// The HTML of one text, its notes included.
    static func htmlWithNotes(of text: String) throws -> String { try html(of: text, arguments: ["-e", "footnotes"]) }

    private static func html(of text: String, arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            [
                "cmark-gfm", "-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "tasklist",
                "--strikethrough-double-tilde",
            ] + arguments
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let writer = Thread {
            try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
            try? input.fileHandleForWriting.close()
        }
        writer.start()
        let html = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return html
    }

    /// HTML without what is each program’s own: classes, wrappers, typography, the way addresses are encoded. A
    /// reference is its number and, behind a point, which one to that note it is.
    static func plain(_ html: String) -> String {
        var text = html
        for (pattern, replacement) in patterns {
            text = text.replacingOccurrences(of: pattern, with: replacement, options: .regularExpression)
        }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static let patterns = [
        (#"<div class="tableau"[^>]*>\n"#, ""), (#"</table>\n</div>"#, "</table>"), (#"<table [^>]*>"#, "<table>"),
        (#"<t[hd]( scope="col")?( class="a-gauche"| align="left")>"#, "<c left>"),
        (#"<t[hd]( scope="col")?( class="a-droite"| align="right")>"#, "<c right>"),
        (#"<t[hd]( scope="col")?>"#, "<c>"), (#"</t[hd]>"#, "</c>"), (#" rel="noopener external""#, ""),
        (#"<(h[1-6]) id="[^"]*">"#, "<$1>"), (#"<(hr|br) />"#, "<$1>"), ("’", "'"), ("…", "..."),
        ("[\u{202F}\u{A0}]", " "), (#" ([;:!?])"#, "$1"), (#"<tbody>\n</tbody>\n"#, ""),
        // Tasks
        (#"<li class="tache">"#, "<li>"), (#"<span class="coche"[^>]*>☐</span>"#, "[todo]"),
        (#"<span class="coche"[^>]*>☑</span>"#, "[done]"), (#"<input type="checkbox" disabled="" />"#, "[todo]"),
        (#"<input type="checkbox" checked="" disabled="" />"#, "[done]"),
        (#"<li>(\[(?:todo|done)\]) \n<p>"#, "<li>\n<p>$1 "),
        // Notes
        (
            #"<sup class="renvoi"><a [^>]*id="renvoi-[a-z0-9]+-[0-9]+(?:-([0-9]+))?"[^>]*><span[^>]*>note </span>([0-9]+)</a></sup>"#,
            "{$2.$1}"
        ),
        (#"<sup class="footnote-ref"><a [^>]*id="fnref-[^"]*?(?:-([0-9]+))?"[^>]*>([0-9]+)</a></sup>"#, "{$2.$1}"),
        (#"<section [^>]*>\n<ol>"#, "<notes>"), (#"<li id="[^"]*">"#, "<note>"),
        (#" ?<a [^>]*backlink"[^>]*>↩(<sup>[0-9]+</sup>)?</a>"#, "↩"),
        (#" ?<a [^>]*class="footnote-backref"[^>]*>↩(<sup[^>]*>[0-9]+</sup>)?</a>"#, "↩"),
        (#"<p>(↩+)</p>"#, "$1"),
        (#"\n+"#, "\n"),
    ]
}
