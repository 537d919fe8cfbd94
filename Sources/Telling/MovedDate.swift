/// A date of a rhythm that takes place at another time.
public enum MovedDate {
    /// What is told beside it.
    public static let label = "Date changée"
}
