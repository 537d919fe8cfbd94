extension DateChange {
    /// What became of single dates, in French: `annulé le 9 décembre 2026 ; le 17 décembre 2026 de 10 h à 11 h au
    /// lieu du 16 décembre 2026`. Nil when all take place as planned.
    static func prose(of changes: [CivilDate: DateChange]) -> String? {
        let told = changes.sorted { $0.key < $1.key }.map { planned, change in
            switch change {
            case .cancelled: "annulé le \(planned.french(.date))"
            case .moved(let date, let hours):
                ["le", date.french(.date), hours?.french, "au lieu du", planned.french(.date)].compactMap { $0 }
                    .joined(separator: " ")
            }
        }
        return told.isEmpty ? nil : told.joined(separator: " ; ")
    }
}
