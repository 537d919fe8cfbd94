import Diagnostics

extension ContentRules {
    static let dates = [
        date, saidMoment, hours, recurrence, openingHours, period, longPeriod, when, changedDate, actionState,
    ]

    static let date = Rule(
        id: "date",
        summary: "Une date s’écrit année, mois, jour : 2026-12-05.",
        explanation:
            "Cet ordre ne se confond avec aucun autre. Une date dite autrement est comprise si elle ne peut en être une autre : le calendrier doit connaître ce jour, et le jour de la semaine être le sien.",
        bad: .event("jour: 2026-12-05", "jour: ▲samedi 6 décembre 2026"),
        good: .event())

    static let saidMoment = Rule(
        id: "date-comme-on-la-dit", severity: .note,
        summary:
            "Une date ou des heures dites comme on les dit sont comprises ; la fiche gagne à les écrire autrement.",
        explanation: "La remarque dit ce qui a été lu : vérifiez que c’est bien ce que vous vouliez dire.",
        bad: .event("jour: 2026-12-05", "jour: ▲samedi 5 décembre 2026"),
        good: .event())

    static let hours = Rule(
        id: "heures",
        summary: "Des heures s’écrivent 14h-17h, ou 20h30.",
        explanation: "Une heure impossible, ou une fin avant le début, enverrait les familles à une porte fermée.",
        bad: .event("heures: 14h-17h", "heures: ▲25h-26h"),
        good: .event())

    static let recurrence = Rule(
        id: "recurrence",
        summary: "Un rendez-vous régulier s’écrit comme on le dit : mercredi 9h30-11h30.",
        explanation: "Le portail en tire toutes les dates, les calendriers et la phrase qui paraît sur la page.",
        bad: .event(
            "jour: 2026-12-05\nheures: 14h-17h",
            "chaque: ▲mercerdi 14h-17h\ndebut: 2026-12-02\njusqu_au: 2027-06-30"),
        good: .event(
            "jour: 2026-12-05\nheures: 14h-17h",
            "chaque: mercredi 14h-17h\ndebut: 2026-12-02\njusqu_au: 2027-06-30"))

    static let openingHours = Rule(
        id: "horaires",
        summary: "Des horaires s’écrivent dans la syntaxe d’OpenStreetMap : \"Mo-Fr 09:00-12:00; PH off\".",
        explanation: "Mo, Tu, We, Th, Fr, Sa, Su sont les jours ; PH les jours fériés, SH les vacances scolaires.",
        bad: .structure("We 14:00-17:00", "▲Me 14:00-17:00"),
        good: .structure())

    static let period = Rule(
        id: "periode",
        summary: "La fin vient après le début.",
        explanation: "Une période à l’envers ne contient aucun jour : rien ne paraîtrait dans l’agenda.",
        bad: .event("jour: 2026-12-05\nheures: 14h-17h", "debut: 2026-12-05\nfin: ▲2026-12-03"),
        good: .event("jour: 2026-12-05\nheures: 14h-17h", "debut: 2026-12-05\nfin: 2026-12-06"))

    static let longPeriod = Rule(
        id: "periode-longue",
        summary: "Une période ou un rythme dure \(PortalLimits.years) ans au plus.",
        explanation: "Chacun de ses jours paraît dans l’agenda : une année mal tapée en ferait des milliers.",
        bad: .event("jour: 2026-12-05\nheures: 14h-17h", "debut: 2026-12-05\nfin: ▲2062-12-06"),
        good: .event("jour: 2026-12-05\nheures: 14h-17h", "debut: 2026-12-05\nfin: 2026-12-06"))

    static let changedDate = Rule(
        id: "date-changee",
        summary: "Une annulation ou un déplacement nomme une date du rendez-vous, une seule fois.",
        explanation:
            "La date est celle que le rythme donnait : ceux qui suivent le calendrier voient alors ce qui a changé.",
        bad: .event(
            "jour: 2026-12-05\nheures: 14h-17h",
            "chaque: mercredi 14h-17h\ndebut: 2026-12-02\njusqu_au: 2027-06-30\nannulations: ▲[2026-12-10]"),
        good: .event(
            "jour: 2026-12-05\nheures: 14h-17h",
            "chaque: mercredi 14h-17h\ndebut: 2026-12-02\njusqu_au: 2027-06-30\nannulations: [2026-12-09]"))

    static let actionState = Rule(
        id: "etat-et-histoire",
        summary: "L’état d’une action est celui de sa dernière étape datée.",
        explanation:
            "Qui change l’état d’une action dit aussi quand : c’est ainsi que le bilan de l’année s’écrit seul.",
        bad: Rule.Example(
            "content/projet/actions/ouvrir-un-guichet.md",
            action.replacing("etat: en-cours\npilote", with: "etat: ▲prevue\npilote"),
            beside: plan),
        good: Rule.Example("content/projet/actions/ouvrir-un-guichet.md", action, beside: plan))

    private static let plan = [
        "seeds/projet-axes.csv":
            "id,libelle,pilier,enjeu\npetite-enfance,Petite enfance,Vivre en famille,Que chacun trouve une solution.\n",
        "content/projet/objectifs/informer-les-familles.md": """
        ---
        titre: Informer les familles
        resume: Que chaque famille sache à qui s’adresser.
        axe: petite-enfance
        source: Projet de territoire
        verifie_le: 2026-11-16
        ---

        """,
    ]

    private static let action = """
        ---
        titre: Ouvrir un guichet unique
        resume: Une seule porte pour toutes les questions sur l’accueil des jeunes enfants.
        source: Projet de territoire
        axe: petite-enfance
        objectif: informer-les-familles
        etat: en-cours
        pilote: Service petite enfance
        etapes_datees:
          - date: 2026-10-01
            etat: en-cours
        verifie_le: 2026-11-16
        ---

        """

    static let when = Rule(
        id: "quand",
        summary: "Une fiche d’agenda dit quand, d’une seule manière.",
        explanation: """
            Trois manières : « jour » et « heures » ; « debut » et « fin » ; ou « chaque », avec « debut » et « jusqu_au ».
            """,
        bad: .event("jour: 2026-12-05\nheures: 14h-17h", "chaque: ▲mercredi 14h-17h\ndebut: 2026-12-02"),
        good: .event())
}
