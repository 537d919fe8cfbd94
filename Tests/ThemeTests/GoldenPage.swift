/// The page of the ludothèque in the small portal; recorded by `GUICHET_ENREGISTRER=1 swift test`.
let goldenPage = #"""
    <!doctype html>
    <html lang="fr">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;self&#39; &#39;sha256-IAdwN3biDCQ3brrgp1m8kBEsPQYyqfREKOEfeoREopc=&#39;; img-src &#39;self&#39; data:; script-src &#39;self&#39;; connect-src &#39;self&#39;; manifest-src &#39;self&#39;; base-uri &#39;none&#39;; form-action &#39;self&#39;">
    <title>Ludothèque La Toupie – Annuaire – Le portail des familles</title>
    <meta name="description" content="Jouer sur place et emprunter des jeux, un mercredi par mois dans votre village.">
    <style>body{margin:0}</style>
    </head>
    <body>
    <a href="#contenu">Aller au contenu</a>
    <header><a href="../../recherche/">Rechercher</a>
    <nav aria-label="Menu"><a href="../../guide/">Guide</a><a href="../../annuaire/">Annuaire</a><a href="../../agenda/">Agenda</a><a href="../../parentalite/">Parents</a><a href="../../communes/">Communes</a></nav></header>
    <main id="contenu"><h1>Ludothèque La Toupie</h1>
    <p>On y joue à tout âge.</p>
    <a href="tel:+33536491234">05 36 49 12 34</a>
    </main>
    <footer><a href="../../plan-du-site/">Plan du site</a></footer>
    <p>Exemple</p><p>Vérifié le 16 novembre 2026</p>
    </body>
    </html>


    """#
