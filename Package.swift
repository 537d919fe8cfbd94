// swift-tools-version: 6.1
import PackageDescription

/// The way of the data, top to bottom: each module imports only modules listed under it.
let package = Package(
    name: "guichet",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "guichet", targets: ["guichet"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.0"),
    ],
    targets: [
        .executableTarget(
            name: "guichet",
            dependencies: [
                "Preview", "Publishing", "Theme", "Offline", "Exports", "Portal", "Content", "Markdown", "Almanac",
                "Diagnostics",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .target(
            name: "Preview", dependencies: ["Portal", "Markdown", .product(name: "FlyingFox", package: "FlyingFox")]),
        .target(name: "Publishing", dependencies: ["Portal", "Diagnostics"]),
        .target(
            name: "Theme",
            dependencies: [
                "Offline", "Exports", "Portal", "Content", "Almanac", "Markdown", "Pictures", "Compression", "QRCodes",
                "Diagnostics",
                .product(name: "Mustache", package: "swift-mustache"),
            ]),
        .target(
            name: "Offline", dependencies: ["Exports", "Portal", "Content", "Almanac", "Compression", "Diagnostics"]),
        .target(name: "Exports", dependencies: ["Portal", "Content", "Almanac", "Markdown", "Diagnostics"]),
        .target(name: "Portal", dependencies: ["Content", "Almanac", "Markdown", "Diagnostics"]),
        .target(
            name: "Content",
            dependencies: [
                "Almanac", "Markdown", "Pictures", "Diagnostics",
                .product(name: "Yams", package: "Yams"),
                .product(name: "SwiftCSV", package: "SwiftCSV"),
            ]),
        .target(name: "Almanac", dependencies: ["Diagnostics"]),
        .target(name: "Markdown", dependencies: ["CCmark", "Diagnostics"]),
        .target(name: "Pictures", dependencies: ["Compression"]),
        .target(name: "Compression", dependencies: ["CZlib"]),
        .target(name: "QRCodes", dependencies: ["CQREncode"]),
        .target(name: "Diagnostics"),
        .systemLibrary(
            name: "CCmark",
            pkgConfig: "libcmark-gfm",
            providers: [
                .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
            ]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(
            name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),

        // Not a product: `make site` does not build it.
        .executableTarget(
            name: "guichet-bench", dependencies: ["Theme", "Portal", "Content", "Almanac", "Diagnostics"],
            path: "Benchmarks/guichet-bench"),

        .target(
            name: "SmallPortals", dependencies: ["Content", "Diagnostics"], path: "Tests/SmallPortals"),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(name: "CompressionTests", dependencies: ["Compression"]),
        .testTarget(name: "PicturesTests", dependencies: ["Pictures"]),
        .testTarget(name: "QRCodesTests", dependencies: ["QRCodes"]),
        .testTarget(name: "MarkdownTests", dependencies: ["Markdown"]),
        .testTarget(name: "AlmanacTests", dependencies: ["Almanac"]),
        .testTarget(name: "ContentTests", dependencies: ["Content", "SmallPortals"]),
        .testTarget(name: "PortalTests", dependencies: ["Portal", "SmallPortals"]),
        .testTarget(name: "ThemeTests", dependencies: ["Theme", "Exports", "Pictures", "SmallPortals"]),
        .testTarget(name: "OfflineTests", dependencies: ["Offline"]),
        .testTarget(name: "ExportsTests", dependencies: ["Exports", "SmallPortals"]),
        .testTarget(name: "PublishingTests", dependencies: ["Publishing"]),
        .testTarget(name: "PreviewTests", dependencies: ["Preview"]),
        .testTarget(name: "RulesTests", dependencies: ["Theme", "Offline", "SmallPortals"]),
    ],
    swiftLanguageModes: [.v6]
)
