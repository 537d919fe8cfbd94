/// Words a search treats in a way of their own, folded. They are published in `recherche/index.json`, where the
/// script reads them: there is one list.
enum SearchWords {
    /// Words that say nothing of what is searched; single letters are left out besides, with elided articles.
    static let empty: Set<String> = split(
        """
        afin ai aie ainsi alors apres as au aucun aucune aujourd aussi autre autres aux avant avec avez avoir avons
        car ce ceci cela celle celles celui ces cet cette ceux chaque chez ci comme comment dans de des donc dont du
        elle elles en encore entre es est et etait ete etes etre eu eux fait faire faut hui ici il ils je jusqu la le
        les leur leurs lors lorsqu lui ma mais me meme memes mes moi moins mon ne ni nos notre nous on ont ou par
        parce pas pendant peu peut peuvent peux plus plusieurs pour pourquoi presqu puis puisqu qu quand que quel
        quelle quelles quelqu quelle quelque quelques quels qui quoi sa sans se sera ses si son sont sous suis sur ta
        te tes toi ton tous tout toute toutes tres tu un une vers veux voici voila vos votre vous veut
        """)

    /// Words that end like a plural and are none, where losing the ending would make another word.
    static let unchanging: Set<String> = split(
        """
        acces apres avis bois bras bus campus cas colis concours congres corps cours deces devis discours divers dos
        exces fils fois frais gens gros hors jus mars mois ours parcours pays permis plus poids progres proces puis
        repas secours sens souris sous succes tapis tas temps univers vers virus voix prix choix noix
        """)

    private static func split(_ words: String) -> Set<String> {
        Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
