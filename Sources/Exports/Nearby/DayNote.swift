import Almanac
import Portal
import Site

/// The day the portal was built for, in a file of its own (`jour.json`): pages say the month, so that they do not all
/// change every night; their scripts say the day.
public enum DayNote {
    /// The file: the day as `YYYY-MM-DD`, and as people say it.
    public static func output(of portal: FamilyPortal) -> Output {
        let value = LinkedValue.known([("jour", portal.date.iso), ("dit", portal.date.french(.date))])
        return Output(path: Address.day.path, text: value.json + "\n")
    }
}
