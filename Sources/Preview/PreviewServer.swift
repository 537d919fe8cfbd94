import FlyingSocks
import Foundation

/// Shows a portal on this machine only, and its pages again whenever they change.
///
/// The library gives sockets that wait without a thread each. The little of HTTP that a preview speaks is written here,
/// for the library’s own server reads heads of any length.
public struct PreviewServer: Sendable {
    private let port: UInt16
    private let portal: any PreviewedPortal

    /// - Parameters:
    ///   - port: where to answer, on the loopback addresses alone.
    ///   - portal: what is shown.
    public init(port: UInt16, showing portal: some PreviewedPortal) {
        (self.port, self.portal) = (port, portal)
    }

    /// Answers until the task is cancelled.
    ///
    /// - Parameter ready: called once it answers.
    /// - Throws: `PreviewError` when it cannot answer.
    public func run(ready: @Sendable () -> Void = {}) async throws {
        // Whoever leaves before the end of an answer must not stop the preview.
        signal(SIGPIPE, SIG_IGN)
        let pool: some AsyncSocketPool = .make(maxEvents: 64)
        try await pool.prepare()
        let sockets = try listen()
        defer { for socket in sockets { try? socket.close() } }
        ready()
        let desk = PreviewDesk(portal, port: port)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await pool.run() }
            for socket in sockets {
                let listening = try AsyncSocket(socket: socket, pool: pool)
                group.addTask { try await accept(on: listening, desk) }
            }
            try await group.next()
            group.cancelAll()
        }
    }

    /// A socket for each of the machine’s own addresses; one of them is enough.
    private func listen() throws -> [Socket] {
        guard let four = try? sockaddr_in.inet(ip4: "127.0.0.1", port: port) else { throw PreviewError.noAddress }
        let sockets = try [listen(on: four), listen(on: sockaddr_in6.loopback(port: port))].compactMap { $0 }
        guard !sockets.isEmpty else { throw PreviewError.noAddress }
        return sockets
    }

    /// Nil where the machine does not have this kind of address.
    private func listen(on address: some SocketAddress) throws -> Socket? {
        do {
            let socket = try Socket(domain: Int32(type(of: address).family))
            do {
                try socket.setValue(true, for: .localAddressReuse)
                try socket.bind(to: address)
                try socket.listen()
                return socket
            } catch {
                try? socket.close()
                throw error
            }
        } catch SocketError.failed(_, EAFNOSUPPORT, _), SocketError.failed(_, EADDRNOTAVAIL, _) {
            return nil
        } catch SocketError.failed(_, EADDRINUSE, _) {
            throw PreviewError.taken(port)
        } catch SocketError.failed(_, EACCES, _) {
            throw PreviewError.forbidden(port)
        }
    }

    private func accept(on socket: AsyncSocket, _ desk: PreviewDesk) async throws {
        try await withThrowingDiscardingTaskGroup { group in
            while !Task.isCancelled {
                do {
                    let connection = PreviewConnection(socket: try await socket.accept(), desk: desk)
                    group.addTask { await connection.serve() }
                } catch SocketError.failed(_, EMFILE, _), SocketError.failed(_, ENFILE, _),
                    SocketError.failed(_, ECONNABORTED, _)
                {
                    // Too many at once: those that are answered make room.
                    try await Task.sleep(for: .milliseconds(20))
                }
            }
        }
    }
}

/// Why a preview cannot answer.
public enum PreviewError: Error, LocalizedError, Equatable {
    /// Another program answers there.
    case taken(UInt16)
    /// The system keeps the port for itself.
    case forbidden(UInt16)
    /// The machine has no address of its own.
    case noAddress

    /// What happened and what to do, in French.
    public var errorDescription: String? {
        switch self {
        case .taken(let port):
            "Le port \(port) est déjà pris, sans doute par un autre aperçu. Arrêtez-le, ou prenez un autre port : "
                + "« --port \(port < 65_535 ? port + 1 : 8000) »."
        case .forbidden(let port):
            "Le système ne donne pas le port \(port). Prenez-en un autre, au-dessus de 1023 : « --port 8000 »."
        case .noAddress: "Cet ordinateur n’a pas d’adresse pour se parler à lui-même (127.0.0.1 ou ::1)."
        }
    }
}
