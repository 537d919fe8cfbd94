import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Puts one folder in the place of another in a single step: at no moment is the site missing or half new.
enum Swap {
    /// Exchanges two folders of the same disk.
    ///
    /// - Returns: false when the system or the disk cannot do it.
    static func exchange(_ first: URL, _ second: URL) -> Bool {
        #if canImport(Glibc)
            // Swift's Glibc module does not show renameat2 (Linux 3.15): it is asked for by name.
            typealias RenameAt2 =
                @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
            guard let program = dlopen(nil, RTLD_NOW), let symbol = dlsym(program, "renameat2") else { return false }
            let renameat2 = unsafeBitCast(symbol, to: RenameAt2.self)
            let exchange: UInt32 = 2  // RENAME_EXCHANGE
            return renameat2(AT_FDCWD, first.path, AT_FDCWD, second.path, exchange) == 0
        #elseif canImport(Darwin)
            return renamex_np(first.path, second.path, UInt32(RENAME_SWAP)) == 0
        #else
            return false
        #endif
    }
}
