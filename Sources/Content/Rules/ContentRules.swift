import Diagnostics

/// Everything that can be wrong in one file.
public enum ContentRules {
    /// All of them, in the order people meet them.
    public static let all: [Rule] = reading + fields + dates + honesty + tables + helplines + legal
}
