extension Seeds {
    /// The entries that tables name.
    public var references: [Reference] {
        (carePath.answers.flatMap(\.chapters) + ageTasks.compactMap(\.chapter)).map { chapter in
            Reference(
                collection: GuideChapter.collection,
                name: Located(.file(chapter.value), at: chapter.location, length: chapter.length), isInItsName: false)
        }
    }
}
