// The filters of the agenda.
{
  const { near } = portail
  const days = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
  let season = ['', '']

  const list = async ({ form }) => {
    const { du, au, themes, rendezvous } = await near.read('agenda/dates.json')
    season = [du, au]
    form.elements.namedItem('theme').append(...themes.map(([slug, label]) => new Option(label, slug)))
    const field = form.elements.namedItem('jour')
    ;[field.min, field.max] = [near.now().day > du ? near.now().day : du, au]
    return rendezvous.map(one => ({ ...one, lieux: [one.commune].filter(Boolean) }))
  }

  // The first and the last day of a wish, both included.
  const window = ({ quand, jour }) => {
    const { day: today } = near.now()
    if (/^\d{4}-\d\d-\d\d$/.test(jour ?? '')) return [jour, jour]
    const weekday = near.weekday(today)
    const next = number => near.add(today, (number - weekday + 7) % 7)
    if (days.includes(quand)) return Array(2).fill(next(days.indexOf(quand) + 1))
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
    const { day: today, minute } = near.now()
    const isAhead = (day, hours, end) => (end || day) > today || (end || day) === today && (end || !near.isOver(hours ?? '', minute))
    const dates = one.dates.filter(([day, hours, end]) => day <= last && (end || day) >= first && isAhead(day, hours, end))
      .map(([day, hours, end, change]) => ({ day: day < first ? first : day, hours: hours || '', end: end || '', change: change || '' }))
    if (!dates.length) return undefined
    const shown = dates.find(date => date.change !== 'Annulé') ?? dates[0]
    return { ...one, ...shown, others: dates.filter(date => date !== shown && date.change !== 'Annulé').length }
  }

  const said = (found, entries, { here, limit, values }) => {
    const [first, last] = window(values)
    const when = first === last ? `, ${near.say(first)}` : values.quand ? `, du ${near.say(first)} au ${near.say(last)}` : ''
    const where = here ? limit === Infinity ? `, du plus près au plus loin ${near.of(here.nom)}` : `, à ${limit}\u00a0km au plus ${near.of(here.nom)}` : ''
    if (!found.length) return `Aucun rendez-vous${when}${limit === Infinity ? '' : where} avec tous ces choix.`
    return `${found.length} rendez-vous sur ${entries.length}${when}${where}.`
  }

  const short = (iso, options) => new Intl.DateTimeFormat('fr-FR', { ...options, timeZone: 'UTC' }).format(new Date(`${iso}T12:00Z`))
  const item = (one, element, get) => {
    const time = element.querySelector('time')
    time.dateTime = one.day
    time.querySelector('[data-role=semaine]').textContent = short(one.day, { weekday: 'short' })
    time.querySelector('b').textContent = short(one.day, { day: 'numeric' })
    time.querySelector('[data-role=mois]').textContent = short(one.day, { month: 'short' })
    const link = element.querySelector('a')
    link.textContent = one.titre
    link.href = new URL(one.adresse, portail.root)
    for (const [role, text] of [['etat', one.etat || one.change], ['gratuit', one.gratuit && 'oui'], ['exemple', one.exemple && 'oui']]) {
      const mark = element.querySelector(`[data-role=${role}]`)
      if (!text) mark.remove()
      else if (text !== 'oui') mark.textContent = text
    }
    const away = one.away === Infinity ? '' : near.far(one.away)
    element.querySelector('.quoi').textContent = [one.hours, one.lieu, get(one.commune)?.nom, away].filter(Boolean).join(', ')
    const others = element.querySelector('[data-role=autres]')
    if (one.others) others.textContent = one.others === 1 ? 'Et une autre date' : `Et ${one.others} autres dates`
    else others.remove()
    if (one.annule || one.change === 'Annulé') element.classList.add('barre')
    return element
  }

  // One question at a time: a weekday and a date would contradict each other.
  const form = document.getElementById('filtres')
  form.addEventListener('change', ({ target }) => {
    const other = { quand: 'jour', jour: 'quand' }[target.name]
    if (other && target.value) form.elements.namedItem(other).value = ''
  }, true)

  const byDay = (left, right) => left.day.localeCompare(right.day) || left.away - right.away || left.hours.localeCompare(right.hours, 'fr', { numeric: true })
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
