// The page of the search: the field, the results, what is said of them. Nothing that is typed leaves the device.
{
  const form = document.getElementById('formulaire')
  const field = document.getElementById('q')
  const state = document.getElementById('etat')
  const list = document.getElementById('resultats')
  const more = document.getElementById('encore')
  const model = document.getElementById('resultat')
  const step = 10
  const say = form.dataset
  const quote = text => `«\u202f${text}\u202f»`
  let turn = 0
  let found = []
  let count = 0

  // The next of some dates, in words; nothing when all are over.
  const next = (dates, today) => {
    const time = dates.find(date => date.slice(-10) >= today)
    if (!time) return undefined
    const [first, last] = time.split('/').map(iso => portail.say(iso))
    return last ? `du ${first} au ${last}` : first
  }

  const item = (result, parts, isPast) => {
    const element = model.content.firstElementChild.cloneNode(true)
    const part = (selector, text) => {
      const found = element.querySelector(selector)
      if (text) found.textContent = text
      else found.remove()
    }
    const link = element.querySelector('a')
    link.textContent = result.titre
    link.href = new URL(result.adresse, portail.root)
    if (!result.exemple) element.querySelector('[data-role=exemple]').remove()
    part('[data-role=etat]', isPast ? say.passe : result.etat)
    const when = result.dates && next(result.dates, portail.now().day)
    part('.quoi', [result.genre, result.lieu, when].filter(Boolean).join(' · '))
    part('.dit', result.resume)
    const inside = element.querySelector('.parties')
    for (const one of parts) {
      const line = document.createElement('li')
      const link = document.createElement('a')
      link.textContent = one.titre
      link.href = new URL(one.adresse, portail.root)
      line.append(link)
      inside.append(line)
    }
    if (!parts.length) inside.remove()
    return element
  }

  // The page first, unless one of its parts says more; then up to two others.
  const show = async (results, mine) => {
    const items = await Promise.all(results.map(async one => {
      const [main, ...parts] = await portail.search.shown(one.documents.slice(0, 3))
      return item(main, parts, one.isPast)
    }))
    if (mine !== turn) return undefined
    list.append(...items)
    count += results.length
    more.hidden = count >= found.length
    list.hidden = !count
    return items[0]
  }

  const clear = text => {
    list.replaceChildren()
    list.hidden = more.hidden = true
    found = []
    count = 0
    state.textContent = text
  }

  const search = async isTyped => {
    const mine = ++turn
    const text = field.value.trim()
    if (!text) return clear('')
    const waiting = setTimeout(() => { if (mine === turn) state.textContent = say.attente }, 400)
    try {
      const { results, isEmpty, searched } = await portail.search.find(text, isTyped)
      // What is said now stays, however long the results take to come.
      clearTimeout(waiting)
      if (mine !== turn) return
      const first = results.slice(0, step)
      const quoted = quote(text)
      clear(
        isEmpty ? say.courants
          : !results.length ? `${say.aucun} ${quoted}.`
            : `${results.length === 1 ? say.un : `${results.length} ${say.plusieurs}`} ${say.pour} ${quoted}.${searched ? ` ${say.corrige} ${quote(searched)}.` : ''}`)
      found = results
      await show(first, mine)
    } catch {
      if (mine === turn) clear(location.protocol === 'file:' ? say.fichier : say.panne)
    } finally {
      clearTimeout(waiting)
    }
  }

  // The address keeps what is searched: it can be shared, and « back » comes back to it. What is typed replaces what
  // was typed before it; what was asked for stays.
  const keep = isAsked => {
    const address = new URL(location.href)
    const text = field.value.trim()
    if (text) address.searchParams.set('q', text)
    else address.searchParams.delete('q')
    address.hash = ''
    try {
      if (history.state?.isAsked && address.href !== location.href) history.pushState({ isAsked }, '', address)
      else history.replaceState({ isAsked: isAsked || history.state?.isAsked === true }, '', address)
    } catch { }
  }

  let pause
  field.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(() => {
      keep(false)
      search(true)
    }, 160)
  })
  form.addEventListener('submit', event => {
    event.preventDefault()
    clearTimeout(pause)
    keep(true)
    search(false)
  })
  more.addEventListener('click', async () => {
    const first = await show(found.slice(count, count + step), turn)
    // What comes is read from its first line on.
    first?.querySelector('a').focus()
  })

  const restore = () => {
    field.value = new URL(location.href).searchParams.get('q')?.slice(0, 200) ?? ''
    search(false)
  }
  addEventListener('popstate', restore)
  // A browser that comes back gives its fields what they held, after this script has run.
  addEventListener('pageshow', event => { if (event.persisted) restore() })
  restore()
  field.addEventListener('focus', () => portail.search.map().catch(() => { }), { once: true })
  if (location.protocol === 'file:') state.textContent = say.fichier
}
