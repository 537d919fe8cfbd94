// Communes, distances, days: what the filters, the sorted lists and the home page have in common. The commune that is
// chosen stays on this device.
portail.near = (() => {
  const files = new Map()
  const read = name => {
    if (!files.has(name)) {
      const asked = fetch(new URL(name, portail.root)).then(answer => {
        if (!answer.ok) throw new Error(name)
        return answer.json()
      })
      // What did not come may come the next time.
      asked.catch(() => files.delete(name))
      files.set(name, asked)
    }
    return files.get(name)
  }

  // { list, get(slug), ages }
  const communes = async () => {
    const { communes, ages } = await read('communes/communes.json')
    const list = communes.map(([slug, nom, latitude, longitude]) => ({ slug, nom, latitude, longitude }))
    const bySlug = new Map(list.map(commune => [commune.slug, commune]))
    return { list, get: slug => bySlug.get(slug), ages }
  }

  // Kilometres as the crow flies, on a sphere of 6 371 km; infinite when one of the places is not known.
  const radians = degrees => degrees * Math.PI / 180
  const kilometres = (from, to) => {
    if (!from || !to) return Infinity
    const latitude = Math.sin(radians(to.latitude - from.latitude) / 2)
    const longitude = Math.sin(radians(to.longitude - from.longitude) / 2)
    const chord = latitude ** 2 + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * longitude ** 2
    return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(chord)))
  }

  // Of the places where something stands or stops, the nearest one, and how far it is.
  const nearest = (from, places) => places.map(place => ({ place, away: kilometres(from, place) }))
    .reduce((best, one) => one.away < best.away ? one : best, { place: undefined, away: Infinity })

  // « à Penne », « au Riols », « aux Cabannes », as the generator says (Sources/Theme/Items/FrenchPlace.swift), held
  // together by Tests/Vectors/noms.json; distances by Tests/Vectors/distances.json.
  const at = name => name.startsWith('Le ') ? `au ${name.slice(3)}` : name.startsWith('Les ') ? `aux ${name.slice(4)}` : `à ${name}`
  const of = name => name.startsWith('Le ') ? `du ${name.slice(3)}` : name.startsWith('Les ') ? `des ${name.slice(4)}` : /^[AEIOUYHŒÆ]/.test(name.normalize('NFD')) ? `d’${name}` : `de ${name}`
  const far = kilometres => kilometres === 0 ? 'sur place' : `à\u00a0${Math.max(1, Math.round(kilometres))}\u00a0km`

  const { now, say } = portail
  const noon = iso => new Date(`${iso}T12:00Z`)
  const add = (iso, days) => new Date(noon(iso).getTime() + days * 86400000).toISOString().slice(0, 10)
  // From 1, Monday, to 7.
  const weekday = iso => noon(iso).getUTCDay() || 7
  // The names weekdays have in addresses, from Monday on.
  const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
  const time = minutes => {
    const hour = Math.floor(minutes / 60) % 24
    const rest = minutes % 60
    return hour === 0 && rest === 0 ? 'minuit' : `${hour}\u00a0h${rest ? `\u00a0${String(rest).padStart(2, '0')}` : ''}`
  }

  // One time that something takes place, as `agenda/dates.json` has it (Sources/Exports/Nearby/NearbyDates.swift): from
  // and to in minutes since midnight, how many days besides the first, what became of it. Tests/Vectors/rendezvous.json
  // holds both together.
  const occurrence = ([day, from = null, to = null, days = 0, state]) => ({ day, from, to, days, state, last: days ? add(day, days) : day })
  const hours = ({ from, to }) => from === null ? '' : to === null ? time(from) : `${time(from)} - ${time(to)}`
  // Whether it is not over at a moment; what has no end lasts two hours, or all its days.
  const isAhead = ({ from, to, days, last }, { day, minute }) =>
    last > day || last === day && (from === null || (to ?? (days ? Infinity : from + 120)) > minute + 1440 * days)
  const sooner = (left, right) => left.day.localeCompare(right.day) || (left.from ?? -1) - (right.from ?? -1) || (left.to ?? -1) - (right.to ?? -1)
  // Of an earlier day, it is shown at the day people look from.
  const shownFrom = (one, day) => one.day < day ? { ...one, day } : one

  // The line of a date: its day, its name, what is told beside it by role — a word, or whether its own words stay.
  const line = (element, one, facts, marks) => {
    const date = element.querySelector('time')
    date.dateTime = one.day
    date.querySelector('[data-role=semaine]').textContent = say(one.day, { weekday: 'short' })
    date.querySelector('b').textContent = say(one.day, { day: 'numeric' })
    date.querySelector('[data-role=mois]').textContent = say(one.day, { month: 'short' })
    const link = element.querySelector('a')
    link.textContent = one.titre
    link.href = new URL(one.adresse, portail.root)
    element.querySelector('.quoi').textContent = facts.filter(Boolean).join(', ')
    for (const [role, told] of Object.entries(marks)) {
      const mark = element.querySelector(`[data-role=${role}]`)
      if (!told) mark.remove()
      else if (told !== true) mark.textContent = told
    }
    return element
  }

  // The commune this device remembers; undefined when it remembers none, or one that is not here.
  const mine = async () => (await communes()).get(portail.recall('commune'))

  // Fields to choose a commune: `data-communes` is filled, `data-position` is the button that asks where the device is.
  const choose = async (form, changed) => {
    const { list, get } = await communes()
    const field = form.querySelector('[data-communes]')
    field.append(...list.map(({ slug, nom }) => new Option(nom, slug)))
    if (get(portail.recall('commune'))) field.value = portail.recall('commune')
    const button = form.querySelector('[data-position]')
    const said = form.querySelector('[data-dit]')
    field.addEventListener('change', () => {
      portail.remember('commune', field.value || null)
      said.textContent = ''
      changed(field.value)
    })
    if (!navigator.geolocation || !isSecureContext) return button.remove()
    // The position is compared with the communes here, then forgotten.
    button.addEventListener('click', () => {
      said.textContent = said.dataset.attente
      navigator.geolocation.getCurrentPosition(({ coords }) => {
        const { place, away } = nearest(coords, list)
        if (!(away <= 40)) {
          said.textContent = said.dataset.loin
          return
        }
        field.value = place.slug
        portail.remember('commune', place.slug)
        said.textContent = `${said.dataset.trouve} ${place.nom}.`
        changed(field.value)
      }, () => { said.textContent = said.dataset.refus }, { timeout: 15000, maximumAge: 600000 })
    })
  }

  return {
    read, communes, kilometres, nearest, at, of, far, now, add, weekday, weekdays, say, time, hours, occurrence, isAhead, sooner,
    shownFrom, line, mine, choose,
  }
})()
