// What is wrong on a page, as a message ready to send; the page one comes from is named already.
{
  const { rules } = portail
  const form = document.getElementById('proposition')
  const errors = document.getElementById('erreurs')
  const out = document.getElementById('sortie')
  const asked = [...form.querySelectorAll('[data-champ]')]
  const words = form.dataset

  const fiche = new URLSearchParams(location.search).get('fiche') ?? ''
  if (/^[a-z0-9-]+(?:\/[a-z0-9-]+)*\/$/.test(fiche)) form.querySelector('#c-page').value = new URL(fiche, portail.root).href

  // Lines stay lines: it is read by a person.
  const read = element => {
    const { min = 0, max, obligatoire } = element.dataset
    const value = rules.visible(element.querySelector('input, textarea').value).trim()
    const size = rules.count(value)
    if (!value) return obligatoire === undefined ? {} : { error: words.vide }
    if (size < +min) return { error: rules.counted(words.court, +min - size) }
    return size > +max ? { error: rules.counted(words.long, size - +max) } : { value }
  }
  const show = (element, { error }) => {
    const input = element.querySelector('input, textarea')
    element.querySelector('.erreur').textContent = error ?? ''
    input.setAttribute('aria-invalid', Boolean(error))
    return error && { input, label: nameOf(element), error }
  }
  const nameOf = element => element.dataset.libelle

  rules.leaving(form, event => {
    const element = event.target.closest('[data-champ]')
    const found = element && read(element)
    if (element && found.error !== words.vide) show(element, found)
  })
  form.addEventListener('input', event => {
    const element = event.target.closest('[data-champ]')
    if (element && !read(element).error) show(element, {})
    out.hidden = true
  })
  form.addEventListener('submit', event => {
    event.preventDefault()
    const found = asked.map(element => [element, read(element)])
    const wrong = found.map(([element, answer]) => show(element, answer)).filter(Boolean)
    errors.hidden = !wrong.length
    errors.querySelector('ul').replaceChildren(...wrong.map(({ input, label, error }) => {
      const item = document.createElement('li')
      item.append(Object.assign(document.createElement('a'), { href: `#${input.id}`, textContent: `${label} : ${error}` }))
      return item
    }))
    if (wrong.length) return errors.focus()
    const text = found.filter(([, { value }]) => value).map(([element, { value }]) => `${nameOf(element)} :\n${value}`).join('\n\n')
    portail.send(out, { text: `${text}\n`, name: 'correction', title: words.titre })
    out.hidden = false
    out.focus()
    out.scrollIntoView()
  })
  form.dataset.pret = ''
}
