import Content
import Diagnostics
import Foundation
import Pictures
import Portal
import Site

/// The photos of a portal in the forms they are published in.
enum PortalPhotos {
    /// Makes those that pages show, or takes them from where they are kept.
    ///
    /// - Parameters:
    ///   - shared: the photos that stand for their page when it is shared, by path in `content/`.
    ///   - shelf: pictures made before.
    ///   - store: takes each file as soon as it is made.
    ///   - jobs: how many are made at once, 1 or more; the files do not depend on it.
    ///   - report: receives the photos whose points cannot be read.
    /// - Returns: what is left to know of the files, by path.
    static func put(
        _ portal: FamilyPortal, shared: Set<String>, from shelf: PictureShelf, into store: any SiteStore, jobs: Int,
        report: inout Report
    ) async -> [SiteFile] {
        let photos = portal.images.values.sorted { $0.file.path < $1.file.path }
        var files: [SiteFile] = []
        for wave in waves(of: photos) {
            let made = await wave.concurrentMap(jobs: jobs) { photo -> (files: [SiteFile], fault: PictureFault?) in
                do throws(PictureFault) {
                    let outputs = try outputs(of: photo, isShared: shared.contains(photo.file.path), from: shelf)
                    return (store.put(outputs), nil)
                } catch {
                    return ([], error)
                }
            }
            for (photo, made) in zip(wave, made) {
                files += made.files
                if let fault = made.fault { PictureCheck.tell(fault, of: photo.file.path, report: &report) }
            }
        }
        return files.sorted { $0.path < $1.path }
    }

    /// One file, for those who look at a page before the site is made.
    ///
    /// - Returns: nil when no photo is published there, or its points cannot be read.
    static func file(_ path: String, of portal: FamilyPortal, from shelf: PictureShelf) -> Data? {
        guard let form = PictureForm.allCases.first(where: { path.hasSuffix("/" + $0.rawValue) }),
            let photo = portal.images.values.first(where: { ImageAddress.path(of: $0.file.path, form) == path }),
            let picture = photo.picture
        else { return nil }
        return try? shelf.picture(picture, photo.file.bytes).files[form]
    }

    private static func outputs(
        of photo: Photo, isShared: Bool, from shelf: PictureShelf
    ) throws(PictureFault) -> [Output] {
        guard let picture = photo.picture else { return [] }
        let made = try shelf.picture(picture, photo.file.bytes)
        return PictureForm.allCases.filter { $0 != .shared || isShared }.compactMap { form in
            made.files[form].map { Output(path: ImageAddress.path(of: photo.file.path, form), bytes: $0) }
        }
    }

    /// Photos one after the other, as many at a time as can be decoded together: two large ones would take more memory
    /// than small machines have.
    private static func waves(of photos: [Photo]) -> [[Photo]] {
        var waves: [[Photo]] = []
        var points = 0
        for photo in photos {
            let own = photo.picture.map(\.decodedPoints) ?? 0
            if waves.isEmpty || points + own > PictureLimits.points {
                waves.append([])
                points = 0
            }
            waves[waves.count - 1].append(photo)
            points += own
        }
        return waves
    }
}
