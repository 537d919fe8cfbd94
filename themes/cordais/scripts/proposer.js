// The form that announces an event, adds a structure, or corrects the entry of one. What is written stays on the device,
// as a draft, until a way is chosen to send it.
{
  const { rules, photo, near } = portail
  const form = document.getElementById('proposition')
  const { dossier, collection } = form.dataset
  const words = form.dataset
  const asked = [...form.querySelectorAll('[data-champ]')]
  const out = document.getElementById('sortie')
  const errors = document.getElementById('erreurs')
  const draft = document.getElementById('brouillon')
  const when = form.querySelector('[data-champ=quand]')
  const hours = form.querySelector('[data-champ=horaires]')
  const picture = form.querySelector('[data-champ=photo]')
  const told = (name, number) => rules.counted(words[name], number)
  const field = element => element.querySelector('input, textarea, select')
  const errorOf = element => element.querySelector('.erreur')

  // The entry that is corrected: its name, its lines, and what its questions said before; null for a new one.
  const fiche = /^(?:[a-z0-9-]+\/)+$/.exec(new URLSearchParams(location.search).get('fiche') ?? '')?.[0]
  let corrected = null
  const remark = document.getElementById('c-remarque')

  // Reading: each kind of question gives { value } or { error }; nothing for what is left open.
  const readText = element => {
    const text = rules.line(field(element).value)
    const size = rules.count(text)
    const { min = 0, max } = element.dataset
    if (text && size < +min) return { error: told('court', +min - size) }
    if (size > +max) return { error: told('long', size - +max) }
    return { value: text }
  }
  const readAs = (rule, error) => element => {
    const text = field(element).value.trim()
    const value = text && rule(text)
    return value === null ? { error: words[error] } : { value }
  }
  const moment = name => {
    const { value } = when.querySelector(`[data-moment=${name}]`)
    return name === 'de' || name === 'a' ? rules.clock(value) : value
  }
  const boxes = (element, name) => [...element.querySelectorAll(`input${name ? `[name=${name}]` : ''}:checked`)].map(box => box.value)
  const chosenDates = () => ({
    maniere: boxes(when, 'maniere')[0], jours: boxes(when, 'semaine'), hors: boxes(when, 'hors'),
    ...Object.fromEntries(['jour', 'debut', 'fin', 'pas', 'du', 'au', 'de', 'a'].map(name => [name, moment(name)])),
  })
  const readWhen = () => {
    const chosen = chosenDates()
    const { maniere, jours, de, a } = chosen
    const [from, to] = maniere === 'jour' ? [chosen.jour, chosen.jour] : maniere === 'jours' ? [chosen.debut, chosen.fin] : [chosen.du, chosen.au]
    const limit = from && `${+from.slice(0, 4) + +words.annees}${from.slice(4)}`
    if (!from || !to) return maniere === 'jour' ? {} : { error: words.bornes }
    if (to < from) return { error: words.ordre }
    if (to >= limit) return { error: words.longue }
    if (maniere === 'rythme' && !jours.length) return { error: words.jours }
    if (!corrected && to < portail.now().day) return { error: words.passee }
    if (a && !de) return { error: words.sansDebut }
    if (a && a === de && (maniere !== 'jours' || from === to)) return { error: words.heures }
    if (maniere === 'jours' && from === to && a && a < de) return { error: words.ordre }
    return { value: chosen }
  }
  const stretches = () => [...hours.querySelectorAll('.plage')].map(one => {
    const [de, a] = [...one.querySelectorAll('[type=time]')].map(input => rules.clock(input.value))
    return { jours: boxes(one), de, a }
  }).filter(({ jours, de, a }) => jours.length || de || a)
  const readHours = () => {
    const all = stretches()
    if (all.some(({ jours, de, a }) => !jours.length || !de || !a || a !== '00:00' && a <= de)) return { error: words.plage }
    return { value: all.length ? rules.opening(all) : '' }
  }
  const readBody = element => {
    const text = corrected ? rules.visible(field(element).value).trim() : rules.markdown(field(element).value)
    return text.length > +element.dataset.max ? { error: told('long', text.length - +element.dataset.max) } : { value: text }
  }
  let taken = null
  const readPhoto = () => {
    if (!taken) return {}
    const text = rules.line(form.querySelector('#c-alt').value)
    if (rules.count(text) < 3) return { error: words.alt, at: '#c-alt' }
    if (rules.isFileName(text)) return { error: words.nom, at: '#c-alt' }
    return rules.count(text) > 200 ? { error: told('long', rules.count(text) - 200), at: '#c-alt' } : { value: text }
  }
  const readers = {
    texte: readText, telephone: readAs(rules.phone, 'telephone'), courriel: readAs(rules.email, 'courriel'),
    site: readAs(rules.site, 'site'), acteur: element => {
      const { value, error } = readText(element)
      return value ? { value: structures.get(value) ?? rules.named(value) } : { value, error }
    },
    un: element => ({ value: field(element).value }), plusieurs: element => ({ value: boxes(element) }),
    quand: readWhen, horaires: readHours, corps: readBody, photo: readPhoto,
  }
  const read = element => {
    const { regle, obligatoire } = element.dataset
    const found = element.dataset.fige === undefined ? readers[regle](element) : {}
    if (found.error || obligatoire === undefined || element.dataset.fige !== undefined) return found
    return found.value?.length || found.value?.maniere ? found : { error: words.vide }
  }

  // What is wrong is said beside the field, which says that it is (RGAA 11.10, 11.11).
  const show = (element, { error, at }) => {
    const place = at ? form.querySelector(at).closest('.champ') : element
    if (at) errorOf(element).textContent = ''
    errorOf(place).textContent = error ?? ''
    for (const input of place.querySelectorAll('input:not([type=checkbox], [type=radio]), textarea, select')) input.setAttribute('aria-invalid', Boolean(error))
    return error && { place: at ?? `#${(field(element).id ||= `c-${element.dataset.champ}`)}`, label: nameOf(element), error }
  }
  const nameOf = element => element.dataset.libelle
  // Gently: on leaving a question, and what was said is taken back as soon as it is mended.
  rules.leaving(form, event => {
    const element = event.target.closest('[data-champ]')
    if (!element || element.contains(event.relatedTarget)) return
    const found = read(element)
    if (found.error !== words.vide) show(element, found)
  })
  form.addEventListener('input', event => {
    const element = event.target.closest('[data-champ]')
    if (element && element.querySelector('[aria-invalid=true]')) {
      const found = read(element)
      if (!found.error) show(element, found)
    }
    if (when) look()
    out.hidden = true
    save()
  })

  // Dates, said while they are chosen.
  const look = () => {
    const chosen = chosenDates()
    for (const part of when.querySelectorAll('[data-maniere]')) part.hidden = part.dataset.maniere !== chosen.maniere
    const { value } = readWhen()
    when.querySelector('.dit-quand').textContent = value ? rules.told(value) : ''
  }

  // The draft: texts, choices and dates by the names of their fields; a photo is not kept.
  const inputs = () => [...form.querySelectorAll('input:not([type=file]), textarea, select')]
  const keep = () => portail.recall('brouillon') ?? {}
  const save = () => {
    if (fiche) return
    const texts = inputs().map(input => ['checkbox', 'radio'].includes(input.type) ? input.checked : input.value)
    portail.remember('brouillon', { ...keep(), [collection]: { texts, plages: hours?.querySelectorAll('.plage').length } })
  }
  const restore = kept => {
    for (let more = kept.plages ?? 0; hours && hours.querySelectorAll('.plage').length < more;) addStretch()
    inputs().forEach((input, place) => {
      const text = kept.texts[place]
      if (text === undefined) return
      if (['checkbox', 'radio'].includes(input.type)) input.checked = text === true
      else input.value = text
    })
    if (when) look()
  }
  const forget = () => {
    const { [collection]: _, ...others } = keep()
    portail.remember('brouillon', Object.keys(others).length ? others : null)
    form.reset()
    dropPhoto()
    for (const element of asked) show(element, {})
    hours?.querySelector('.plages').replaceChildren()
    if (hours) addStretch()
    if (when) look()
    draft.hidden = out.hidden = errors.hidden = true
    form.querySelector('input').focus()
  }
  draft.querySelector('button').addEventListener('click', forget)

  const addStretch = () => {
    hours.querySelector('.plages').append(hours.querySelector('template').content.cloneNode(true))
    return hours.querySelector('.plage:last-child')
  }
  if (hours) {
    addStretch()
    hours.querySelector('[data-geste=plage]').addEventListener('click', () => addStretch().querySelector('input').focus())
  }

  // A photo.
  const canvas = picture?.querySelector('canvas')
  const drop = picture?.querySelector('[data-geste=sans-photo]')
  const dropPhoto = () => {
    taken = null
    canvas.hidden = drop.hidden = true
    form.querySelector('#c-photo').value = ''
    picture.querySelector('[data-role=photo]').textContent = ''
  }
  drop?.addEventListener('click', () => {
    dropPhoto()
    out.hidden = true
    form.querySelector('#c-photo').focus()
  })
  form.querySelector('#c-photo')?.addEventListener('change', async event => {
    const [file] = event.target.files
    if (!file) return dropPhoto()
    const said = picture.querySelector('[data-role=photo]')
    said.textContent = words.reduit
    try {
      taken = await photo.reduce(file, canvas)
      canvas.hidden = drop.hidden = false
      said.textContent = words.reduite.replace('{n}', Math.ceil(taken.size / 1000)).replace('{m}', Math.ceil(file.size / 1000))
      show(event.target.closest('.champ'), {})
    } catch {
      dropPhoto()
      show(event.target.closest('.champ'), { error: words.photo })
    }
  })

  // The structures of the directory, whose entry an organiser is named by; and the names that are taken.
  const structures = new Map()
  const pages = new Set()
  const organiser = form.querySelector('[data-champ=organisateur]')
  const learn = async () => {
    const { lieux } = await near.read('annuaire/lieux.json')
    for (const { nom, adresse, exemple } of lieux) {
      pages.add(adresse)
      if (!exemple) structures.set(nom, adresse.split('/').at(-2))
    }
    if (organiser && lieux.length) {
      const names = document.createElement('datalist')
      names.id = 'structures'
      names.append(...[...structures.keys()].map(name => new Option(name)))
      organiser.append(names)
      field(organiser).setAttribute('list', names.id)
    }
    for (const { adresse } of (await near.read('agenda/dates.json')).rendezvous) pages.add(adresse)
  }
  const learning = learn().catch(() => { })

  // Composing.
  const answers = () => asked.map(element => [element, read(element)])
  const fileName = (title, place) => {
    const stem = rules.slug([title, place].filter(Boolean).join(' ')) || collection
    let name = stem
    for (let more = 2; pages.has(`${collection}/${name}/`); more++) name = `${stem}-${more}`
    return name
  }
  const compose = found => {
    const name = fileName(found.get('titre') ?? found.get('nom'), found.get('commune'))
    const fields = []
    for (const element of asked) {
      const { champ, liste } = element.dataset
      const value = found.get(champ)
      if (champ === 'quand') fields.push(...value ? rules.dates(value) : [])
      else if (champ === 'photo') fields.push(...taken ? [['image', `${name}.jpg`], ['alt', value]] : [])
      else if (champ && value?.length) fields.push([champ, liste !== undefined && !Array.isArray(value) && champ !== 'source' ? [value] : value])
    }
    fields.push(['verifie_le', portail.now().day])
    return { name, text: rules.entry(fields, found.get('')) }
  }

  // The entry as it will look.
  const preview = found => {
    const model = document.getElementById('modele').content.cloneNode(true)
    const say = (role, text) => {
      const place = model.querySelector(`[data-role=${role}]`)
      const told = [text].flat(2).filter(Boolean)
      if (!told.length) return place.remove()
      const target = place.querySelector('dd') ?? place
      target.append(...told.map(line => Object.assign(document.createElement('span'), { textContent: line })))
    }
    const labels = name => {
      const element = asked.find(one => one.dataset.champ === name)
      const chosen = element ? [found.get(name)].flat() : []
      return [...element?.querySelectorAll('option, label') ?? []].filter(one => chosen.includes(one.value ?? one.querySelector('input')?.value) && (one.value ?? true))
        .map(one => one.textContent.trim()).join(', ')
    }
    const of = name => found.get(name) ?? found.get(`contact.${name}`)
    say('titre', of('titre') ?? of('nom'))
    say('quand', of('quand') && rules.told(of('quand')).replace(/^./, first => first.toUpperCase()))
    say('ou', [of('lieu'), of('adresse'), of('commune')])
    say('ouvert', of('horaires') && stretches().map(({ jours, de, a }) => words.ouvert.replace('{j}', rules.list(jours.map(day => dayNames[day]))).replace('{d}', near.time(minutes(de))).replace('{a}', near.time(minutes(a)))))
    say('prix', [labels('frais'), of('tarif'), of('frais_precisions')])
    say('inscription', of('inscription'))
    say('pour', labels('ages'))
    say('joindre', [of('telephone'), of('courriel'), of('site_web')])
    say('organisateur', organiser && rules.line(field(organiser).value))
    say('acces', [labels('accessibilite') || [of('accessibilite')].flat().join(', '), labels('handicaps')])
    say('resume', of('resume'))
    const body = form.querySelector('#c-corps')?.value ?? ''
    const place = model.querySelector('[data-role=corps]')
    place.append(...rules.visible(body).split(/\n{2,}/).filter(part => part.trim()).map(part => {
      const paragraph = document.createElement('p')
      paragraph.append(...part.trim().split('\n').flatMap((row, number) => number ? [document.createElement('br'), row] : [row]))
      return paragraph
    }))
    document.getElementById('apercu').replaceChildren(model)
  }
  const dayNames = { Mo: 'lundi', Tu: 'mardi', We: 'mercredi', Th: 'jeudi', Fr: 'vendredi', Sa: 'samedi', Su: 'dimanche' }
  const minutes = time => +time.slice(0, 2) * 60 + +time.slice(3)

  form.addEventListener('submit', event => {
    event.preventDefault()
    const all = answers()
    const wrong = all.map(([element, found]) => show(element, found)).filter(Boolean)
    errors.hidden = !wrong.length
    out.hidden = true
    errors.querySelector('ul').replaceChildren(...wrong.map(({ place, label, error }) => {
      const item = document.createElement('li')
      const link = Object.assign(document.createElement('a'), { href: place, textContent: `${label} : ${error}` })
      link.addEventListener('click', event => {
        event.preventDefault()
        const target = document.querySelector(place)
        target.closest('details')?.setAttribute('open', '')
        target.focus()
      })
      item.append(link)
      return item
    }))
    if (wrong.length) return errors.focus()
    const found = new Map(all.map(([element, { value }]) => [element.dataset.champ, value]))
    const made = corrected ? { ...corrections(found), name: corrected.name, isEdited: true } : compose(found)
    if (corrected && !made.note) {
      errors.hidden = false
      errors.querySelector('ul').replaceChildren(Object.assign(document.createElement('li'), { textContent: words.rien }))
      return errors.focus()
    }
    preview(found)
    portail.send(out, { ...made, path: `${dossier}/${made.name}.md`, title: found.get('titre') ?? found.get('nom'), photo: taken })
    out.hidden = false
    out.focus()
    out.scrollIntoView()
  })

  // Correcting: what an entry says is put into the questions; what no question can say stays as it is.
  const freeze = element => {
    element.dataset.fige = ''
    element.hidden = true
  }
  const put = (element, content) => {
    const texts = [content].flat()
    const options = [...element.querySelectorAll('option, input[type=checkbox]')]
    if (!options.length) {
      if (texts.length > 1) return false
      field(element).value = element.dataset.regle === 'acteur' ? [...structures].find(([, slug]) => slug === texts[0])?.[0] ?? texts[0] : texts[0]
      return true
    }
    const found = texts.map(text => options.find(({ value, textContent, parentElement }) => [value, (textContent || parentElement.textContent).trim()].some(one => rules.slug(one) === rules.slug(text))))
    if (found.includes(undefined) || found.length > 1 && field(element).localName === 'select') return false
    for (const one of found) one.checked = one.selected = true
    return true
  }
  const putWhen = entry => {
    const said = name => entry.fields.has(name) ? rules.said(entry.fields.get(name)) : ''
    const times = /^(?:(\d{1,2})h(\d\d)?)?(?:-(\d{1,2})h(\d\d)?)?$/.exec(said('heures') ?? '?')
    const clock = (hour, minute) => hour ? `${hour.padStart(2, '0')}:${minute ?? '00'}` : ''
    const [debut, de] = (said('debut') ?? '').split(' ')
    const [fin, a] = (said('fin') || debut).split(' ')
    if (['chaque', 'hors', 'aussi', 'sauf', 'deplacements', 'annulations'].some(name => entry.fields.has(name)) || !times) return false
    const found = said('jour') ? { jour: said('jour'), de: clock(times[1], times[2]), a: clock(times[3], times[4]) } : { debut, fin, de: de ?? '', a: a ?? '' }
    for (const [name, text] of Object.entries(found)) {
      const input = when.querySelector(`[data-moment=${name}]`)
      input.value = text
      if (input.value !== text) return false
    }
    when.querySelector(`[value=${said('jour') ? 'jour' : 'jours'}]`).checked = true
    return true
  }
  const stateOf = element => JSON.stringify(read(element).value ?? '')
  const correct = async () => {
    const answer = await fetch(new URL(`${fiche}fiche.md`, portail.root))
    const entry = answer.ok ? rules.parts(await answer.text()) : null
    if (!entry) throw new Error(fiche)
    corrected = { name: fiche.split('/').at(-2), entry, before: new Map() }
    for (const element of asked) {
      const { champ } = element.dataset
      const [outer, inner] = champ.split('.')
      const rows = inner ? entry.fields.get(outer)?.filter(row => row.trim().startsWith(`${inner}:`)) : entry.fields.get(champ)
      if (champ === '') field(element).value = entry.body
      else if (champ === 'photo' || champ === 'horaires') freeze(element)
      else if (champ === 'quand') putWhen(entry) || freeze(element)
      else if (!rows?.length) delete element.dataset.obligatoire
      else {
        const content = rules.said(rows)
        if (content === undefined || !put(element, content)) freeze(element)
      }
    }
    if (when) look()
    for (const element of asked) if (element.dataset.fige === undefined) corrected.before.set(element, stateOf(element))
    for (const part of form.querySelectorAll('details')) if (![...part.querySelectorAll('[data-champ]')].some(one => !one.hidden)) part.hidden = true
    const said = document.getElementById('correction')
    said.querySelector('b').textContent = form.querySelector('[data-champ=titre], [data-champ=nom]').querySelector('input').value
    said.hidden = false
    remark.closest('.champ').hidden = false
  }
  // What changes, as fields; and the same as people read it.
  const corrections = found => {
    const moved = asked.filter(element => corrected.before.has(element) && stateOf(element) !== corrected.before.get(element))
    const names = moved.map(element => element.dataset.champ)
    const changes = moved.flatMap(element => {
      const { champ, liste } = element.dataset
      const value = found.get(champ) ?? ''
      if (champ === '') return []
      if (champ === 'quand') {
        const dates = new Map(rules.dates(value))
        return ['jour', 'heures', 'chaque', 'hors', 'debut', 'fin', 'jusqu_au'].map(name => [name, dates.get(name) ?? ''])
      }
      return champ.includes('.') ? [] : [[champ, liste !== undefined && value && !Array.isArray(value) ? [value] : value]]
    })
    const group = asked.map(element => element.dataset.champ).filter(name => name.includes('.'))
    if (names.some(name => name.includes('.'))) changes.push(...group.map(name => [name, found.get(name) ?? '']))
    const shown = (element, state) => {
      const value = JSON.parse(state)
      return element.dataset.regle === 'quand' ? value && rules.told(value) : [value].flat().join(', ')
    }
    const lines = moved.map(element => element.dataset.champ === '' ? words.texte
      : `${nameOf(element)} : « ${shown(element, corrected.before.get(element))} » → « ${shown(element, stateOf(element))} »`)
    const note = [...lines, rules.line(remark.value)].filter(Boolean).join('\n')
    return { note, text: rules.changed(corrected.entry, changes, names.includes('') ? found.get('') : undefined) }
  }

  const kept = fiche ? null : keep()[collection]
  if (kept) {
    restore(kept)
    draft.hidden = false
  } else if (when) look()
  // An entry that cannot be read here is corrected in plain words.
  const ready = fiche ? learning.then(correct).catch(() => location.replace(new URL(`proposer/correction/?fiche=${fiche}`, portail.root))) : Promise.resolve()
  ready.then(() => { form.dataset.pret = '' })
}
