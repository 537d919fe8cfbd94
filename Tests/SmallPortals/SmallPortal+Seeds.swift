extension SmallPortal {
    /// The reference tables, a few lines each.
    static let seeds = [
        "seeds/communes.csv": """
        code_insee,nom,code_postal,latitude,longitude,population,annee_population,superficie_km2,source
        81045,Les Cabannes,81170,44.0748,1.9290,379,2023,6.16,"INSEE, populations légales 2023"
        81069,Cordes-sur-Ciel,81170,44.0684,1.9545,879,2023,8.27,"INSEE, populations légales 2023"
        81309,Vaour,81140,44.0704,1.8021,393,2023,14.12,"INSEE, populations légales 2023"

        """,
        "seeds/types.csv": """
        id,libelle,pluriel,famille,icone,definition,data_inclusion
        micro-creche,Micro-crèche,Micro-crèches,petite-enfance,berceau,"Accueil collectif de douze places au plus.",oui
        ludotheque,Ludothèque,Ludothèques,enfance,ballon,Lieu où l’on joue sur place et emprunte des jeux.,oui
        france-services,France services,France services,droits,guichet,"Guichet d’aide aux démarches : Caf, MSA, impôts…",oui
        numero-national,Numéro national,Numéros nationaux,numeros,telephone,Numéro joignable de partout en France.,non

        """,
        "seeds/familles-de-types.csv": """
        id,libelle,icone
        petite-enfance,Petite enfance,berceau
        enfance,Enfance et école,ballon
        droits,Démarches et droits,guichet
        numeros,Numéros nationaux,telephone

        """,
        "seeds/ages.csv": """
        id,libelle,de_mois,a_mois,phrase
        grossesse,Grossesse,,,Attendre un enfant : le suivi et les premiers choix.
        0-3,0-3 ans,0,36,"Les premiers pas : être accueilli, être entouré, souffler."
        3-6,3-6 ans,36,72,"L’école maternelle, les mercredis, les premiers copains."
        parents,Parents,,,"Pour vous, parents : être écouté, échanger."

        """,
        "seeds/publics.csv": """
        id,libelle,source
        tous-publics,Tous publics,"data·inclusion, schéma v1, 2026"
        familles,Familles,"data·inclusion, schéma v1, 2026"
        jeunes,Jeunes,"data·inclusion, schéma v1, 2026"

        """,
        "seeds/thematiques.csv": """
        id,libelle,categorie,source
        famille--garde-denfants,Garde d’enfants,Famille,"data·inclusion, schéma v1, 2026"
        acces-aux-droits-et-citoyennete--connaitre-ses-droits,Connaître ses droits,Droits,"data·inclusion, schéma v1, 2026"

        """,
        "seeds/reseaux-porteurs.csv": """
        id,libelle,source
        communes,"Communes, mairies, communautés de communes, etc.","data·inclusion, schéma v1, 2026"
        france-service,France Service,"data·inclusion, schéma v1, 2026"

        """,
        "seeds/themes.csv": """
        id,libelle,icone
        eveil,Éveil et jeux,ballon
        lecture,Lecture et contes,livre

        """,
        "seeds/besoins.csv": """
        id,libelle,question
        attendre,Attendre un enfant,"Nous attendons un enfant : par où commencer ?"
        souffler,Souffler,"Je n’en peux plus : à qui parler ?"

        """,
        "seeds/numeros.csv": """
        id,numero,nom,pour,horaires,gratuit,urgence,source,verifie_le
        15,15,Samu,"Pour une urgence médicale : malaise, accident.","24 h/24, 7 j/7",oui,oui,"DILA, service-public.fr",2026-11-20
        119,119,Allô Enfance en danger,Pour un enfant en danger ou qui risque de l’être.,"24 h/24, 7 j/7",oui,oui,Snated,2026-11-20
        3114,3114,Prévention du suicide,Pour toute personne qui a des idées suicidaires.,"24 h/24, 7 j/7",oui,non,3114.fr,2026-11-20

        """,
        "seeds/glossaire.csv": """
        sigle,developpe,definition,source
        Caf,Caisse d’allocations familiales,"Elle verse les aides aux familles.",Code de la sécurité sociale
        PMI,Protection maternelle et infantile,Le service de santé des tout-petits et de leurs parents.,Code de la santé publique

        """,
        "seeds/vacances.csv": """
        zone,nom,debut,fin,source
        A,Vacances d’hiver,2027-02-06,2027-02-21,"Calendrier scolaire 2026-2027"
        C,Vacances de Noël,2026-12-19,2027-01-03,"Calendrier scolaire 2026-2027"
        C,Vacances d’été,2027-07-03,2027-08-31,"Calendrier scolaire 2026-2027"

        """,
        "seeds/feries.csv": """
        date,nom,source
        2026-12-25,Noël,Code du travail
        2027-01-01,Jour de l’an,Code du travail
        2027-12-25,Noël,Code du travail

        """,
    ]
}
