/// A date that takes place at another time, or elsewhere.
public enum MovedDate {
    /// What is told beside it.
    public static let label = "Date changée"
    /// What is told beside one that takes place elsewhere, as planned.
    public static let elsewhere = "Lieu changé"
}
