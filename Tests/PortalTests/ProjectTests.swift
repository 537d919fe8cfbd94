import Almanac
import Content
import Portal
import SmallPortals
import Testing

@Suite("The territory project")
struct ProjectTests {
    private static func entry(_ title: String, _ lines: String) -> String {
        """
        ---
        titre: \(title)
        resume: Une fiche faite pour un essai, avec ce qu’il faut pour être lue.
        exemple: true
        verifie_le: 2026-11-16
        \(lines)
        ---

        """
    }

    private static func action(_ title: String, _ lines: String) -> String {
        entry(title, "axe: mobilite\nobjectif: bouger\n" + lines)
    }

    private static func body(_ title: String, next: String? = nil) -> String {
        entry(
            title,
            "composition: [Élus]\nfrequence: Deux fois par an\nmission: Préparer.\n"
                + (next.map { "suivante: \($0)" } ?? ""))
    }

    private static let files = [
        "seeds/projet-axes.csv": "id,libelle,pilier,enjeu\nmobilite,Mobilité,Vivre ensemble,Que chacun se déplace.\n",
        "content/projet/objectifs/bouger.md": entry("Bouger", "axe: mobilite"),
        "content/projet/actions/navette.md": action(
            "Une navette",
            "etat: en-cours\necheance: 2027\netapes_datees:\n  - date: 2026-09-01\n    etat: en-cours\n  - date: 2026-03-01\n    etat: prevue"
        ),
        "content/projet/actions/covoiturage.md": action("Un covoiturage", "etat: a-etudier"),
        "content/projet/instances/groupe.md": body("Groupe de travail", next: "comite"),
        "content/projet/instances/comite.md": body("Comité", next: "conseil"),
        "content/projet/instances/conseil.md": body("Conseil"),
    ]

    @Test("actions are found by axis, objective, state, year and history")
    func plan() async {
        let plan = await LinkedPortal(SmallPortal.overlaid(Self.files)).portal.plan
        #expect(plan.actions(ofAxis: "mobilite").map(\.slug) == ["covoiturage", "navette"])
        #expect(plan.actions(of: "bouger").count == 2)
        #expect(plan.actions(in: .aEtudier).map(\.slug) == ["covoiturage"])
        #expect(plan.actions(dueIn: 2027).map(\.slug) == ["navette"])
        #expect(plan.changes(in: 2026).map(\.change.state) == [.prevue, .enCours])
        #expect(plan.changes(in: 2027).isEmpty)
    }

    @Test("a proposal travels from the first body to the last")
    func path() async {
        let governance = await LinkedPortal(SmallPortal.overlaid(Self.files)).portal.governance
        #expect(governance.path.map(\.slug) == ["groupe", "comite", "conseil"])
    }

    @Test("bodies that send to each other for ever make a path that ends")
    func endless() async {
        var files = Self.files
        files["content/projet/instances/conseil.md"] = Self.body("Conseil", next: "comite")
        let governance = await LinkedPortal(SmallPortal.overlaid(files)).portal.governance
        #expect(governance.path.map(\.slug) == ["groupe", "comite", "conseil"])
    }

