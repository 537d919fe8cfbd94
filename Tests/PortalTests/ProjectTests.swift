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
        #expect(ledger.stale(on: day("2026-11-23")).map(\.file) == ["content/annuaire/ancienne.md"])
        #expect(ledger.entries.first?.file == "content/annuaire/ancienne.md")
        #expect(ledger.examples.contains { $0.title == "Ancienne" })
    }
}
