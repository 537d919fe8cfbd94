// The filters of the agenda.
{
  const { near } = portail
  let season = ['', '']
  let states = {}

  const list = async ({ form }) => {
    const { du, au, themes, rendezvous, etats } = await near.read('agenda/dates.json')
    season = [du, au]
    states = etats
    form.elements.namedItem('theme').append(...themes.map(([slug, label]) => new Option(label, slug)))
    const field = form.elements.namedItem('jour')
    ;[field.min, field.max] = [near.now().day > du ? near.now().day : du, au]
    return rendezvous.map(one => ({ ...one, dates: one.dates.map(near.occurrence), lieux: [one.commune, ...(one.autres ?? [])].filter(Boolean) }))
  }

  // The first and the last day of a wish, both included.
  const window = ({ quand, jour }) => {
    const { day: today } = near.now()
    if (/^\d{4}-\d\d-\d\d$/.test(jour ?? '')) return [jour, jour]
    const weekday = near.weekday(today)
    const next = number => near.add(today, (number - weekday + 7) % 7)
    if (near.weekdays.includes(quand)) return Array(2).fill(next(near.weekdays.indexOf(quand) + 1))
    switch (quand) {
      case 'aujourdhui': return [today, today]
      case 'demain': return Array(2).fill(near.add(today, 1))
      case 'week-end': return weekday === 7 ? [today, today] : [next(6), next(7)]
      case 'semaine': return [today, next(7)]
      case 'semaine-prochaine': return [near.add(today, 8 - weekday), near.add(today, 14 - weekday)]
      default: return [today, season[1]]
    }
  }

  // The times within a wish; the first of them is shown.
  const prepare = (one, values) => {
    const [first, last] = window(values)
    const now = near.now()
    const dates = one.dates.filter(date => date.day <= last && date.last >= first && near.isAhead(date, now))
      .map(date => near.shownFrom(date, first))
    if (!dates.length) return undefined
    const shown = dates.find(date => date.state !== 'annule') ?? dates[0]
    return {
      ...one, ...shown, state: one.etat ?? shown.state,
      others: dates.filter(date => date !== shown && date.state !== 'annule').length,
    }
  }

  const said = (found, entries, { here, limit, values }) => {
    const [first, last] = window(values)
    const when = first === last ? `, ${near.say(first)}` : values.quand ? `, du ${near.say(first)} au ${near.say(last)}` : ''
    const where = here ? limit === Infinity ? `, du plus près au plus loin ${near.of(here.nom)}` : `, à ${limit}\u00a0km au plus ${near.of(here.nom)}` : ''
    if (!found.length) return `Aucun rendez-vous${when}${limit === Infinity ? '' : where} avec tous ces choix.`
    return `${found.length} rendez-vous sur ${entries.length}${when}${where}.`
  }

  const item = (one, element, get) => {
    near.line(
      element, one, [near.hours(one), one.lieu, get(one.commune)?.nom, one.away === Infinity ? '' : near.far(one.away)],
      { etat: states[one.state], gratuit: one.gratuit, exemple: one.exemple })
    const others = element.querySelector('[data-role=autres]')
    if (one.others) others.textContent = one.others === 1 ? 'Et une autre date' : `Et ${one.others} autres dates`
    else others.remove()
    if (one.state === 'annule') element.classList.add('barre')
    return element
  }

  // One question at a time: a weekday and a date would contradict each other.
  const form = document.getElementById('filtres')
  form.addEventListener('change', ({ target }) => {
    const other = { quand: 'jour', jour: 'quand' }[target.name]
    if (other && target.value) form.elements.namedItem(other).value = ''
  }, true)

  const byDay = (left, right) => left.day.localeCompare(right.day) || left.away - right.away || near.sooner(left, right)
  portail.filter({
    list, said, item, prepare, apart: ['jour', 'quand'],
    tests: { theme: (one, value) => one.themes.includes(value) },
    // Near one’s commune, the nearest first when days do not matter; else day by day.
    compare: (left, right, { here, values }) => {
      const away = left.away === right.away ? 0 : left.away - right.away
      return here && !values.quand && !values.jour ? away || byDay(left, right) : left.day.localeCompare(right.day) || away || byDay(left, right)
    },
    relaxed: { distance: 'Plus loin', quand: 'Un autre jour', jour: 'Un autre jour', age: 'Tous les âges', gratuit: 'Gratuit ou payant', acces: 'Accès non précisé', theme: 'Tous les thèmes' },
  }).catch(portail.unfiltered)
}
