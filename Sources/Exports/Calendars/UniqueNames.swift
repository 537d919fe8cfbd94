extension Array<String> {
    /// The same names, those that come again followed by a number from the second on.
    var unique: [String] {
        var count: [String: Int] = [:]
        return map { name in
            count[name, default: 0] += 1
            return count[name].flatMap { $0 > 1 ? "\(name) \($0)" : nil } ?? name
        }
    }
}
