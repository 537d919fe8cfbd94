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
}
