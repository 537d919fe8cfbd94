import Foundation
import Testing

@testable import Pictures

@Suite("Photos made anew for the site")
struct MadePictureTests {
    private static let upright = SamplePicture.letters(["ABC", "DEF"])

    private func made(_ bytes: Data) throws -> MadePicture { try MadePicture(PictureFile(bytes), bytes) }

    private func shown(_ bytes: Data, _ form: PictureForm = .small) throws -> Pixels {
        let file = try #require(made(bytes).files[form])
        return try #require(Pixels(published: file))
    }

    @Test(
        "a photo is turned as the camera meant (Exif 2.32, tag 0x0112)",
        arguments: [
            (1, ["ABC", "DEF"]), (2, ["CBA", "FED"]), (3, ["FED", "CBA"]), (4, ["DEF", "ABC"]),
            (5, ["AD", "BE", "CF"]), (6, ["DA", "EB", "FC"]), (7, ["FC", "EB", "DA"]), (8, ["CF", "BE", "AD"]),
        ])
    func turned(turn: Int, rows: [String]) throws {
        for bytes in [
            SamplePicture.jpeg(Self.upright, turn: turn), SamplePicture.png(Self.upright, turn: turn),
            SamplePicture.webp(Self.upright, turn: turn),
        ] {
            #expect(SamplePicture.read(try shown(bytes)) == rows)
            #expect(SamplePicture.read(try shown(bytes, .shared)) == rows)
            let size = PictureSize(width: rows[0].count * 32, height: rows.count * 32)
            #expect(try PictureFile(bytes).size == size)
        }
    }

