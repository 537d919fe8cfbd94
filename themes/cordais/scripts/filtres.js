// Filters of a list: what is chosen lives in the address, is told in words, and works on the device alone. The page
// says what it lists (`filtres-annuaire.js`, `filtres-agenda.js`).
portail.filter = (() => {
  const { near } = portail
  const form = document.getElementById('filtres')
  const state = document.getElementById('etat')
  const results = document.getElementById('resultats')
  const ways = document.getElementById('assouplir')
  const more = document.getElementById('encore')
  const all = document.getElementById('tout')
  const model = document.getElementById('resultat')
  const page = 20

  // From the youngest to the oldest: in months at first, then in years.
  const months = [[0, 'Moins de 3 mois'], [3, 'De 3 à 5 mois'], [6, 'De 6 à 11 mois'], [12, 'De 12 à 17 mois'], [18, 'De 18 à 23 mois']]
  // The name an age has in addresses → months.
  const inMonths = new Map()
  const fillAges = (field, ages) => {
    const last = Math.max(0, ...ages.map(([, , , to]) => to ?? 0)) / 12
    const children = [
      ...months.map(([age, text]) => [`${age}-mois`, age, text]),
      ...Array.from({ length: Math.max(0, last - 2) }, (_, year) => [`${year + 2}-ans`, (year + 2) * 12, `${year + 2} ans`]),
    ]
    for (const [name, age] of children) inMonths.set(name, age)
    const bands = document.createElement('optgroup')
    bands.label = 'Ou une période'
    bands.append(...ages.map(([slug, label]) => new Option(label, slug)))
    field.append(...children.map(([name, , text]) => new Option(text, name)), bands)
  }
  // Whether something is for an age: as it says in months, or else by its bands; what says nothing is for all.
  const isFor = (one, chosen, ages) => {
    const bands = one.ages ?? []
    if (!bands.length && !one.mois) return true
    const age = inMonths.get(chosen)
    if (age === undefined) return bands.includes(chosen)
    if (one.mois) return age >= one.mois[0] && (one.mois[1] === null || age < one.mois[1])
    return ages.some(([slug, , from, to]) => bands.includes(slug) && from <= age && age < to)
  }

  // What is chosen, by the names of the fields; nothing for those left open.
  const chosen = () => Object.fromEntries([...new FormData(form)].filter(([, value]) => value))
  let address = location.search
  const restore = apart => {
    address = location.search
    const asked = new URLSearchParams(address)
    for (const field of form.elements) {
      if (!field.name) continue
      const value = asked.get(field.name) ?? ''
      if (field.type === 'checkbox') field.checked = value === field.value
      else field.value = [...(field.options ?? [])].length && ![...field.options].some(one => one.value === value) ? '' : value
      // A day that is past, or that nobody knows yet.
      if (!field.validity.valid) field.value = ''
    }
    // Of two that exclude each other, the first.
    if (apart && form.elements.namedItem(apart[0]).value) form.elements.namedItem(apart[1]).value = ''
    return Object.keys(chosen()).length > 0
  }
  const keep = values => {
    const next = new URL(location.href)
    for (const field of form.elements) if (field.name) next.searchParams.delete(field.name)
    for (const [name, value] of Object.entries(values)) next.searchParams.set(name, value)
    // The rest of the page, to which a link may have led, is out of sight.
    if (Object.keys(values).length) next.hash = ''
    try { history.replaceState(history.state, '', next) } catch { }
    address = location.search
  }

  // `list` gives all there is, `tests` one function a field, `said` the sentence, `item` the line of a result.
  return async ({ list, tests, compare, said, item, prepare, relaxed, apart }) => {
    const { get, ages } = await near.communes()
    let entries = []
    let found = []
    let shown = 0

    const context = values => {
      const here = get(values.commune)
      return {
        values, here, ages, limit: here && values.distance ? +values.distance : Infinity,
        nearest: one => near.nearest(here, (one.lieux ?? []).map(get)),
      }
    }
    const everywhere = { ...tests, age: (one, value) => isFor(one, value, ages), gratuit: one => one.gratuit === true, acces: (one, value) => (one.acces ?? []).includes(value) }
    const within = values => {
      const around = context(values)
      return entries.map(one => ({ ...one, ...around.nearest(one) })).flatMap(one => {
        if (around.limit !== Infinity && one.away > around.limit && !(one.partout && one.away === Infinity)) return []
        for (const [name, test] of Object.entries(everywhere)) if (values[name] && !test(one, values[name], around)) return []
        const ready = prepare ? prepare(one, values) : one
        return ready ? [ready] : []
      }).sort((left, right) => compare(left, right, around))
    }

    const show = () => {
      const next = found.slice(shown, shown + page).map(one => item(one, model.content.firstElementChild.cloneNode(true), get))
      results.append(...next)
      shown += next.length
      results.hidden = !shown
      more.hidden = shown >= found.length
      return next[0]
    }

    // What would be found with one wish less, when nothing or nearly nothing is.
    const offer = values => {
      ways.replaceChildren()
      if (found.length > 2) return
      for (const [name, text] of Object.entries(relaxed)) {
        if (!values[name]) continue
        const { [name]: _, ...rest } = values
        const count = within(rest).length
        if (count <= found.length) continue
        const button = document.createElement('button')
        button.type = 'button'
        button.className = 'bouton second'
        button.textContent = `${text}\u00a0: ${count}`
        button.addEventListener('click', () => {
          const field = form.elements.namedItem(name)
          if (field.type === 'checkbox') field.checked = false
          else field.value = ''
          apply()
          state.focus()
        })
        ways.append(button)
      }
    }

    const others = form.querySelector('details')
    const apply = () => {
      // A distance is one from somewhere.
      form.elements.namedItem('distance').disabled = !form.elements.namedItem('commune').value
      const values = chosen()
      // What is chosen is never out of sight.
      if ([...others.querySelectorAll('[name]')].some(field => values[field.name])) others.open = true
      // Where one lives is not yet a question.
      const isAsked = Object.keys(values).some(name => name !== 'commune') || isNear
      keep(isAsked ? values : {})
      all.hidden = isAsked
      results.replaceChildren()
      results.hidden = more.hidden = true
      ways.replaceChildren()
      state.textContent = ''
      shown = 0
      found = []
      if (!isAsked) return
      found = within(values)
      state.textContent = said(found, entries, context(values))
      show()
      offer(values)
    }

    // Whether the commune was chosen here, or stands in the address: then the list is asked for from there.
    let isNear = false
    more.addEventListener('click', () => show()?.querySelector('a').focus())
    form.addEventListener('change', event => {
      if (event.target.name === 'commune') isNear = Boolean(event.target.value)
      apply()
    })
    form.addEventListener('submit', event => {
      event.preventDefault()
      isNear ||= Boolean(chosen().commune)
      apply()
      state.focus()
    })
    form.addEventListener('reset', () => setTimeout(() => {
      isNear = false
      apply()
      form.elements[0].focus()
    }))

    entries = await list({ get, ages, form })
    const ageField = form.elements.namedItem('age')
    fillAges(ageField, ages)
    await near.choose(form, () => {
      isNear = Boolean(form.elements.namedItem('commune').value)
      apply()
    })
    const start = () => {
      const commune = form.elements.namedItem('commune')
      const isAsked = restore(apart)
      isNear = isAsked && Boolean(commune.value)
      if (!isAsked && get(portail.recall('commune'))) commune.value = portail.recall('commune')
      apply()
    }
    start()
    // A link inside the page changes nothing to what is asked.
    addEventListener('popstate', () => { if (location.search !== address) start() })
    form.dataset.pret = ''
  }
})()
// A page that cannot read what it lists stays as it was written.
portail.unfiltered = () => {
  document.getElementById('filtres').hidden = true
  document.getElementById('tout').hidden = false
}
