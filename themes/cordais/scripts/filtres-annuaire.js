// The filters of the directory.
{
  const { near, hours } = portail

  const list = async ({ form }) => {
    const { familles, lieux } = await near.read('annuaire/lieux.json')
    const field = form.elements.namedItem('quoi')
    for (const [slug, label, types] of familles) {
      const group = document.createElement('optgroup')
      group.label = label
      if (types.length > 1) group.append(new Option(`${label}\u00a0: tout`, `tout-${slug}`))
      group.append(...types.map(([type, label]) => new Option(label, type)))
      field.append(group)
    }
    const inFamily = new Map(familles.map(([slug, , types]) => [`tout-${slug}`, new Set(types.map(([type]) => type))]))
    return lieux.map(one => ({
      ...one, inFamily, lieux: [one.commune, ...(one.permanences ?? []).map(permanence => permanence.commune)].filter(Boolean),
    }))
  }

  const tests = {
    quoi: (one, value) => one.types.includes(value) || one.types.some(type => one.inFamily.get(value)?.has(type)),
    jour: (one, value) => {
      if (value === 'maintenant') return Boolean(one.horaires && hours.state(one.horaires)?.isOpen)
      const day = near.weekdays.indexOf(value) + 1
      return Boolean(one.horaires && hours.opensOn(one.horaires, day)) || (one.permanences ?? []).some(permanence => permanence.jours?.includes(day))
    },
  }

  const said = (found, entries, { here, limit }) => {
    const where = here ? limit === Infinity ? `, du plus près au plus loin ${near.of(here.nom)}` : `, à ${limit}\u00a0km au plus ${near.of(here.nom)}` : ''
    if (!found.length) return `Rien dans l’annuaire avec tous ces choix${limit === Infinity ? '' : where}.`
    return `${found.length} ${found.length > 1 ? 'fiches' : 'fiche'} sur ${entries.length}${where}.`
  }

  const item = (one, element, get) => {
    const link = element.querySelector('a')
    link.textContent = one.nom
    link.href = new URL(one.adresse, portail.root)
    if (!one.exemple) element.querySelector('[data-role=exemple]').remove()
    if (!one.permanences?.length) element.querySelector('[data-role=itinerant]').remove()
    const away = one.away === Infinity ? one.partout && !one.lieux.length ? 'sur tout le territoire' : '' : near.far(one.away)
    // How far it is goes with the place it is the distance of: a service that travels comes nearer than where it stands.
    const seen = one.place && one.place.slug !== one.commune ? `passe ${near.at(one.place.nom)}` : ''
    element.querySelector('.quoi').textContent = [one.genre, get(one.commune)?.nom, seen, away].filter(Boolean).join(', ')
    const open = one.horaires && hours.state(one.horaires)
    const line = element.querySelector('[data-role=ouvert]')
    if (open) {
      line.textContent = open.text
      line.classList.toggle('ouvert', open.isOpen)
    } else line.remove()
    const call = element.querySelector('.tel')
    if (one.tel) {
      call.href = one.tel[0]
      call.append(one.tel[1])
      call.querySelector('.hors-ecran').textContent += ` ${one.nom}\u00a0: `
      element.classList.add('joignable')
    } else call.remove()
    return element
  }

  portail.filter({
    list, tests, said, item,
    compare: (left, right) => left.away === right.away ? 0 : left.away - right.away,
    relaxed: { distance: 'Plus loin', jour: 'Les autres jours', age: 'Tous les âges', gratuit: 'Gratuit ou payant', acces: 'Accès non précisé', quoi: 'Tous les services' },
  }).catch(portail.unfiltered)
}
