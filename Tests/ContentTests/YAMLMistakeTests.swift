import Diagnostics
import Testing

@testable import Content

@Suite("Mistakes of YAML, each at its place with a French sentence")
struct YAMLMistakeTests {
    private func said(_ yaml: String, firstLine: Int = 2) -> [String] {
        var report = Report()
        _ = YAMLValue.parse(yaml, file: "a.md", firstLine: firstLine, report: &report)
        return report.sorted.map(sentence)
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        let name: String
        let yaml: String
        let said: String
        var testDescription: String { name }
    }

    private static let mistakes = [
        Mistake(
            name: "a colon in a text", yaml: "titre: A\nheure: Matin : 9 h\nlieu: B\n",
            said: "3:14 yaml Deux-points suivis d’une espace au milieu d’un texte : YAML y voit un second champ. "
                + "→ Mettez tout le texte entre guillemets : champ: \"Matin : 9 h\"."),
        Mistake(
            name: "a double quote never closed", yaml: "titre: A\nlieu: \"Salle\ncommune: B\n",
            said:
                "3:7 yaml Un guillemet est ouvert ici et jamais refermé. → Ajoutez le guillemet manquant en fin de texte."
        ),
        Mistake(
            name: "a single quote never closed", yaml: "lieu: 'Salle\ncommune: B\n",
            said:
                "2:7 yaml Un guillemet est ouvert ici et jamais refermé. → Ajoutez le guillemet manquant en fin de texte."
        ),
        Mistake(
            name: "text after a closed quote", yaml: "titre: A\nlieu: \"Salle\" des fêtes\ncommune: B\n",
            said: "3:15 yaml Cette ligne n’est pas alignée avec les autres champs, ou un guillemet manque au-dessus. "
                + "→ Alignez-la à gauche comme ses voisines ; deux espaces de retrait dans une liste de champs."),
        Mistake(
            name: "a tab before a field", yaml: "titre: A\n\tlieu: B\n",
            said: "3:1 yaml Ce signe ne peut pas commencer une valeur (souvent une tabulation, % ou @). "
                + "→ Remplacez la tabulation par des espaces, ou mettez la valeur entre guillemets."),
        Mistake(
            name: "a value that begins with @", yaml: "titre: A\ncontact: @toupie\n",
            said: "3:10 yaml Ce signe ne peut pas commencer une valeur (souvent une tabulation, % ou @). "
                + "→ Remplacez la tabulation par des espaces, ou mettez la valeur entre guillemets."),
        Mistake(
            name: "a value that begins with %", yaml: "tarif: %50\n",
            said: "2:8 yaml Ce signe ne peut pas commencer une valeur (souvent une tabulation, % ou @). "
                + "→ Remplacez la tabulation par des espaces, ou mettez la valeur entre guillemets."),
        Mistake(
            name: "a field without its colon", yaml: "titre: A\ncommune Vaour\nlieu: B\n",
            said: "3:1 yaml Il manque les deux-points après le nom d’un champ. → Écrivez « champ: valeur »."),
        Mistake(
            name: "a field too far to the right", yaml: "titre: A\n  lieu: B\n",
            said: "3:7 yaml Deux-points suivis d’une espace au milieu d’un texte : YAML y voit un second champ. "
                + "→ Mettez tout le texte entre guillemets : champ: \"Matin : 9 h\"."),
        Mistake(
            name: "a list never closed", yaml: "titre: A\nages: [0-3, 3-6\ncommune: B\n",
            said: "3:7 yaml La liste ouverte par un crochet n’est pas refermée, ou il y manque une virgule. "
                + "→ Écrivez « [un, deux] »."),
        Mistake(
            name: "a star before a value", yaml: "titre: A\ntarif: *5 €\n",
            said: "3:8 yaml Une étoile ou une esperluette commence cette valeur : YAML y voit un renvoi. "
                + "→ Mettez la valeur entre guillemets."),
        Mistake(
            name: "a field written twice", yaml: "titre: A\nlieu: B\ntitre: C\n",
            said: "4:1 champ-en-double Le champ « titre » est écrit deux fois. → Gardez une seule des deux lignes."),
        Mistake(
            name: "an invisible character behind accents", yaml: "titre: Été a\u{300} Re\u{301}almont\nlieu: é\u{7}C\n",
            said:
                "3:8 yaml Un caractère invisible interdit se trouve ici. → Effacez-le et réécrivez la ligne à la main."),
        Mistake(
            name: "an invisible character", yaml: "titre: A\nlieu: B\u{7}C\n",
            said:
                "3:8 yaml Un caractère invisible interdit se trouve ici. → Effacez-le et réécrivez la ligne à la main."),
    ]

    @Test("each mistake", arguments: mistakes)
    func each(mistake: Mistake) {
        #expect(said(mistake.yaml) == [mistake.said])
    }

    @Test("a field written twice inside a group is told inside the group")
    func nestedDuplicate() {
        #expect(places(said("lieu: A\ncontact:\n  lieu: B\n  lieu: C\n")) == ["5:3 champ-en-double"])
    }

    @Test("nothing written is an empty front matter", arguments: ["", "\n\n", "# un commentaire\n"])
    func empty(yaml: String) {
        var report = Report()
        let value = YAMLValue.parse(yaml, file: "a.md", report: &report)
        #expect(value?.pairs?.isEmpty == true)
        #expect(report.diagnostics.isEmpty)
    }

    @Test("values keep their place and the way they were written")
    func keptPlaces() throws {
        var report = Report()
        let text = "titre: A\nlieu: \"B\"\nsimple: |\n  C\nrien:\nnul: ~\nmot: \"null\"\nages: [x, é, y]\n"
        let pairs = try #require(YAMLValue.parse(text, file: "a.md", firstLine: 2, report: &report)?.pairs)
        #expect(pairs.map(\.key) == ["titre", "lieu", "simple", "rien", "nul", "mot", "ages"])
        #expect(pairs.map(\.location.line) == [2, 3, 4, 6, 7, 8, 9])
        #expect(pairs.prefix(6).map(\.value.text) == ["A", "B", "C\n", nil, nil, "null"])
        #expect(pairs[1].value.isQuoted && !pairs[0].value.isQuoted)
        guard case .list(let items) = pairs[6].value.kind else { throw NotAList() }
        #expect(items.map(\.location.column) == [8, 11, 14])
    }

    private struct NotAList: Error {}
}
