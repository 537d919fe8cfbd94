import Foundation
import Testing

@testable import Publishing

@Suite("One build at a time")
struct FolderLockTests {
    @Test("who is refused closes its own file, once: another’s could have its number by then")
    func closedOnce() async throws {
        let site = try Site([:])
        let lock = try FolderLock(site.url)
        let refused = Task.detached {
            for _ in 0..<20_000 { #expect(throws: PublishingError.self) { _ = try FolderLock(site.url) } }
        }
        let lost = Task.detached {
            var lost = 0
            for _ in 0..<200_000 {
                let file = open("/dev/null", O_RDONLY)
                if fcntl(file, F_GETFD) < 0 { lost += 1 } else { close(file) }
            }
            return lost
        }
        #expect(await lost.value == 0)
        await refused.value
        lock.held {}
    }

    @Test("a program started meanwhile does not go on holding the folder")
    func startedMeanwhile() throws {
        let site = try Site([:])
        var program = pid_t()
        try FolderLock(site.url).held {
            // It has the lock’s folder open too, as any program has for a moment when it is started.
            var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("sleep"), strdup("5"), nil]
            #expect(posix_spawnp(&program, "sleep", nil, nil, &arguments, nil) == 0)
            arguments.forEach { free($0) }
        }
        defer {
            kill(program, SIGKILL)
            waitpid(program, nil, 0)
        }
        try FolderLock(site.url).held {}
    }
}
