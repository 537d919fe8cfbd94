import Foundation

/// The secure hash of FIPS 180-4, for the style hashes of the Content-Security-Policy and for identifiers.
///
/// A library for it would be several times as long to build as the generator itself.
public enum SHA256 {
    /// The 32 bytes of the hash.
    public static func hash(_ message: [UInt8]) -> [UInt8] {
        var state = State()
        let whole = message.count / 64 * 64
        message.withUnsafeBufferPointer { state.take($0[..<whole]) }
        var rest = Array(message[whole...]) + [0x80]
        rest += Array(repeating: 0, count: (120 - rest.count % 64) % 64)
        rest += (0..<8).reversed().map { UInt8(truncatingIfNeeded: (message.count * 8) >> ($0 * 8)) }
        rest.withUnsafeBufferPointer { state.take($0[...]) }
        return state.words.flatMap { word in (0..<4).reversed().map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }
    }

    /// The eight words that blocks change one after the other (§6.2). An index of many megabytes is hashed: nothing is
    /// allocated for a block.
    private struct State {
        var words: [UInt32] = [
            0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
        ]

        /// - Parameter blocks: of 64 bytes each.
        mutating func take(_ blocks: Slice<UnsafeBufferPointer<UInt8>>) {
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
                constants.withUnsafeBufferPointer { constants in
                    for start in stride(from: blocks.startIndex, to: blocks.endIndex, by: 64) {
                        SHA256.fill(schedule, from: blocks, at: start)
                        compress(schedule, constants)
                    }
                }
            }
        }

        private mutating func compress(
            _ schedule: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>
        ) {
            var (a, b, c, d) = (words[0], words[1], words[2], words[3])
            var (e, f, g, h) = (words[4], words[5], words[6], words[7])
            for index in 0..<64 {
                let sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
                let first = h &+ sum1 &+ (e & f ^ ~e & g) &+ constants[index] &+ schedule[index]
                let sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
                let second = sum0 &+ (a & b ^ a & c ^ b & c)
                (h, g, f, e) = (g, f, e, d &+ first)
                (d, c, b, a) = (c, b, a, first &+ second)
            }
            for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { words[index] &+= word }
        }
    }

    /// The 64 words made from one block.
    private static func fill(
        _ schedule: UnsafeMutableBufferPointer<UInt32>, from blocks: Slice<UnsafeBufferPointer<UInt8>>, at start: Int
    ) {
        for index in 0..<16 {
            let place = start + index * 4
            schedule[index] =
                UInt32(blocks[place]) << 24 | UInt32(blocks[place + 1]) << 16 | UInt32(blocks[place + 2]) << 8
                | UInt32(blocks[place + 3])
        }
        for index in 16..<64 {
            let (a, b) = (schedule[index - 15], schedule[index - 2])
            let first = rotate(a, 7) ^ rotate(a, 18) ^ a >> 3
            let second = rotate(b, 17) ^ rotate(b, 19) ^ b >> 10
            schedule[index] = schedule[index - 16] &+ first &+ schedule[index - 7] &+ second
        }
    }

    private static func rotate(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }

    /// First 32 bits of the fractional parts of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = {
        var primes: [Int] = []
        var candidate = 2
        while primes.count < 64 {
            if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
            candidate += 1
        }
        return primes.map { prime in
            // The integer cube root of prime · 2^96 holds the 32 bits after the point at its lower end; found in
            // steps of one bit, as floating point has too few digits.
            var root: UInt64 = 0
            for bit in (0..<36).reversed() {
                let trial = root | 1 << UInt64(bit)
                let square = trial.multipliedFullWidth(by: trial)
                // trial is below 2^36: its square is below 2^72, its cube below 2^108.
                if cubeIsAtMost(trial, square: square, prime: UInt64(prime)) { root = trial }
            }
            return UInt32(truncatingIfNeeded: root)
        }
    }()

    /// Whether `trial`³ ≤ `prime` · 2^96.
    private static func cubeIsAtMost(
        _ trial: UInt64, square: (high: UInt64, low: UInt64), prime: UInt64
    ) -> Bool {
        let low = square.low.multipliedFullWidth(by: trial)
        let high = square.high.multipliedFullWidth(by: trial)
        let (middle, overflow) = low.high.addingReportingOverflow(high.low)
        let top = high.high + (overflow ? 1 : 0)
        let (limitTop, limitMiddle) = (prime >> 32, prime << 32)
        if top != limitTop { return top < limitTop }
        if middle != limitMiddle { return middle < limitMiddle }
        return low.low == 0
    }
}

extension [UInt8] {
    /// The bytes in base 64.
    public var base64: String { Data(self).base64EncodedString() }
}
