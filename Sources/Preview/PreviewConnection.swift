import FlyingSocks
import Foundation

/// One browser that asks: it is answered once, then let go.
struct PreviewConnection: Sendable {
    let socket: AsyncSocket
    let desk: PreviewDesk

    /// How long a browser may take to say what it wants.
    private static let patience = Duration.seconds(15)
    /// How long one that says too much is listened to once it is answered.
    private static let farewell = Duration.milliseconds(500)
    /// How often those who wait for changes are looked after.
    private static let pace = Duration.milliseconds(150)
    /// How many such rounds pass before a word is said all the same, to know whether anybody still listens.
    private static let silence = 60

    func serve() async {
        defer { try? socket.close() }
        guard let reading = await read() else { return }
        switch reading {
        case .unfinished, .malformed: await send(PreviewAnswer(400, saying: "La demande n’est pas comprise."))
        case .tooLarge:
            await send(PreviewAnswer(431, saying: "La demande est trop longue."))
            await drain()
        case .read(let request) where request.path == "/" + PreviewPanel.events && request.method == "GET":
            await tell(request)
        case .read(let request): await send(await desk.answer(request), hasBody: request.method != "HEAD")
        }
    }

    private func send(_ answer: PreviewAnswer, hasBody: Bool = true) async {
        try? await socket.write(answer.bytes(hasBody: hasBody))
    }

    /// The head of the request; nil when the browser left, or took too long.
    private func read() async -> RequestHead.Reading? {
        await withTaskGroup(of: RequestHead.Reading?.self) { group in
            group.addTask {
                var bytes: [UInt8] = []
                while true {
                    guard let more = try? await socket.read(atMost: 4096), !more.isEmpty else { return nil }
                    bytes += more
                    let reading = RequestHead.read(bytes)
                    if reading != .unfinished { return reading }
                }
            }
            group.addTask {
                try? await Task.sleep(for: Self.patience)
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first
        }
    }

    /// Takes what is still on its way, for a moment, so that the answer is not lost with it.
    private func drain() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                while let more = try? await socket.read(atMost: 65_536), !more.isEmpty {}
            }
            group.addTask { try? await Task.sleep(for: Self.farewell) }
            await group.next()
            group.cancelAll()
        }
    }

    /// Says which version stands, again whenever it is another, for as long as somebody listens.
    private func tell(_ request: RequestHead) async {
        let refusal = await desk.answer(
            RequestHead(method: "HEAD", path: "/" + PreviewPanel.folder, host: request.host))
        guard refusal.status != 403, refusal.status != 400 else { return await send(refusal) }
        var head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n"
        head += "Connection: close\r\n\r\nretry: 500\n\n"
        guard (try? await socket.write(Data(head.utf8))) != nil else { return }
        var told = ""
        var rounds = 0
        while !Task.isCancelled {
            let version = await desk.version()
            rounds += 1
            if version != told || rounds == Self.silence {
                let event = version == told ? ":\n\n" : "data: \(version)\n\n"
                guard (try? await socket.write(Data(event.utf8))) != nil else { return }
                (told, rounds) = (version, 0)
            }
            try? await Task.sleep(for: Self.pace)
        }
    }
}
