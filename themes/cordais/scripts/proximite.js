// Lists in the order of distance from the commune that is chosen: `data-proches` on the list, links inside.
{
  const { near } = portail
  const form = document.getElementById('chez-moi')
  const lists = [...document.querySelectorAll('[data-proches]')]
  const path = link => link.href.slice(portail.root.href.length).replace(/[?#].*/, '')
  const original = new Map(lists.map(list => [list, [...list.children]]))

  // Address → the commune where it stands, and those where it stands or stops.
  const whereabouts = async () => {
    const found = new Map()
    const [{ lieux }, { rendezvous }] = await Promise.all([near.read('annuaire/lieux.json'), near.read('agenda/dates.json')])
    for (const { adresse, commune, permanences = [] } of lieux) found.set(adresse, { commune, all: [commune, ...permanences.map(one => one.commune)].filter(Boolean) })
    for (const { adresse, commune } of rendezvous) found.set(adresse, { commune, all: [commune].filter(Boolean) })
    return found
  }

  const sort = async slug => {
    const note = document.getElementById('tri')
    const { get } = await near.communes()
    const here = get(slug)
    note.textContent = ''
    if (!here) {
      for (const [list, items] of original) {
        for (const item of items) item.querySelector('.eloignement')?.remove()
        list.append(...items)
      }
      return
    }
    const places = await whereabouts()
    // Another choice was made meanwhile.
    if (form.querySelector('[data-communes]').value !== slug) return
    for (const [list, items] of original) {
      const measured = items.map((item, place) => {
        const { commune, all } = places.get(path(item.querySelector('a'))) ?? { all: [] }
        const closest = near.nearest(here, all.map(get))
        return { item, place, away: closest.away, stop: closest.place?.slug === commune ? undefined : closest.place }
      })
      // Of two as far, the order of the page stays.
      measured.sort((left, right) => (left.away === right.away ? 0 : left.away - right.away) || left.place - right.place)
      for (const { item, away, stop } of measured) {
        let mark = item.querySelector('.eloignement')
        if (!mark) {
          mark = document.createElement('b')
          mark.className = 'eloignement'
          item.querySelector('.quoi')?.append(mark)
        }
        mark.textContent = away === Infinity ? '' : `, ${stop ? `passe ${near.at(stop.nom)}, ` : ''}${near.far(away)}`
      }
      list.append(...measured.map(({ item }) => item))
    }
    note.textContent = `${note.dataset.tri} ${near.of(here.nom)}.`
  }
  const failed = () => { form.hidden = true }

  if (form && lists.some(list => list.children.length > 1)) {
    near.choose(form, slug => sort(slug).catch(failed)).then(() => near.mine()).then(commune => commune && sort(commune.slug)).catch(failed)
  } else if (form) {
    form.hidden = true
  }
}
