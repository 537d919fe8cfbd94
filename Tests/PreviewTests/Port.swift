import Foundation

/// Ports of this machine.
enum Port {
    private struct NoPort: Error {}

    /// A port nothing answers on.
    static func free() throws -> UInt16 {
        var port: UInt16?
        let isBound = withSocket { descriptor in
            guard bind(descriptor, to: in6addr_loopback, port: 0) else { return false }
            var address = sockaddr_in6()
            var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
            let isNamed = withUnsafeMutablePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) == 0 }
            }
            port = UInt16(bigEndian: address.sin6_port)
            return isNamed
        }
        guard isBound, let port else { throw NoPort() }
        return port
    }

    /// Whether another program could still answer on another address of the machine.
    static func isFreeElsewhere(_ port: UInt16) -> Bool {
        let descriptor = socket(AF_INET, stream, 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        // 127.0.0.2: the preview’s own is 127.0.0.1.
        address.sin_addr.s_addr = UInt32(0x7F00_0002).bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                Foundation.bind(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }

    /// What is answered to some bytes, to its end.
    static func exchange(_ bytes: [UInt8], on port: UInt16) throws -> String {
        var answer: [UInt8] = []
        try talk(bytes, on: port) { more in
            answer += more
            return true
        }
        return String(decoding: answer, as: UTF8.self)
    }

    /// The lines of an answer, as they come, for as long as they are wanted.
    static func lines(of request: String, on port: UInt16, _ isWanted: (String) -> Bool) throws {
        var rest: [UInt8] = []
        try talk(Array(request.utf8), on: port) { more in
            rest += more
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                guard isWanted(String(decoding: rest[..<end], as: UTF8.self)) else { return false }
                rest.removeSubrange(...end)
            }
            return true
        }
    }

    /// Sends bytes, and reads what comes back for as long as it is wanted, a minute of silence at most.
    private static func talk(_ bytes: [UInt8], on port: UInt16, _ isWanted: ([UInt8]) -> Bool) throws {
        var didTalk = false
        _ = withSocket { descriptor in
            guard withAddress(in6addr_loopback, port, { connect(descriptor, $0, $1) == 0 }) else { return false }
            didTalk = true
            var patience = timeval(tv_sec: 60, tv_usec: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, noSignal) }
                // Who is refused need not be heard to the end.
                guard count > 0 else { break }
                rest = rest.dropFirst(count)
            }
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = recv(descriptor, &buffer, buffer.count, 0)
                guard count > 0, isWanted(Array(buffer[..<count])) else { return true }
            }
        }
        guard didTalk else { throw NoPort() }
    }

    #if canImport(Darwin)
        private static let noSignal: Int32 = 0
    #else
        private static let noSignal = Int32(MSG_NOSIGNAL)
    #endif

    #if canImport(Darwin)
        private static let stream = SOCK_STREAM
    #else
        private static let stream = Int32(SOCK_STREAM.rawValue)
    #endif

    private static func withSocket(_ body: (Int32) -> Bool) -> Bool {
        let descriptor = socket(AF_INET6, stream, 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return body(descriptor)
    }

    private static func bind(_ descriptor: Int32, to address: in6_addr, port: UInt16) -> Bool {
        withAddress(address, port) { Foundation.bind(descriptor, $0, $1) == 0 }
    }

    private static func withAddress(
        _ host: in6_addr, _ port: UInt16, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Bool
    ) -> Bool {
        var address = sockaddr_in6()
        address.sin6_family = sa_family_t(AF_INET6)
        address.sin6_port = port.bigEndian
        address.sin6_addr = host
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_in6>.size))
            }
        }
    }
}
