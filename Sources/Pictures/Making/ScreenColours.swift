import CLittleCMS

extension Pixels {
    /// From the colours of a profile to those of screens (sRGB). A profile that cannot be read, or that is not of red,
    /// green and blue, is left aside.
    mutating func convert(from profile: [UInt8]) {
        guard let given = cmsOpenProfileFromMem(profile, UInt32(profile.count)) else { return }
        defer { cmsCloseProfile(given) }
        guard cmsGetColorSpace(given) == cmsSigRgbData, let screens = cmsCreate_sRGBProfile() else { return }
        defer { cmsCloseProfile(screens) }
        let transform = cmsCreateTransform(
            given, guichet_bgra, screens, guichet_bgra, UInt32(INTENT_PERCEPTUAL), UInt32(cmsFLAGS_COPY_ALPHA))
        guard let transform else { return }
        defer { cmsDeleteTransform(transform) }
        change { points in
            cmsDoTransform(transform, points.baseAddress, points.baseAddress, UInt32(points.count))
            return nil
        }
    }
}