    /// Expected values are worked out with the matrices and curves of both spaces.
    @Test(
        "the colours of a profile become those of screens",
        arguments: [
            ("Display P3", [0.680, 0.320, 0.265, 0.690, 0.150, 0.060], nil, [200, 100, 60], [215, 93, 47]),
            ("Display P3", [0.680, 0.320, 0.265, 0.690, 0.150, 0.060], nil, [90, 160, 200], [61, 162, 204]),
            ("Display P3", [0.680, 0.320, 0.265, 0.690, 0.150, 0.060], nil, [128, 128, 128], [128, 128, 128]),
            ("Adobe RGB", [0.64, 0.33, 0.21, 0.71, 0.15, 0.06], 2.19921875, [200, 100, 60], [227, 100, 55]),
            ("Adobe RGB", [0.64, 0.33, 0.21, 0.71, 0.15, 0.06], 2.19921875, [128, 128, 128], [129, 129, 129]),
        ] as [(String, [Double], Double?, [Int], [Int])])
    func colours(name: String, primaries: [Double], gamma: Double?, given: [Int], expected: [Int]) throws {
        let profile = SamplePicture.profile(primaries, gamma: gamma)
        let plain = SamplePicture.points(64, 64) { _, _ in SamplePicture.colour(given[0], given[1], given[2]) }
        let chunk = SamplePicture.chunk("iCCP", Array("p\0\0".utf8) + SamplePicture.zlib(profile))
        for bytes in [SamplePicture.jpeg(plain, profile: profile), SamplePicture.png(plain, extra: chunk)] {
            let found = SamplePicture.channels(try shown(bytes)[32, 32])
            for (found, expected) in zip(found, expected) {
                #expect(abs(found - expected) <= 4, "\(name): \(found), not \(expected)")
            }
        }
        // Without the profile, the numbers are those of screens already.
        let found = SamplePicture.channels(try shown(SamplePicture.png(plain))[32, 32])
        for (found, given) in zip(found, given) { #expect(abs(found - given) <= 3) }
    }

    @Test("a profile that cannot be read is left aside")
    func brokenProfile() throws {
        let bytes = SamplePicture.jpeg(Self.upright, profile: Array("not a profile".utf8))
        #expect(SamplePicture.read(try shown(bytes)) == ["ABC", "DEF"])
    }

    @Test(
        "forms are as wide as screens ask, never wider than the photo",
        arguments: [
            (3_000, 2_000, ["petite 480×320", "moyenne 960×640", "grande 1600×1067", "partage 1200×800"]),
            (1_600, 800, ["petite 480×240", "moyenne 960×480", "grande 1600×800", "partage 1200×600"]),
            (1_000, 500, ["petite 480×240", "moyenne 960×480", "partage 1000×500"]),
            (500, 250, ["petite 480×240", "partage 500×250"]),
            (300, 900, ["petite 300×900", "partage 300×900"]), (1, 1, ["petite 1×1", "partage 1×1"]),
        ])
    func sizes(width: Int, height: Int, expected: [String]) throws {
        let picture = SamplePicture.points(width, height) { x, y in SamplePicture.colour(x & 0xFF, y & 0xFF, 90) }
        let files = try made(SamplePicture.jpeg(picture, turn: 1)).files
        let found = PictureForm.allCases.compactMap { form -> String? in
            guard let pixels = files[form].flatMap({ Pixels(published: $0) }) else { return nil }
            let name = form.rawValue.prefix { $0 != "." }
            return "\(name) \(pixels.size.width)×\(pixels.size.height)"
        }
        #expect(found == expected)
    }

    @Test("a shrunk photo still shows the same thing")
    func shrunk() throws {
        let large = SamplePicture.points(3_200, 2_400) { x, y in
            SamplePicture.squares[["ABC", "DEF"].map(Array.init)[y / 1_200][min(x / 1_067, 2)]] ?? 0
        }
        for turn in [1, 6] {
            let pixels = try shown(SamplePicture.jpeg(large, turn: turn), .large)
            let rows = turn == 1 ? ["ABC", "DEF"] : ["DA", "EB", "FC"]
            for (row, letters) in rows.enumerated() {
                for (column, letter) in letters.enumerated() {
                    let x = pixels.size.width * (2 * column + 1) / (2 * letters.count)
                    let point = pixels[x, pixels.size.height * (2 * row + 1) / (2 * rows.count)]
                    #expect(SamplePicture.distance(point, SamplePicture.squares[letter] ?? 0) < 30)
                }
            }
        }
    }

    @Test("what shows through stays so; for those who share, it is white")
    func transparency() throws {
        let glass = SamplePicture.points(600, 60) { x, _ in
            SamplePicture.colour(200, 0, 0, opacity: x < 300 ? 0 : x < 450 ? 128 : 255)
        }
        let bytes = SamplePicture.png(glass)
        let pixels = try shown(bytes)
        let opacities = [10, 300, 470].map { Int(pixels[$0, 20] >> 24) }
        #expect(opacities[0] == 0 && abs(opacities[1] - 128) < 4 && opacities[2] == 255)
        let shared = try shown(bytes, .shared)
        #expect(SamplePicture.distance(shared[20, 20], SamplePicture.colour(255, 255, 255)) < 9)
        #expect(SamplePicture.distance(shared[370, 20], SamplePicture.colour(227, 127, 127)) < 20)
        #expect(SamplePicture.distance(shared[590, 20], SamplePicture.colour(200, 0, 0)) < 20)
    }

    @Test("nothing of the file is left but the picture", arguments: [1, 6])
    func structure(turn: Int) throws {
        let profile = SamplePicture.profile([0.64, 0.33, 0.21, 0.71, 0.15, 0.06], gamma: 2.2)
        for bytes in [
            SamplePicture.jpeg(Self.upright, turn: turn, profile: profile),
            SamplePicture.png(Self.upright, turn: turn), SamplePicture.webp(Self.upright, turn: turn),
            LadenPicture.jpeg, LadenPicture.png, LadenPicture.webp,
        ] {
            #expect(bytes.range(of: Data("SECRET".utf8)) != nil)
            for (form, file) in try made(bytes).files {
                for word in ["SECRET", "Exif", "EXIF", "ICC", "XMP"] {
                    #expect(file.range(of: Data(word.utf8)) == nil, "\(word) in \(form)")
                }
                if form == .shared {
                    // A JPEG file that cleaning leaves as it is has no segment too many.
                    #expect(try CleanPicture(file).bytes == file)
                } else {
                    #expect(file[12..<16].elementsEqual("VP8 ".utf8) || file[12..<16].elementsEqual("VP8L".utf8))
                }
            }
        }
    }

    @Test("the same photo gives the same bytes")
    func same() throws {
        for bytes in [SamplePicture.jpeg(Self.upright, turn: 6), SamplePicture.png(Self.upright)] {
            #expect(try made(bytes) == made(bytes))
        }
    }

    @Test("bytes some cameras leave before the end harm nothing")
    func extraneous() throws {
        let bytes = SamplePicture.jpeg(Self.upright)
        let padded = bytes.dropLast(2) + Data([0, 0, 0, 0, 0]) + bytes.suffix(2)
        #expect(SamplePicture.read(try shown(padded)) == ["ABC", "DEF"])
    }

    @Test("points that are missing are told, whatever the file announces")
    func truncated() throws {
        let noisy = SamplePicture.points(400, 300) { x, y in
            SamplePicture.colour((x &* 7_919 ^ y &* 104_729) & 0xFF, (x * y) & 0xFF, (x ^ y) & 0xFF)
        }
        let jpeg = SamplePicture.jpeg(noisy)
        let png = SamplePicture.png(noisy)
        let webp = SamplePicture.webp(noisy, turn: 1)
        let half = jpeg.prefix(jpeg.count / 2) + Data([0xFF, 0xD9])
        #expect(throws: PictureFault.damaged(.jpeg)) { try made(half) }
        var broken = png
        broken[broken.count / 2] ^= 0xFF
        #expect(throws: PictureFault.damaged(.png)) { try made(broken) }
        var noise = webp
        for place in (webp.count / 4)..<(webp.count / 2) { noise[place] = 0xFF }
        #expect(throws: PictureFault.damaged(.webp)) { try made(noise) }
    }

    @Test("bytes changed at random never stop the making")
    func changed() {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        let small = SamplePicture.letters(["AB", "CD"])
        for bytes in [
            SamplePicture.jpeg(small, turn: 6), SamplePicture.png(small, turn: 3), SamplePicture.webp(small, turn: 8),
        ] {
            for _ in 0..<300 {
                var changed = bytes
                for _ in 0..<3 {
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    changed[Int(state >> 33) % changed.count] = UInt8(truncatingIfNeeded: state >> 24)
                }
                guard let file = try? PictureFile(changed), file.size.width * file.size.height < 4_000_000 else {
                    continue
                }
                _ = try? MadePicture(file, changed)
            }
        }
    }
}
