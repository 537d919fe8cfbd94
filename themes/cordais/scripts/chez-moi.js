// The home page of those who have said where they live: this week in their commune, else near it.
{
  const { near } = portail
  const form = document.getElementById('chez-moi')
  const usual = document.getElementById('semaine')
  const place = document.getElementById('semaine-ici')
  const model = document.getElementById('date')
  const title = document.getElementById('semaine-titre')
  const usualTitle = title.textContent
  const few = 6

  const item = (one, model) => {
    const element = model.content.firstElementChild.cloneNode(true)
    const [weekday, day, month] = new Intl.DateTimeFormat('fr-FR', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
      .format(new Date(`${one.day}T12:00Z`)).split(' ')
    const time = element.querySelector('time')
    time.dateTime = one.day
    time.querySelector('[data-role=semaine]').textContent = weekday
    time.querySelector('b').textContent = day
    time.querySelector('[data-role=mois]').textContent = month
    const link = element.querySelector('a')
    link.textContent = one.titre
    link.href = new URL(one.adresse, portail.root)
    element.querySelector('.quoi').textContent = [one.hours, one.lieu, one.nom, one.away && near.far(one.away)].filter(Boolean).join(', ')
    for (const [role, text] of [['etat', one.etat], ['exemple', one.exemple && 'oui'], ['permanence', one.isPermanence && 'oui']]) {
      const mark = element.querySelector(`[data-role=${role}]`)
      if (!text) mark.remove()
      else if (text !== 'oui') mark.textContent = text
    }
    return element
  }

  // The next time of each thing within a week, with how far it is.
  const coming = async here => {
    const [{ get }, { rendezvous, permanences }] = await Promise.all([near.communes(), near.read('agenda/dates.json')])
    const { day: today, minute } = near.now()
    const end = near.add(today, 6)
    return [...rendezvous, ...permanences.map(one => ({ ...one, isPermanence: true }))].flatMap(one => {
      const date = one.annule ? undefined : one.dates?.find(([day, hours, last, change]) => (last || day) >= today && day <= end && change !== 'Annulé' && !(day === today && !last && near.isOver(hours ?? '', minute)))
      if (!date || !get(one.commune)) return []
      const [day, hours] = date
      return [{ ...one, day: day < today ? today : day, hours: hours ?? '', nom: get(one.commune).nom, away: near.kilometres(here, get(one.commune)) }]
    })
  }

  const show = async slug => {
    const { get } = await near.communes()
    const here = get(slug)
    const found = here ? await coming(here) : []
    // Another choice was made meanwhile.
    if (form.querySelector('[data-communes]').value !== slug) return
    usual.hidden = Boolean(here)
    place.hidden = !here
    title.textContent = here ? `Cette semaine ${near.at(here.nom)}` : usualTitle
    place.replaceChildren()
    if (!here) return
    const byDay = (left, right) => left.day.localeCompare(right.day) || left.hours.localeCompare(right.hours, 'fr', { numeric: true })
    const mine = found.filter(one => one.away === 0).sort(byDay)
    const around = found.filter(one => one.away > 0 && one.away <= 15)
      .sort((left, right) => left.away - right.away || byDay(left, right)).slice(0, few)
    const list = (items, parent) => {
      const element = document.createElement('ol')
      element.className = 'dates'
      element.append(...items.map(one => item(one, model)))
      parent.append(element)
    }
    const line = (tag, text, name) => {
      const element = document.createElement(tag)
      element.textContent = text
      if (name) element.className = name
      place.append(element)
    }
    if (mine.length) list(mine.slice(0, few), place)
    else {
      const beginning = `Rien cette semaine ${near.at(here.nom)}`
      line('p', around.length ? `${beginning}\u00a0; le plus proche est ${near.far(around[0].away)}.` : `${beginning}, ni à moins de 15\u00a0km.`, 'vide')
    }
    if (around.length) {
      if (mine.length) line('h3', 'Tout près')
      list(around.sort(byDay), place)
    }
    const more = document.createElement('p')
    const link = document.createElement('a')
    link.className = 'suite'
    link.href = new URL(`communes/${here.slug}/`, portail.root)
    link.textContent = `Tout ce qu’il y a ${near.at(here.nom)}`
    more.append(link)
    place.append(more)
  }
  const failed = () => { form.hidden = true; usual.hidden = false; place.hidden = true; title.textContent = usualTitle }

  near.choose(form, slug => show(slug).catch(failed)).then(() => near.mine()).then(commune => commune && show(commune.slug)).catch(failed)
}
