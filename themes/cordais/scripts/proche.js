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

  // « à Penne », « au Riols », « aux Cabannes ».
  const at = name => name.startsWith('Le ') ? `au ${name.slice(3)}` : name.startsWith('Les ') ? `aux ${name.slice(4)}` : `à ${name}`
  const of = name => name.startsWith('Le ') ? `du ${name.slice(3)}` : name.startsWith('Les ') ? `des ${name.slice(4)}` : /^[AEIOUYÉÈH]/.test(name) ? `d’${name}` : `de ${name}`
  const far = kilometres => kilometres === 0 ? 'sur place' : `à\u00a0${Math.max(1, Math.round(kilometres))}\u00a0km`

  // The day and the minute it is in France, where things take place, wherever the device thinks it is.
  const clock = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const now = (date = new Date()) => {
    const parts = Object.fromEntries(clock.formatToParts(date).map(({ type, value }) => [type, value]))
    return { day: `${parts.year}-${parts.month}-${parts.day}`, minute: +parts.hour * 60 + +parts.minute }
  }
  const noon = iso => new Date(`${iso}T12:00Z`)
  const add = (iso, days) => new Date(noon(iso).getTime() + days * 86400000).toISOString().slice(0, 10)
  // From 1, Monday, to 7.
  const weekday = iso => noon(iso).getUTCDay() || 7
  const long = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
  const say = iso => long.format(noon(iso)).replace(/ 1 /, ' 1er ')

  // Whether hours in words (« 9 h - 12 h », « 20 h 30 ») are over at a minute of the same day; what has no end lasts two.
  const isOver = (hours, minute) => {
    const times = [...hours.matchAll(/(\d+)\sh(?:\s(\d+))?|minuit/g)].map(([text, hour, rest]) => text === 'minuit' ? 1440 : hour * 60 + +(rest ?? 0))
    if (!times.length) return false
    const [from, to = from + 120] = times
    return (to <= from ? to + 1440 : to) <= minute
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

  return { read, communes, kilometres, nearest, at, of, far, now, add, weekday, say, isOver, mine, choose }
})()
