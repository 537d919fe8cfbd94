import Almanac
import Content
import Portal
import Site

/// The directory and the communes as maps (GeoJSON).
enum PortalMaps {
    static func files(of portal: FamilyPortal) -> [WrittenData] { [directory(of: portal), communes(of: portal)] }

    private static func directory(of portal: FamilyPortal) -> WrittenData {
        let features = portal.directory.entries.map { entry in
            let row = DirectoryRow(entry: entry, portal: portal)
            return Feature(
                id: row.id.uuid, geometry: row.position.map { .point($0.place) }, DirectoryRow.properties, of: row)
        }
        return file(
            "annuaire.geojson", "Carte de l’annuaire", .directory, features, DirectoryRow.properties,
            updated: portal.directory.entries.compactMap(\.common.checkedOn).max())
    }

    private static func communes(of portal: FamilyPortal) -> WrittenData {
        let features = zip(portal.territory.communes, portal.territory.areas).map { commune, areas in
            // Cells around the centres are drawn when the portal has no outlines; they are nobody’s borders.
            let outlines = portal.territory.hasOutlines ? areas.compactMap(\.rings) : []
            return Feature(
                id: commune.inseeCode, geometry: outlines.isEmpty ? .point(commune.centre) : .areas(outlines),
                CommuneRow.columns, of: CommuneRow(commune: commune, portal: portal))
        }
        return file(
            "communes.geojson", portal.territory.hasOutlines ? "Contours des communes" : "Centres des communes",
            .communes, features, CommuneRow.columns,
            updated: portal.entries[CommunePage.self].compactMap(\.common.checkedOn).max())
    }

    private static func file<Row>(
        _ name: String, _ title: String, _ subject: DataSubject, _ features: [Feature], _ columns: [DataColumn<Row>],
        updated: CivilDate?
    ) -> WrittenData {
        WrittenData(
            Output(path: "donnees/" + name, text: JSONText.of(FeatureCollection(features: features))), title: title,
            format: .geoJSON, of: subject, updated: updated, fields: columns.map(\.field))
    }
}

/// A commune, as the map tells it.
struct CommuneRow {
    let commune: Commune
    let portal: FamilyPortal

    static let columns: [DataColumn<Self>] = [
        .init("code_insee", "le code officiel géographique") { .text($0.commune.inseeCode) },
        .init("nom", "le nom officiel") { .text($0.commune.name) },
        .init("code_postal", "le code postal") { .text($0.commune.postalCode) },
        .init("population", "la population municipale") { .integer($0.commune.population) },
        .init("annee_population", "l’année de ce chiffre") { .integer($0.commune.populationYear) },
        .init("superficie_km2", "en kilomètres carrés") { .decimal($0.commune.area) },
        .init("structures", "combien de fiches de l’annuaire s’y trouvent, exemples compris") {
            .integer($0.portal.directory.inCommune($0.commune.slug).count)
        },
        .init("permanences", "combien de services itinérants s’y arrêtent, exemples compris") {
            .integer($0.portal.permanences.inCommune($0.commune.slug).count)
        },
        .init("rendez_vous", "combien de rendez-vous de l’agenda s’y tiennent, passés et exemples compris") { row in
            .integer(row.portal.agenda.entries.count { $0.record.isIn(row.commune.slug) })
        },
        .init("page", "l’adresse de la page sur le portail") {
            .init($0.portal.wholeAddress(of: .commune($0.commune.slug)))
        },
    ]
}
