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

    /// Whether something answers on the loopback address.
    static func answers(_ port: UInt16) -> Bool {
        withSocket { descriptor in
            withAddress(in6addr_loopback, port) { connect(descriptor, $0, $1) == 0 }
        }
    }

    /// Whether another program could still answer on all IPv4 addresses of the machine.
    static func isFreeElsewhere(_ port: UInt16) -> Bool {
        let descriptor = socket(AF_INET, stream, 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                Foundation.bind(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }

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
