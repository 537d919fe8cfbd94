import Markdown
import Portal
import QRCodes
import Site
import Templates

/// An address on paper: a QR code for phones, and the same address to read and type.
struct QRItem: View {
    let address: String
    let code: QRCode

    /// - Returns: nil when the portal has no whole address: a code that leads nowhere is worse than none.
    init?(_ page: Address, of portal: FamilyPortal) {
        guard let address = portal.wholeAddress(of: page), let code = QRCode(address) else { return nil }
        self.address = address
        self.code = code
    }

    static let fields = ViewFields<QRItem>([
        .html("dessin", .code) { $0.drawing },
        .literal("url") { $0.address },
        .literal("affiche") { shown($0.address) },
    ])

    /// Black on white, in the dark too, its quiet zone in it; hidden from screen readers, for the address is beside it.
    private var drawing: HTMLFragment {
        let size = code.drawnSize
        return HTMLFragment(
            trusted:
                "<svg class=\"qr\" viewBox=\"0 0 \(size) \(size)\" shape-rendering=\"crispEdges\" aria-hidden=\"true\">"
                + "<path fill=\"#fff\" d=\"M0 0h\(size)v\(size)H0z\"/><path fill=\"#000\" d=\"\(code.path)\"/></svg>")
    }

    /// The address as people type it: browsers put `https://` by themselves.
    static func shown(_ address: String) -> String {
        address.hasPrefix("https://") ? String(address.dropFirst("https://".count)) : address
    }
}
