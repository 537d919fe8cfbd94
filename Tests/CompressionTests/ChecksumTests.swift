import Compression
import Testing

@Suite("Checksums")
struct ChecksumTests {
    @Test("CRC-32 and Adler-32 are those of their standards, each on eight digits")
    func digits() {
        #expect(Checksum.crc32(of: Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(Checksum.digits(of: Array("123456789".utf8)) == "cbf43926091e01de")
        #expect(Checksum.digits(of: [UInt8]()) == "0000000000000001")
        #expect(Checksum.digits(of: [0]).count == 16)
    }
}
