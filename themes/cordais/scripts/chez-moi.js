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

  const item = (one, model) => near.line(
    model.content.firstElementChild.cloneNode(true), one,
    [near.hours(one), one.lieu, one.nom, one.away && near.far(one.away)],
    { etat: one.told, exemple: one.exemple, permanence: one.isPermanence })

  // The next time of each thing within a week, with how far it is.
  const coming = async here => {
    const [{ get }, { rendezvous, permanences, etats }] = await Promise.all([near.communes(), near.read('agenda/dates.json')])
    const now = near.now()
    const end = near.add(now.day, 6)
    return [...rendezvous, ...permanences.map(one => ({ ...one, isPermanence: true }))].flatMap(one => {
      const date = one.etat === 'annule' ? undefined
        : one.dates?.map(near.occurrence).find(date => date.day <= end && date.state !== 'annule' && near.isAhead(date, now))
      if (!date || !get(one.commune)) return []
      return [{
        ...one, ...near.shownFrom(date, now.day), told: etats[one.etat ?? date.state],
        nom: get(one.commune).nom, away: near.kilometres(here, get(one.commune)),
      }]
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
    const mine = found.filter(one => one.away === 0).sort(near.sooner)
    const around = found.filter(one => one.away > 0 && one.away <= 15)
      .sort((left, right) => left.away - right.away || near.sooner(left, right)).slice(0, few)
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
      list(around.sort(near.sooner), place)
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
