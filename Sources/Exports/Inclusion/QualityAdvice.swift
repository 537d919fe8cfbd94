import Almanac

extension QualityCriterion {
    /// What to write for the criterion to be met, for who looks after the entry.
    func advice(for service: InclusionService) -> String {
        switch self {
        case .address: "Dire où l’on est reçu : « adresse », ou « lieu »."
        case .mobilisation:
            switch (service.ways, service.askers) {
            case (nil, nil): "Dire comment demander et qui le peut : « modes_mobilisation » et « mobilisable_par »."
            case (nil, _?): "Dire comment demander : « modes_mobilisation »."
            case (_?, _): "Dire qui peut demander, les familles ou les professionnels : « mobilisable_par »."
            }
        case .audience: "Dire à qui cela s’adresse : « publics »."
        case .thematique: "Dire de quoi il s’agit : « thematiques »."
        case .contact: "Donner un téléphone, un courriel ou un lien pour demander."
        case .email: "On dit d’écrire, sans dire où : « courriel »."
        case .freshness:
            "Vérifier la fiche, puis changer « verifie_le » : la dernière fois, c’était le "
                + "\(service.updated.date.french(.date))."
        case .fee:
            service.fee == nil
                ? "Dire si c’est gratuit ou payant : « frais »." : "Dire combien cela coûte : « frais_precisions »."
        case .description:
            service.description.unicodeScalars.count < 200
                ? "Décrire en quelques phrases de plus : 200 caractères au moins, il y en a "
                    + "\(service.description.unicodeScalars.count)."
                : "Raccourcir la description : moins de 2 000 caractères."
        case .phone: "On dit d’appeler, sans dire où : « telephone »."
        }
    }
}
