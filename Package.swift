// swift-tools-version: 6.1
import PackageDescription

/// Tests are built beside the optimised program they try; to optimise them too would take longer than to run them.
let unoptimised: [SwiftSetting] = [.unsafeFlags(["-Onone"], .when(configuration: .release))]

/// The way of the data, top to bottom: each module imports only modules listed under it.
let package = Package(
    name: "guichet",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "guichet", targets: ["guichet"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", exact: "0.10.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    ],
    targets: [
        .executableTarget(
            name: "guichet",
            dependencies: [
                "Preview", "Publishing", "Comparing", "Theme", "Offline", "Exports", "Audit", "Portal", "Site",
                "Content",
                "Pictures", "Compression",
                "Markdown", "Almanac", "QRCodes", "Diagnostics",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .target(
            name: "Preview", dependencies: ["Site", "Markdown", .product(name: "FlyingSocks", package: "FlyingFox")]),
        .target(name: "Comparing", dependencies: ["Portal", "Site", "Content", "Almanac", "Diagnostics"]),
        .target(name: "Publishing", dependencies: ["Site", "Compression", "Diagnostics"]),
        .target(
            name: "Theme",
            dependencies: [
                "Offline", "Exports", "Audit", "Drawing", "Telling", "Portal", "Site", "Content", "Almanac", "Markdown",
                "Pictures", "Compression", "QRCodes", "Diagnostics", "Templates",
            ]),
        .target(
            name: "Offline",
            dependencies: ["Exports", "Portal", "Site", "Content", "Almanac", "Pictures", "Compression", "Diagnostics"]),
        .target(
            name: "Exports",
            dependencies: [
                "Telling", "Portal", "Site", "Content", "Almanac", "Markdown", "Pictures", "Compression", "Diagnostics",
            ]),
        .target(name: "Audit", dependencies: ["Portal", "Site", "Content", "Markdown", "Diagnostics"]),
        .target(name: "Drawing", dependencies: ["Portal", "Site", "Content", "Markdown"]),
        .target(name: "Telling", dependencies: ["Portal", "Site", "Content", "Almanac"]),
        .target(
            name: "Portal",
            dependencies: ["Site", "Content", "Almanac", "Markdown", "Pictures", "Compression", "Diagnostics"]),
        .target(
            name: "Content",
            dependencies: [
                "Almanac", "Markdown", "Pictures", "Diagnostics",
                .product(name: "Yams", package: "Yams"),
                .product(name: "SwiftCSV", package: "SwiftCSV"),
            ]),
        .target(name: "Templates", dependencies: ["Markdown", "Diagnostics"]),
        .target(name: "Almanac", dependencies: ["Diagnostics"]),
        .target(name: "Markdown", dependencies: ["CCmark", "Diagnostics"]),
        .target(name: "Pictures", dependencies: ["Compression", "CTurboJPEG", "CPNG", "CWebP", "CLittleCMS"]),
        .target(name: "Compression", dependencies: ["CDeflate"]),
        .target(name: "QRCodes", dependencies: ["CQREncode"]),
        .target(name: "Site"),
        .target(name: "Diagnostics"),
        .systemLibrary(
            name: "CCmark",
            pkgConfig: "libcmark",
            providers: [
                .apt(["libcmark-dev"]), .brew(["cmark"]),
            ]),
        .systemLibrary(
            name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
        .systemLibrary(
            name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),
        .systemLibrary(
            name: "CTurboJPEG", pkgConfig: "libturbojpeg",
            providers: [.apt(["libturbojpeg0-dev"]), .brew(["jpeg-turbo"])]),
        .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
        .systemLibrary(name: "CWebP", pkgConfig: "libwebp", providers: [.apt(["libwebp-dev"]), .brew(["webp"])]),
        .systemLibrary(
            name: "CLittleCMS", pkgConfig: "lcms2", providers: [.apt(["liblcms2-dev"]), .brew(["little-cms2"])]),

        // Not a product: `make site` does not build it.
        .executableTarget(
            name: "guichet-bench", dependencies: ["Drawing", "Portal", "Content", "Almanac", "Diagnostics"],
            path: "Benchmarks/guichet-bench"),

        .target(
            name: "SmallPortals", dependencies: ["Content", "Compression", "Diagnostics"], path: "Tests/SmallPortals",
            swiftSettings: unoptimised),
        .target(
            name: "TemplateOracle",
            dependencies: ["Templates", .product(name: "Mustache", package: "swift-mustache")],
            path: "Tests/TemplateOracle", swiftSettings: unoptimised),
        .target(
            name: "Fuzzing",
            dependencies: [
                "Theme", "Audit", "Portal", "Content", "Templates", "Almanac", "Markdown", "Diagnostics",
                "SmallPortals",
            ],
            path: "Tests/Fuzzing", swiftSettings: unoptimised),
        .testTarget(name: "FuzzingTests", dependencies: ["Fuzzing"], swiftSettings: unoptimised),
        .testTarget(
            name: "DiagnosticsTests", dependencies: ["Diagnostics", "SmallPortals"], swiftSettings: unoptimised),
        .testTarget(name: "CompressionTests", dependencies: ["Compression"], swiftSettings: unoptimised),
        .testTarget(
            name: "PicturesTests", dependencies: ["Pictures", "Compression", "CLittleCMS"], swiftSettings: unoptimised),
        .testTarget(name: "QRCodesTests", dependencies: ["QRCodes"], swiftSettings: unoptimised),
        .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "SmallPortals"], swiftSettings: unoptimised),
        .testTarget(
            name: "TemplatesTests", dependencies: ["Templates", "TemplateOracle", "Diagnostics"],
            swiftSettings: unoptimised),
        .testTarget(name: "AlmanacTests", dependencies: ["Almanac", "SmallPortals"], swiftSettings: unoptimised),
        .testTarget(
            name: "ContentTests", dependencies: ["Content", "Pictures", "SmallPortals"], swiftSettings: unoptimised),
        .testTarget(name: "PortalTests", dependencies: ["Portal", "Site", "SmallPortals"], swiftSettings: unoptimised),
        .testTarget(
            name: "ThemeTests",
            dependencies: ["Theme", "Telling", "Site", "Exports", "Pictures", "SmallPortals", "TemplateOracle"],
            swiftSettings: unoptimised),
        .testTarget(
            name: "TellingTests", dependencies: ["Telling", "SmallPortals"], swiftSettings: unoptimised),
        .testTarget(name: "DrawingTests", dependencies: ["Drawing", "SmallPortals"], swiftSettings: unoptimised),
        .testTarget(name: "OfflineTests", dependencies: ["Offline", "Site"], swiftSettings: unoptimised),
        .testTarget(
            name: "ExportsTests", dependencies: ["Exports", "Site", "SmallPortals"], swiftSettings: unoptimised),
        .testTarget(name: "ComparingTests", dependencies: ["Comparing", "SmallPortals"], swiftSettings: unoptimised),
        .testTarget(name: "PublishingTests", dependencies: ["Publishing", "Site"], swiftSettings: unoptimised),
        .testTarget(name: "PreviewTests", dependencies: ["Preview"], swiftSettings: unoptimised),
        .testTarget(
            name: "RulesTests", dependencies: ["Theme", "Site", "Audit", "Offline", "Pictures", "SmallPortals"],
            swiftSettings: unoptimised),
    ],
    swiftLanguageModes: [.v6]
)

// Linked with libFuzzer, which brings its own `main`: `make fuzz` alone asks for it.
if Context.environment["GUICHET_FUZZER"] != nil {
    package.targets.append(.executableTarget(name: "guichet-fuzz", dependencies: ["Fuzzing"], path: "Tests/Fuzzer"))
}
