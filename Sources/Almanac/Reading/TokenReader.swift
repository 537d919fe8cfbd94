import Diagnostics

/// Goes through the tokens of a text from left to right.
struct TokenReader {
    let tokens: [Token]
    /// Number of Unicode scalars of the text; errors at the end stand one past it.
    let textLength: Int
    private(set) var index = 0

    /// - Throws: when the text is empty or too long to be meant.
    init(_ text: String, empty: String) throws(AlmanacError) {
        let length = text.unicodeScalars.count
        guard length <= Token.longestText else {
            throw AlmanacError(column: Token.longestText + 1, length: 1, AlmanacWords.tooLong(Token.longestText))
        }
        tokens = Token.read(text)
        textLength = length
        guard !tokens.isEmpty else { throw AlmanacError(column: 1, length: 1, empty) }
    }

    /// Goes through tokens already read.
    init(tokens: [Token]) {
        self.tokens = tokens
        textLength = (tokens.last?.endColumn ?? 1) - 1
    }

    /// The next token, without passing it.
    var next: Token? { peek(0) }

    /// The token `offset` further, without passing it.
    func peek(_ offset: Int) -> Token? {
        let position = index + offset
        return tokens.indices.contains(position) ? tokens[position] : nil
    }

    /// Passes `count` tokens.
    mutating func skip(_ count: Int = 1) { index = min(index + count, tokens.count) }

    /// Passes the next token when it is one of these folded words.
    mutating func take(word words: String...) -> Bool {
        guard let next, next.isWord, words.contains(next.folded) else { return false }
        skip()
        return true
    }

    /// Passes the next token when it is this sign.
    mutating func take(sign: String) -> Bool {
        guard let next, next.isSign(sign) else { return false }
        skip()
        return true
    }

    /// Passes these folded tokens when all come next, in this order.
    mutating func take(phrase: [String]) -> Bool {
        for (offset, part) in phrase.enumerated() where peek(offset)?.folded != part { return false }
        skip(phrase.count)
        return true
    }

    /// An error over `token`, or at the end of the text when there is none.
    func error(_ message: String, at token: Token?, suggestion: String? = nil) -> AlmanacError {
        guard let token else {
            let end = (tokens.last?.endColumn ?? 1)
            return AlmanacError(column: min(end, textLength + 1), length: 1, message, suggestion: suggestion)
        }
        return error(message, from: token, to: token, suggestion: suggestion)
    }

    /// An error from one token to another, both included.
    func error(_ message: String, from: Token, to: Token, suggestion: String? = nil) -> AlmanacError {
        AlmanacError(
            column: from.column, length: to.endColumn - from.column, message, suggestion: suggestion)
    }

    /// An error over the tokens from `start` to the last one passed.
    func error(_ message: String, since start: Int, suggestion: String? = nil) -> AlmanacError {
        guard let first = tokens.indices.contains(start) ? tokens[start] : nil, index > start else {
            return error(message, at: next, suggestion: suggestion)
        }
        return error(message, from: first, to: tokens[index - 1], suggestion: suggestion)
    }
}
