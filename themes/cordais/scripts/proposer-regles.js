// What the forms accept and what they write, as the generator reads it: Tests/Vectors/proposer.json holds both together.
portail.rules = (() => {
  // Characters as people count them: an accent, and all that holds one emoji together, count for nothing.
  const count = text => [...text.replace(/\u200D./gsu, '')].filter(sign => !/[\p{M}\p{Emoji_Modifier}]/u.test(sign)).length

  // What is not seen and changes what is read is left out; what holds an emoji together stays.
  const isEmoji = sign => sign !== undefined && /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/u.test(sign)
  const visible = text => {
    const kept = []
    const signs = [...text.replace(/\r\n?|[\u2028\u2029]/g, '\n')]
    signs.forEach((sign, place) => {
      const holds = isEmoji(kept.at(-1)) && (/\uFE0F/.test(sign) || /\u200D/.test(sign) && isEmoji(signs[place + 1]))
      if (/[\n\t]/.test(sign) || holds || !/[\p{Cc}\p{Cs}\p{Co}\p{DI}\p{Cf}]/u.test(sign)) kept.push(sign)
    })
    return kept.join('')
  }
  // A sentence with a number in it.
  const counted = (text, number) => text.replace('{n}', number).replace('{s}', number > 1 ? 's' : '')
  // One line: spaces of all kinds are one space.
  const line = text => visible(text).replace(/\s+/g, ' ').trim()

  // Each gives what is written, or null when it is none.
  const phone = text => {
    let rest = text.trim()
    if (rest.length > 40) return null
    let abroad = /^\+/.test(rest)
    if (abroad) rest = rest.slice(1).replace('(0)', '')
    if (!/^[ \u00a0\u202f\u2009]*\d(?:[ \u00a0\u202f\u2009]*[.-]?[ \u00a0\u202f\u2009]*\d)*[ \u00a0\u202f\u2009]*$/.test(rest)) return null
    let digits = rest.replace(/\D/g, '')
    if (!abroad && digits.startsWith('0033')) {
      abroad = true
      digits = digits.slice(2)
    }
    if (abroad) {
      const own = /^330?(\d{9})$/.exec(digits)
      if (!own) return null
      digits = `0${own[1]}`
    }
    if (/^0[1-9]\d{8}$/.test(digits)) return digits.replace(/\d\d(?=\d)/g, '$& ')
    return /^[1-9]\d{1,5}$/.test(digits) ? digits : null
  }
  const label = '[a-z0-9ßàáâãäåæçèéêëìíîïñòóôõöùúûüýÿœ](?:[a-z0-9ßàáâãäåæçèéêëìíîïñòóôõöùúûüýÿœ-]{0,61}[a-z0-9ßàáâãäåæçèéêëìíîïñòóôõöùúûüýÿœ])?'
  const isDomain = host => host.length <= 253 && new RegExp(`^(?:${label}\\.)+${label}$`).test(host) && /[a-z][^.]*$|[^.]*[a-z]$/.test(host) && /[^.]{2,}$/.test(host)
  const email = text => {
    const parts = /^([\w.+-]{1,64})@([^@]+)$/.exec(text.trim())
    if (!parts || text.trim().length > 254 || /^\.|\.$|\.\./.test(parts[1])) return null
    const domain = parts[2].toLowerCase()
    return /^[\x00-\x7f]*$/.test(domain) && isDomain(domain) ? `${parts[1]}@${domain}` : null
  }
  const site = text => {
    let address = text.trim()
    if (!/^[a-z]+:/i.test(address) && /^[^/\s]+\.[^/\s]+/.test(address)) address = `https://${address}`
    const parts = /^https?:\/\/([^/?#:@]+)(?::(\d{1,5}))?([/?#].*)?$/.exec(address)
    if (!parts || address.length > 2048 || /[\s\\<>"]/.test(address) || address !== visible(address)) return null
    return isDomain(parts[1].toLowerCase()) && (parts[2] === undefined || +parts[2] > 0 && +parts[2] < 65536) ? address : null
  }
  // A photo that is told by the name of its file is told by nothing.
  const isFileName = text => /\.(jpe?g|png|webp|heic|gif|avif)$/i.test(text.trim()) || /^(img|dsc|dscn|dscf|pxl|mvi|gopr|photo|image|capture|screenshot|whatsapp)[\s_-]*[a-z]*[\s_-]*\d[\d\s_.-]*$/i.test(text.trim()) || !/\p{L}{2}/u.test(text)

  // Calls when a field is left, but by who presses a button: nothing moves under a finger.
  const leaving = (form, left) => {
    let isPressed = false
    form.addEventListener('pointerdown', event => { isPressed = Boolean(event.target.closest('button')) })
    form.addEventListener('pointerup', () => { isPressed = false })
    form.addEventListener('focusout', event => isPressed || left(event))
  }

  // A name in words, never the name of a file.
  const named = text => {
    if (slug(text) !== text) return text
    const capital = text.replace(/^./, first => first.toUpperCase())
    return capital === text ? `« ${text} »` : capital
  }

  // « 14h » where a browser has no field for hours: « 14:00 »; nothing for what is no hour.
  const clock = text => {
    const parts = /^\s*(\d{1,2})\s*[h:]\s*(\d\d)?\s*$/i.exec(text)
    return parts && +parts[1] < 24 && +(parts[2] ?? 0) < 60 ? `${parts[1].padStart(2, '0')}:${parts[2] ?? '00'}` : ''
  }
  // « 09:30 » → « 9h30 », as hours are written.
  const hour = time => time && time.replace(/^0?(\d+):(\d\d)$/, (_, hours, minutes) => `${hours}h${minutes === '00' ? '' : minutes}`)
  const hours = (from, to) => from && (to ? `${hour(from)}-${hour(to)}` : hour(from))
  const minutes = time => +time.slice(0, 2) * 60 + +time.slice(3)

  const list = words => words.length > 1 ? `${words.slice(0, -1).join(', ')} et ${words.at(-1)}` : words[0] ?? ''
  const week = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
  const ranks = ['1er', '2e', '3e', '4e', 'dernier']
  // A rhythm that was composed, as `chaque` has it: how often, which weekdays, from when to when.
  const rhythm = ({ pas, jours, de, a }) => {
    const days = week.filter(day => jours.includes(day))
    const every = ranks.includes(pas) ? `${days.map(day => `${pas} ${day}`).join(' et ')} du mois`
      : pas === '2' ? days.length === 1 ? `un ${days[0]} sur deux` : `une semaine sur deux, ${list(days)}`
        : days.length === 7 ? 'jour' : list(days)
    return [every, hours(de, a)].filter(Boolean).join(' ')
  }

  // In words, as Sources/Almanac/Wording has them.
  const time = time => portail.near.time(minutes(time))
  const between = (from, to) => from && (to ? `de ${time(from)} à ${time(to)}` : `à ${time(from)}`)
  const whole = iso => portail.say(iso, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const date = iso => portail.say(iso, { dateStyle: 'long' })
  const period = (from, to) => {
    if (from === to) return `le ${date(from)}`
    const start = from.slice(0, 4) !== to.slice(0, 4) ? date(from)
      : from.slice(0, 7) !== to.slice(0, 7) ? portail.say(from, { day: 'numeric', month: 'long' })
        : +from.slice(8) === 1 ? '1er' : +from.slice(8)
    return `du ${start} au ${date(to)}`
  }
  const every = ({ pas, jours }) => {
    const days = week.filter(day => jours.includes(day))
    if (ranks.includes(pas)) return `${list(days.map(day => `le ${pas} ${day}`))} du mois`
    if (days.length === 1) return pas === '2' ? `un ${days[0]} sur deux` : `chaque ${days[0]}`
    const first = week.indexOf(days[0])
    const isRun = days.length > 2 && days.every((day, place) => week.indexOf(day) === first + place)
    const run = `du ${days[0]} au ${days.at(-1)}`
    if (pas === '2') return `une semaine sur deux, ${isRun ? run : list(days.map(day => `le ${day}`))}`
    return days.length === 7 ? 'tous les jours' : isRun ? run : `les ${list(days.map(day => `${day}s`))}`
  }
  // What was chosen of when: { maniere, jour, debut, fin, pas, jours, du, au, hors, de, a }.
  const told = when => {
    const { maniere, jour, debut, fin, du, au, hors, de, a } = when
    if (maniere === 'jour') return [whole(jour), between(de, a)].filter(Boolean).join(' ')
    if (maniere === 'jours') {
      if (!de) return period(debut, fin)
      return `du ${whole(debut)} ${between(de)} au ${[whole(fin), a && between(a)].filter(Boolean).join(' ')}`
    }
    const rest = { vacances: 'pendant les vacances scolaires', fériés: 'les jours fériés' }
    return [[every(when), between(de, a)].filter(Boolean).join(' '), period(du, au), hors.length && `sauf ${list(hors.map(word => rest[word]))}`].filter(Boolean).join(', ')
  }
  // The same as fields of an entry: [name, value] in order, a list where the field is one.
  const dates = when => {
    const { maniere, jour, debut, fin, du, au, hors, de, a } = when
    const at = time => time ? ` ${time}` : ''
    const fields = maniere === 'jour' ? [['jour', jour], ['heures', hours(de, a)]]
      : maniere === 'jours' ? [['debut', debut + at(de)], ['fin', fin + at(a)]]
        : [['chaque', rhythm(when)], ['hors', hors], ['debut', du], ['jusqu_au', au]]
    return fields.filter(([, value]) => value?.length)
  }

  // Hours of a week, in the syntax of OpenStreetMap: stretches with the same days, then days with the same hours.
  const codes = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']
  const opening = stretches => {
    const written = codes.map(day => stretches.filter(({ jours }) => jours.includes(day))
      .map(({ de, a }) => `${de}-${a === '00:00' ? '24:00' : a}`).sort().join(','))
    const groups = []
    written.forEach((hours, place) => {
      if (!hours) return
      const last = groups.at(-1)
      if (last?.hours === hours && last.to === place - 1) last.to = place
      else groups.push({ hours, from: place, to: place })
    })
    return groups.map(({ hours, from, to }) => `${codes[from]}${to > from ? `-${codes[to]}` : ''} ${hours}`).join('; ')
  }

  // A value as YAML reads it back to the letter: as it stands when nothing in it means something else, or in quotes.
  const isPlain = text => /^[\p{L}\p{N}][\p{L}\p{N} '’.,;!?()«»€/+°–—-]*$/u.test(text)
    && !/\s$|^(?:y|n|yes|no|on|off|oui|non|true|false|vrai|faux|null)$|^[\d .,+-]*$|^[\d.,+-]+e[\d+-]+$|^0[xob]/i.test(text)
  const isKnown = text => /^\d\d(?: \d\d){4}$|^[\w.+-]+@[\w.-]+$|^https?:\/\/[\w./~%&=+-]+$/.test(text) && !/[:.]$/.test(text)
  const quoted = text => `"${text.replace(/[\\"]/g, '\\$&')}"`
  const scalar = text => isPlain(text) || isKnown(text) ? text : quoted(text)
  const isWord = text => /^\p{L}[\p{L}\p{N}'’-]*$/u.test(text) && isPlain(text) || /^\d{1,2}-\d{1,2}$/.test(text)
  const value = content => Array.isArray(content) ? `[${content.map(one => isWord(one) ? one : quoted(one)).join(', ')}]` : scalar(content)
  // These are read as they stand.
  const moments = new Set(['jour', 'debut', 'fin', 'jusqu_au', 'verifie_le'])
  // Fields in order → lines; `contact.telephone` is a line of a group.
  const lines = fields => {
    const written = []
    let group = null
    for (const [name, content] of fields) {
      const [outer, inner] = name.split('.')
      if (inner && group !== outer) written.push(`${outer}:`)
      group = inner ? outer : null
      const text = moments.has(name) ? content : value(content)
      written.push(inner ? `  ${inner}: ${text}` : `${outer}: ${text}`)
    }
    return written
  }

  // Plain text as Markdown that shows it: what would be a sign is escaped, lines stay lines, dashes make a list.
  const escaped = text => text.replace(/[\\`*_[\]<>#|~&^$]/g, '\\$&').replace(/!(?=\\\[)/g, '\\!')
  // An address is a link that says where it leads; what only looks like one is left as words.
  const link = address => /:\/\//.test(address)
    ? `[le site ${escaped(address.replace(/^https?:\/\/(?:www\.)?|[/?#].*$/g, ''))}](<${address}>)` : `[écrire à ${escaped(address)}](mailto:${address})`
  const marks = text => text.split(/((?:https?:\/\/|www\.|[\w.+-]+@)[^\s<>"]*[^\s<>".,;:!?'’)\]»])/i).map((part, place) => {
    if (place % 2 === 0) return escaped(part)
    const address = /^[^/]*@[^/]*$/.test(part) ? email(part) : site(part)
    return address ? link(address) : escaped(part.replace(/^https?:\/\//i, '').replace(/^www\./i, 'www '))
  }).join('')
  const markdown = text => visible(text).split('\n').map(line => line.replace(/\s+/g, ' ').trim()).join('\n').split(/\n{2,}/)
    .map(block => block.replace(/^\n+|\n+$/g, '')).filter(Boolean)
    .map(block => {
      const rows = block.split('\n')
      const isList = rows.every(row => /^[-•*–]\s/.test(row))
      return rows.map(row => isList ? `- ${marks(row.replace(/^[-•*–]\s+/, ''))}` : marks(row).replace(/^([-+=:])/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2')).join(isList ? '\n' : '\\\n')
    }).join('\n\n')

  const slug = text => text.normalize('NFD').replace(/œ/gi, 'oe').replace(/æ/gi, 'ae').replace(/[^\p{L}\p{N}]+/gu, ch => /^\p{M}+$/u.test(ch) ? '' : '-')
    .toLowerCase().replace(/[^a-z0-9-]/g, '').replace(/-+/g, '-').slice(0, 60).replace(/^-|-$/g, '')

  const entry = (fields, body) => `---\n${lines(fields).join('\n')}\n---\n${body ? `${body}\n` : ''}`

  // An entry that exists: the lines of each field, by its name, and its text; null when it is none.
  const parts = source => {
    const found = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(source.replace(/\r\n/g, '\n'))
    if (!found) return null
    const fields = new Map()
    let name = ''
    for (const row of found[1].slice(0, -1).split('\n')) {
      name = /^([\w-]+)\s*:/.exec(row)?.[1] ?? name
      fields.set(name, [...fields.get(name) ?? [], row])
    }
    return { fields, body: found[2].replace(/^\n+|\n+$/g, '') }
  }
  const unquoted = text => {
    const written = text.trim()
    if (/^"/.test(written)) {
      try { return JSON.parse(written) } catch { return undefined }
    }
    if (/^'/.test(written)) return /^'(?:[^']|'')*'$/.test(written) ? written.slice(1, -1).replace(/''/g, '\'') : undefined
    return /^[[\]{}|>&*!%@`]/.test(written) ? undefined : written
  }
  // What a field says: a text, or a list of texts; undefined for what no form asks.
  const said = rows => {
    const first = rows[0].replace(/^\s*[\w-]+\s*:/, '').trim()
    const items = rows.length > 1 && !first ? rows.slice(1).map(row => /^\s*-\s+(.*)$/.exec(row)?.[1])
      : rows.length === 1 && /^\[[^"'[\]{}]*\]$/.test(first) ? first.slice(1, -1).split(',').filter(one => one.trim()) : null
    if (!items) return rows.length === 1 ? unquoted(first) : undefined
    const texts = items.map(item => item === undefined || /^[\w-]+:\s/.test(item) ? undefined : unquoted(item))
    return texts.includes(undefined) ? undefined : texts
  }
  // The same entry with fields that were changed: [name, value], an empty value for one that goes; what is new stands
  // before the day it was verified.
  const changed = ({ fields, body }, changes, text = body) => {
    const rows = new Map(fields)
    const groups = new Set(changes.map(([name]) => name.split('.')).filter(parts => parts.length > 1).map(([outer]) => outer))
    const last = ['verifie_le'].filter(name => rows.has(name)).map(name => [name, rows.get(name)])
    for (const [name] of last) rows.delete(name)
    for (const outer of groups) {
      const inner = changes.filter(([name, content]) => name.startsWith(`${outer}.`) && content.length)
      if (inner.length) rows.set(outer, lines(inner))
      else rows.delete(outer)
    }
    for (const [name, content] of changes.filter(([name]) => !name.includes('.'))) {
      if (content.length) rows.set(name, lines([[name, content]]))
      else rows.delete(name)
    }
    return `---\n${[...rows, ...last].flatMap(([, row]) => row).join('\n')}\n---\n${text ? `${text}\n` : ''}`
  }

  return { count, counted, visible, line, phone, email, site, leaving, named, isFileName, clock, hours, rhythm, told, dates, opening, week, value, lines, markdown, slug, entry, list, parts, said, changed }
})()
