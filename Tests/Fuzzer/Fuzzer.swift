import Foundation
import Fuzzing

/// What libFuzzer calls; the environment says which reader is tried (`GUICHET_FUZZ`).
private let target = FuzzTarget.all.first { $0.name == ProcessInfo.processInfo.environment["GUICHET_FUZZ"] }

/// Before the first text: with `GUICHET_CORPUS`, writes the texts to begin from and the words into that folder, and ends.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: UnsafeMutableRawPointer, _ arguments: UnsafeMutableRawPointer) -> CInt {
    guard let target else {
        print("GUICHET_FUZZ : \(FuzzTarget.all.map(\.name).joined(separator: ", "))")
        exit(64)
    }
    guard let folder = ProcessInfo.processInfo.environment["GUICHET_CORPUS"] else { return 0 }
    do {
        try write(target, into: URL(fileURLWithPath: folder, isDirectory: true))
        exit(0)
    } catch {
        print(error.localizedDescription)
        exit(1)
    }
}

/// Reads a text; stops the program when something does not hold.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    if let flaw = target?.flaw(in: Array(UnsafeBufferPointer(start: start, count: count))) {
        FileHandle.standardError.write(Data("Défaut : \(flaw.prefix(2_000))\n".utf8))
        abort()
    }
    return 0
}

private func write(_ target: FuzzTarget, into folder: URL) throws {
    let texts = folder.appending(path: "depart")
    try FileManager.default.createDirectory(at: texts, withIntermediateDirectories: true)
    for (number, bytes) in target.corpus(of: .here).enumerated() {
        try Data(bytes).write(to: texts.appending(path: "\(number)"))
    }
    let words = target.words.map { word in
        "\"" + word.utf8.map { "\\x" + String(Int($0) + 0x100, radix: 16).suffix(2) }.joined() + "\"\n"
    }
    try Data(words.joined().utf8).write(to: folder.appending(path: "mots"))
}
