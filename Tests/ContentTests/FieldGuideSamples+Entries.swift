/// The samples of the other collections, and of the settings.
extension FieldGuideSamples {
    static let structure = """
        nom: Ludothèque La Toupie
        resume: Jouer sur place et emprunter des jeux, un mercredi par mois dans votre village.
        exemple: true
        types: [ludotheque]
        thematiques: [famille--garde-denfants]
        publics: [familles]
        ages: [0-3, 3-6]
        commune: Vaour
        lieu: Ancienne école
        adresse: 4 rue des Tilleuls
        latitude: 44.0704
        longitude: 1.8021
        telephone: 05 36 49 12 34
        courriel: bonjour@la-toupie.example
        site_web: https://la-toupie.example
        modes_mobilisation: [telephoner, se-presenter]
        mobilisable_par: [usagers]
        mobilisation_precisions: La veille avant 16 h, par téléphone.
        lien_mobilisation: https://la-toupie.example/reserver
        modes_accueil: [en-presentiel]
        conditions_acces: Habiter une des communes desservies.
        horaires: "We 14:00-17:00; PH off"
        zone: [Vaour, Les Cabannes]
        permanences:
          - commune: Les Cabannes
            lieu: Salle des fêtes
            chaque: 1er mardi du mois 9h-12h
            hors: [vacances]
        accueil:
          places: 12
          modes: [regulier, occasionnel]
          tarif: psu
          age_min_mois: 3
          age_max_mois: 48
        services:
          - nom: Prêt de jeux
            description: Deux jeux par famille, pour trois semaines.
            type: aide-materielle
            thematiques: [famille--garde-denfants]
            publics: [familles]
            publics_precisions: Enfants de 2 à 12 ans.
            frais: payant
            frais_precisions: 1 € par jeu.
            modes_mobilisation: [utiliser-lien-mobilisation]
            mobilisable_par: [usagers]
            mobilisation_precisions: Deux jours avant la tournée.
            lien_mobilisation: https://la-toupie.example/jeux
            modes_accueil: [en-presentiel]
            conditions_acces: Être inscrit à la ludothèque.
            zone: territoire
            nombre_semaines: 3
            volume_horaire_hebdomadaire: 1.5
        frais: payant
        frais_precisions: 10 € par famille et par an.
        conventionne: true
        accessibilite: De plain-pied, avec une place réservée devant la porte.
        handicaps: [moteur]
        reseaux_porteurs: [communes]
        numeros: [119]
        partenaires: [france-services-vaour]
        verifie_le: 2026-11-16
        """

    /// Fields an example may not have; the values are those of the documentation of data·inclusion.
    static let realStructure = """
        nom: Structure de la documentation de data·inclusion
        resume: Les exemples que donne le schéma de data·inclusion, pour deux champs.
        types: [france-services]
        acceslibre: https://acceslibre.beta.gouv.fr/app/17-la-greve-sur-mignon/a/mairie/erp/mairie-la-greve-sur-mignon/
        siret: "13003013300016"
        source: Schéma data·inclusion, version 1
        verifie_le: 2026-11-16
        """

    static let chapter = """
        titre: S’inscrire
        resume: Les étapes pour inscrire son enfant, de la première visite au premier jour.
        ordre: 10
        ages: [grossesse, 0-3]
        types: [micro-creche]
        essentiel:
          - Commencez tôt.
          - Faites plusieurs demandes.
          - Relancez une fois par mois.
        etapes:
          - titre: Demander
            texte: Déposez une demande dans deux ou trois lieux.
            papiers: [Justificatif de domicile, Carnet de santé]
        questions:
          - question: Quand faut-il appeler ?
            reponse: Dès que vous connaissez la date de reprise du travail.
        simple: |
          Vous commencez tôt.
          Vous demandez une place dans plusieurs lieux.
        source: Équipe du portail
        verifie_le: 2026-11-16
        """

    static let resource = """
        titre: Souffler
        resume: Quand la fatigue prend toute la place, des personnes écoutent et relaient.
        besoin: [souffler]
        ages: [0-3]
        structures: [ludotheque-la-toupie]
        numeros: [3114]
        liens:
          - titre: Les 1000 premiers jours
            url: https://www.1000-premiers-jours.fr/
        source: Équipe du portail
        verifie_le: 2026-11-16
        """

    static let commune = """
        nom: Cordes-sur-Ciel
        resume: Ce que l’on trouve à Cordes-sur-Ciel et autour pour les familles.
        exemple: true
        mairie:
          adresse: 1 place de la Mairie
          telephone: 05 36 49 12 34
          horaires: "Mo-Fr 09:00-12:00; PH off"
        verifie_le: 2026-11-16
        """

    static let page = """
        titre: Nous contacter
        resume: À qui écrire pour une question, une correction ou une idée.
        ordre: 30
        menu: pied
        types: [ludotheque]
        manques: [Les horaires d’été ne sont pas connus.]
        source: Équipe du portail
        verifie_le: 2026-11-16
        """

    static let settings = """
        nom: Familles en Cordais et Causse
        accroche: Tout ce qui existe pour les enfants et leurs parents, près de chez vous.
        territoire:
          nom: Communauté de communes du Cordais et du Causse
          sigle: 4C
          siren: "200034064"
          departement: Tarn
          zone_scolaire: C
        adresse: https://familles.example/
        theme: cordais
        mode: demonstration
        depot:
          url: https://gitlab.com/mon-intercommunalite/portail
          branche: main
          forge: gitlab
        administration:
          script: https://cdn.example/sveltia-cms.js
          empreinte: sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC
          connexion: https://connexion.portail.example
          application: 1a2b3c
        contact:
          courriel: familles@portail.example
        editeur:
          forme: Établissement public de coopération intercommunale
          adresse: 2 place de l’Exemple, 81140 Vaour
          telephone: 05 36 49 00 00
          directeur_publication: la présidence de la communauté de communes
        hebergeur:
          nom: Nom de l’hébergeur
          adresse: 1 rue du Serveur, 75000 Paris
          telephone: +33 5 36 49 00 01
          journaux: l’heure, la page et l’adresse IP, pendant trente jours
        donnees:
          responsable: la communauté de communes
          delegue: le centre de gestion du département
          courriel: donnees@portail.example
          conservation: un an
        accessibilite:
          courriel: accessibilite@portail.example
          non_soumis:
            - Les cartes ; la liste placée à côté donne les mêmes adresses.
          audit:
            date: 2026-10-12
            auditeur: Service numérique du département
            outils: [Analyse des contrastes]
            environnements: [Firefox 140 et NVDA 2026.1]
        contours: seeds/contours.geojson
        """
}
