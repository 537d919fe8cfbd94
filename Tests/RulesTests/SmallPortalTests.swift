import Content
import Diagnostics
import SmallPortals
import Testing

@Suite("The small portal that tests start from")
struct SmallPortalTests {
    @Test("is sound: building it finds nothing")
    func isSound() async throws {
        let report = try await findings(in: SmallPortal.base, upTo: .packed)
        #expect(TextPrinter(colours: false) { SmallPortal.files[$0] }.print(report) == "")
    }
}
