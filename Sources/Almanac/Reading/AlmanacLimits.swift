/// How much a text about time may ask for.
public enum AlmanacLimits {
    /// Unicode scalars of a rhythm or of opening hours.
    public static let scalars = 1_000
}
