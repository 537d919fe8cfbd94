import Content
import Portal
import Site
import SmallPortals
import Testing

@testable import Exports

@Suite("Structures, figures and the portal as JSON-LD")
struct LinkedPageTests {
    private static let types = "seeds/types.csv"

    /// The crèche of the small portal, its type being this one, some of its text changed.
    private func creche(_ type: SchemaType, _ old: String = "", to new: String = "") async throws -> String {
        let types = (SmallPortal.files[Self.types] ?? "").split(separator: "\n").map { line in
            line + (line.hasPrefix("id,") ? ",schema_org" : line.hasPrefix("micro-creche") ? ",\(type.rawValue)" : ",")
        }
        let path = "content/annuaire/micro-creche-la-ribambelle.md"
        let text = (SmallPortal.files[path] ?? "").replacing(old.isEmpty ? "\u{0}" : old, with: new)
        let tree = SmallPortal.overlaid([Self.types: types.joined(separator: "\n") + "\n", path: text])
        return try await LinkedPages(tree).structure("micro-creche-la-ribambelle")
    }

    @Test("an organisation with its place, whole")
    func whole() async throws {
        let page = "https://familles.example/annuaire/micro-creche-la-ribambelle/"
        #expect(
            try await creche(.childCare) == """
                {"@type":"ChildCare","@id":"\(page)#fiche","name":"Micro-crèche La Ribambelle (exemple)",\
                "description":"Exemple : cette fiche est inventée pour montrer le portail. Douze places pour les enfants de dix semaines à quatre ans, au cœur du village.",\
                "url":"https://la-ribambelle.example","mainEntityOfPage":"\(page)","telephone":"+33536492345",\
                "address":{"@type":"PostalAddress","streetAddress":"3 place du Marché","postalCode":"81170",\
                "addressLocality":"Les Cabannes","addressRegion":"Tarn","addressCountry":"FR"},\
                "geo":{"@type":"GeoCoordinates","latitude":44.0741,"longitude":1.9302},\
                "openingHoursSpecification":[{"@type":"OpeningHoursSpecification",\
                "dayOfWeek":["https://schema.org/Monday","https://schema.org/Tuesday","https://schema.org/Wednesday",\
                "https://schema.org/Thursday","https://schema.org/Friday"],"opens":"07:30","closes":"18:30"},\
                {"@type":"OpeningHoursSpecification","dayOfWeek":"https://schema.org/PublicHolidays",\
                "opens":"00:00","closes":"00:00"}],"isAccessibleForFree":false}
                """)
    }

    @Test("what the nature of a type has no word for is told another way, or not at all")
    func natures() async throws {
        let organisation = try await creche(.association)
        #expect(organisation.contains(#""location":{"@type":"Place","geo":"#))
        let place = try await creche(.publicPlace)
        #expect(place.contains(#""geo":"#) && !place.contains("email"))
        let service = try await creche(.service)
        #expect(service.contains(#""hoursAvailable":["#))
        #expect(
            service.contains(
                #""availableChannel":{"@type":"ServiceChannel","serviceUrl":"https://la-ribambelle.example","servicePhone":{"@type":"ContactPoint","telephone":"+33536492345"},"serviceLocation":{"@type":"Place","address""#
            ))
    }

    @Test(
        "hours that are not the same every week are not told as a week",
        arguments: ["We[1,3] 14:00-17:00", "Mo-Fr 09:00-12:00; SH off", "Mo-Fr 09:00-12:00; Aug off", "Mo 09:00+"])
    func hours(_ hours: String) async throws {
        let node = try await creche(.childCare, "Mo-Fr 07:30-18:30; PH off", to: hours)
        #expect(!node.contains("opens"))
    }

    @Test("day and night is a week too, until one minute before midnight")
    func dayAndNight() async throws {
        let node = try await creche(.childCare, "Mo-Fr 07:30-18:30; PH off", to: "24/7")
        #expect(node.contains(#""https://schema.org/Sunday"],"opens":"00:00","closes":"23:59"}"#))
    }

    @Test("the zone of a service is its communes, or the whole territory; a national number is told as it is dialled")
    func zones() async throws {
        let pages = await LinkedPages()
        #expect(
            try pages.structure("ludotheque-la-toupie").contains(
                #""areaServed":[{"@type":"AdministrativeArea","name":"Vaour"},{"@type":"AdministrativeArea","name":"Les Cabannes"}]"#
            ))
        let services = try pages.structure("france-services-vaour")
        #expect(services.contains(#""name":"Communauté de communes du Cordais et du Causse""#))
        #expect(try pages.structure("enfance-en-danger-119").contains(#""telephone":"119""#))
        // A table without the column: all are organisations.
        #expect(services.hasPrefix(#"{"@type":"Organization","#))
    }

    @Test("the home page tells the site and whom it is about; a page below tells the way to it")
    func portal() async throws {
        let portal = await LinkedPages().portal
        let home = try #require(LinkedData.script(about: .portal, trail: [], card: nil, of: portal)).html
        #expect(home.contains(#""@type":"WebSite""#) && home.contains(#""propertyID":"SIREN","value":"200034064""#))
        #expect(!home.contains("BreadcrumbList"))
        #expect(
            home.contains(
                #""potentialAction":{"@type":"SearchAction","target":{"@type":"EntryPoint","#
                    + #""urlTemplate":"https://familles.example/recherche/?q={search_term_string}"},"#
                    + #""query-input":"required name=search_term_string"}"#))
        let steps = [("Accueil", Address.home), ("Agenda", .agenda), ("Fête </script>", Address("agenda/fete/"))]
            .map { LinkedData.Step(name: $0.0, address: $0.1) }
        #expect(
            LinkedData.script(about: nil, trail: steps, card: nil, of: portal)?.html == """
                <script type="application/ld+json">{"@context":"https://schema.org",\
                "@graph":{"@type":"BreadcrumbList","itemListElement":[\
                {"@type":"ListItem","position":1,"name":"Accueil","item":"https://familles.example/"},\
                {"@type":"ListItem","position":2,"name":"Agenda","item":"https://familles.example/agenda/"},\
                {"@type":"ListItem","position":3,"name":"Fête \\u003c/script\\u003e"}]}}</script>
                """)
        let bare = await LinkedPages(
            SmallPortal.changing("guichet.yaml", "adresse: https://familles.example/\n", to: "")
        ).portal
        #expect(LinkedData.script(about: nil, trail: steps, card: nil, of: bare) == nil)
    }

    @Test("an indicator is a set of data: who made it, of when and where, and its table; nothing without figures")
    func dataset() async throws {
        let indicator = """
            ---
            titre: Naissances
            resume: Combien d’enfants naissent chaque année dans les communes du territoire.
            ordre: 1
            serie: naissances
            graphique: barres
            unite: naissances
            millesime: "2021 et 2022"
            lecture: En 2022, dix enfants sont nés à Vaour.
            pour_qui: À qui prépare des places d’accueil.
            source: INSEE
            verifie_le: 2026-11-16
            ---

            """
        let head = "territoire,annee,categorie,valeur,source\n"
        func nodes(_ rows: String) async throws -> [String] {
            let portal = await LinkedPages(
                SmallPortal.overlaid([
                    "content/observatoire/naissances.md": indicator, "seeds/series/naissances.csv": head + rows,
                ])
            ).portal
            let figures = try #require(portal.indicators.first)
            return LinkedData.Subject.indicator(figures).nodes(in: portal, card: nil).compactMap { $0.linked?.json }
        }
        let page = "https://familles.example/observatoire/naissances/"
        #expect(
            try await nodes("4C,2021,,8,\"INSEE, état civil\"\n81309,2022,,10,\"INSEE, état civil\"\nTarn,2023,,,Caf\n")
                == [
                    """
                    {"@type":"Dataset","@id":"\(page)#donnees","name":"Naissances",\
                    "description":"Combien d’enfants naissent chaque année dans les communes du territoire. En 2022, dix enfants sont nés à Vaour.",\
                    "url":"\(page)","inLanguage":"fr","isAccessibleForFree":true,\
                    "license":"https://www.etalab.gouv.fr/licence-ouverte-open-licence/",\
                    "creator":{"@type":"Organization","name":"INSEE"},"citation":"INSEE, état civil",\
                    "temporalCoverage":"2021/2022","spatialCoverage":{"@type":"AdministrativeArea",\
                    "name":"Communauté de communes du Cordais et du Causse"},\
                    "distribution":{"@type":"DataDownload","contentUrl":"\(page)donnees.csv","encodingFormat":"text/csv"},\
                    "dateModified":"2026-11-16"}
                    """
                ])
        #expect(try await nodes("4C,2021,,,\"À relever : INSEE\"\n") == [])
    }
}