    @Test("an objective, an indicator or a body that does not exist is told where it is named")
    func references() async {
        var files = Self.files
        files["content/projet/actions/covoiturage.md"] = Self.entry(
            "Un covoiturage", "axe: mobilite\nobjectif: bougerr\netat: a-etudier\nindicateurs: [absent]")
        let found = await LinkedPortal(SmallPortal.overlaid(files)).findings
        #expect(
            found == [
                "content/projet/actions/covoiturage.md:7:11 fiche-inconnue: Il n’y a pas de fiche « bougerr » dans "
                    + "content/projet/objectifs. → Vouliez-vous dire « bouger » ?",
                "content/projet/actions/covoiturage.md:9:15 fiche-inconnue: Il n’y a pas de fiche « absent » dans "
                    + "content/observatoire.",
            ])
    }

    @Test("structures that sit in a body are joined by it; one that does not exist is told")
    func tables() async {
        var files = Self.files
        files["content/projet/instances/groupe.md"] = Self.body("Groupe de travail").replacing(
            "composition:",
            with: "membres: [france-services-vaour, ludotheque-la-toupi]\naxes: [mobilite]\ncomposition:")
        let linked = await LinkedPortal(SmallPortal.overlaid(files))
        #expect(
            linked.findings == [
                "content/projet/instances/groupe.md:6:34 fiche-inconnue: Il n’y a pas de fiche « ludotheque-la-toupi » "
                    + "dans content/annuaire. → Vouliez-vous dire « ludotheque-la-toupie » ?"
            ])
        let network = linked.portal.network
        #expect(network.tables.map { $0.structures.map(\.slug) } == [["france-services-vaour"]])
        #expect(network.bodies(of: "france-services-vaour").map(\.slug) == ["groupe"])
        #expect(network.actors.contains("france-services-vaour"))
    }

    @Test("the calendar tells meetings, decisions, deadlines and steps in their order")
    func calendar() async {
        var files = Self.files
        files["content/projet/reunions/printemps.md"] = Self.entry(
            "Réunion", "instance: comite\ndate: 2027-03-02\nheures: 18h-20h")
        files["content/projet/decisions/horaires.md"] = Self.entry(
            "Horaires", "instance: conseil\ndate: 2026-10-06\nresultat: adoptee")
        files["content/projet/avis/creche.md"] = Self.entry("Crèche", "recu_le: 2026-10-31\navis: en-cours")
        files["content/projet/avis/rendu.md"] = Self.entry(
            "Rendu", "recu_le: 2026-05-01\navis: favorable\nrendu_le: 2026-06-01")
        files["content/projet/conventions/ludotheque.md"] = Self.entry(
            "Convention", "structure: ludotheque-la-toupie\ndebut: 2025-01-01\nfin: 2027-12-31\nobjet: Jouer.")
        let linked = await LinkedPortal(SmallPortal.overlaid(files))
        #expect(linked.findings == [])
        #expect(
            linked.portal.calendar.dates.map { "\($0.date.iso) \($0.subject.name)" } == [
                "2026-03-01 étape Une navette", "2026-09-01 étape Une navette", "2026-10-06 décision Horaires",
                "2027-02-28 échéance Crèche", "2027-03-02 réunion Réunion", "2027-12-31 fin Convention",
            ])
    }

    @Test("partners are joined once, whoever names the other")
    func network() async {
        let files = [
            "content/annuaire/un.md": structure(
                "Un", "types: [ludotheque]\npartenaires: [deux, france-services-vaour]"),
            "content/annuaire/deux.md": structure("Deux", "types: [ludotheque]\npartenaires: [un, deux]"),
        ]
        let network = await LinkedPortal(SmallPortal.overlaid(files)).portal.network
        #expect(network.partners(of: "un") == ["deux", "france-services-vaour"])
        #expect(network.partners(of: "deux") == ["un"])
    }

    @Test("what was not verified for a year is stale, what is an example is told")
    func freshness() async {
        let old = structure("Ancienne", "types: [ludotheque]").replacing("2026-11-16", with: "2025-11-01")
        let ledger = await LinkedPortal(SmallPortal.overlaid(["content/annuaire/ancienne.md": old])).portal.freshness
        #expect(ledger.stale.map(\.file) == ["content/annuaire/ancienne.md"])
        #expect(ledger.entries.first?.file == "content/annuaire/ancienne.md")
        #expect(ledger.examples.contains { $0.title == "Ancienne" })
    }
}

extension ProjectDate.Subject {
    /// What happens, in two words.
    fileprivate var name: String {
        switch self {
        case .meeting(let entry): "réunion \(entry.title)"
        case .decision(let entry): "décision \(entry.title)"
        case .opinionDue(let entry): "échéance \(entry.title)"
        case .agreementEnd(let entry): "fin \(entry.title)"
        case .step(let entry, _): "étape \(entry.title)"
        }
    }
}
