// The index of the search, fetched piece by piece as words ask for it, and the results for some words, best first.
portail.search = (() => {
  const { words, stem, sound, edits } = portail.words
  const folder = new URL('recherche/', portail.root)
  const limits = { prefixes: 40, typed: 8 }
  let pieces = new Map()

  const read = async (name, cache) => {
    const answer = await fetch(new URL(name, folder), { cache })
    if (!answer.ok) throw new Error(name)
    return answer.json()
  }

  // The map of the index: where pieces begin, and the words treated in a way of their own.
  const map = () => {
    if (!pieces.has('')) {
      pieces.set('', read('index.json', 'no-cache').then(map => ({
        ...map, vides: new Set(map.vides), invariables: new Set(map.invariables), synonymes: new Map(Object.entries(map.synonymes)),
      })))
    }
    return pieces.get('')
  }

  // A piece of the same version as the map. A browser may hold an old copy: then it is asked for anew.
  const piece = async name => {
    const { version } = await map()
    if (!pieces.has(name)) {
      pieces.set(name, read(name).then(async found => {
        if (found.version === version) return found
        found = await read(name, 'reload')
        if (found.version !== version) throw new Error('version')
        return found
      }))
    }
    return pieces.get(name)
  }

  // The last piece that begins at or before a key.
  const position = (starts, key) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[middle] <= key) low = middle + 1
      else high = middle
    }
    return Math.max(0, low - 1)
  }

  // The terms from a key on, as long as they begin with it; all of the pieces that hold some.
  const termsFrom = async start => {
    const { termes } = await map()
    const first = position(termes, start)
    const last = position(termes, start + '\uffff')
    const found = await Promise.all(
      Array.from({ length: last - first + 1 }, (_, index) => piece(`termes-${first + index}.json`)))
    return found.flatMap(one => Object.entries(one.termes)).filter(([term]) => term.startsWith(start))
  }
  const term = async key => {
    const { termes } = await map()
    if (!termes.length) return undefined
    const found = (await piece(`termes-${position(termes, key)}.json`)).termes
    return Object.hasOwn(found, key) ? found[key] : undefined
  }

  // Document → weight.
  const weights = entry => {
    const found = new Map()
    let document = 0
    for (let index = 1; index < entry.length; index += 2) {
      document += entry[index]
      found.set(document, entry[index + 1])
    }
    return found
  }
  // The documents that hold all of some words, with the mean of their weights.
  const all = async stems => {
    const entries = await Promise.all(stems.map(term))
    if (entries.some(entry => !entry)) return new Map()
    const found = entries.map(weights)
    const held = [...found[0].keys()].filter(document => found.every(one => one.has(document)))
    return new Map(held.map(document => [document, found.reduce((sum, one) => sum + one.get(document), 0) / found.length]))
  }
  const merge = (into, found, factor) => {
    for (const [document, weight] of found) {
      into.set(document, Math.max(into.get(document) ?? 0, weight * factor))
    }
  }

  // Letters a word may truly begin with, when it is written as it sounds.
  const alike = { c: 'ksq', k: 'cq', q: 'ck', s: 'cz', z: 's', f: 'p', g: 'j', j: 'g', i: 'y', y: 'i', a: 'eh', e: 'ah', o: 'ah', h: 'aeiou' }
  const articles = /^(?:qu|[ldjsn])(?=[aeiouyh])/

  // What a word that the index does not hold stands for most likely: the nearest terms.
  const nearest = async (word, isTyped) => {
    const limit = word.length > 7 ? 2 : word.length > 3 ? 1 : 0
    if (!limit) return []
    const { invariables, synonymes } = await map()
    const spellings = [word, word.replace(articles, '')].filter(one => one.length > 3).map(one => stem(one, invariables))
    const near = (terms, wanted) => terms.flatMap(([name, entry]) => {
      if (Math.abs(name.length - wanted.length) > limit && !isTyped) return []
      const asWritten = edits(wanted, name, limit)
      const asHeard = edits(sound(wanted), sound(name), limit - 1)
      const whole = Math.min(asWritten.whole, asHeard.whole + .6)
      const distance = isTyped ? Math.min(whole, asWritten.start + .8) : whole
      return distance <= limit ? [{ name, entry, distance }] : []
    })
    // What people say for the words of the portal may be misspelt too.
    const said = [...synonymes].filter(([key]) => !key.includes(' ')).map(([key, [written]]) => [key, [written]])
    let found = spellings.flatMap(wanted => near(said, wanted))
    const look = async (wanted, start) => { found.push(...near(await termsFrom(start), wanted)) }
    await Promise.all([...new Set(spellings)].map(wanted => look(wanted, wanted.slice(0, 2))))
    if (!found.length) {
      const starts = new Set(spellings.flatMap(wanted => [wanted[0], ...(alike[wanted[0]] ?? '')].map(start => `${start} ${wanted}`)))
      await Promise.all([...starts].map(pair => look(...pair.split(' ').reverse())))
    }
    if (!found.length) return []
    // Of two as near, the more common one.
    found.sort((left, right) => left.distance - right.distance || right.entry.length - left.entry.length)
    return found.filter(one => one.distance <= found[0].distance + .3).slice(0, 3)
  }

  // What a key of the table of synonyms means; how it is written comes before.
  const meant = (synonymes, key) => synonymes.get(key)?.slice(1) ?? []

  // What each word of a search leads to: documents with weights, and the word it was taken for.
  const meaning = async (word, index, list, isTyped) => {
    const { invariables, synonymes } = await map()
    const found = new Map()
    let isKnown = false
    const add = async (stems, factor) => {
      const documents = await all(stems)
      merge(found, documents, factor)
      isKnown ||= documents.size > 0
    }
    await add([stem(word, invariables)], 1)
    if (isTyped && word.length > 1) {
      const begun = (await termsFrom(word)).filter(([name]) => name !== word)
      begun.sort((left, right) => right[1].length - left[1].length)
      for (const [name, entry] of begun.slice(0, limits.prefixes)) merge(found, weights(entry), .4 + .4 * word.length / name.length)
      isKnown ||= begun.length > 0
    }
    const stems = list.map(one => stem(one, invariables))
    for (let first = Math.max(0, index - 3); first <= index; first++) {
      for (let end = index + 1; end <= Math.min(list.length, first + 4); end++) {
        for (const said of meant(synonymes, stems.slice(first, end).join(' '))) await add(said.split(' '), .85)
      }
    }
    for (const [left, right] of [[index - 1, index], [index, index + 1]]) {
      if (left >= 0 && right < list.length) await add([stem(list[left] + list[right], invariables)], .9)
    }
    if (isKnown) return { found }
    const corrections = await nearest(word, isTyped)
    for (const { name, entry, distance } of corrections) {
      merge(found, weights(entry), .8 - .2 * distance)
      for (const said of meant(synonymes, name)) merge(found, await all(said.split(' ')), .5)
    }
    return { found, correction: corrections.length ? corrections[0].entry[0] || corrections[0].name : undefined }
  }

  // The results for what was typed: pages with their best parts, best first; `isTyped` when the last word may not be
  // finished.
  const find = async (text, isTyped) => {
    const { vides, invariables, parties, fins } = await map()
    const typed = words(text)
    const unfinished = isTyped && /[\p{L}\p{N}\p{M}]$/u.test(text)
    const list = typed.filter((word, index) => {
      const isLast = unfinished && index === typed.length - 1
      return word.length > 1 && (!vides.has(word) || (isLast && typed.length === 1))
    }).slice(0, limits.typed)
    if (!list.length) return { results: [], isEmpty: typed.length > 0 && typed.some(word => word.length > 1 || vides.has(word)), searched: '' }
    const meanings = await Promise.all(list.map((word, index) =>
      meaning(word, index, list, unfinished && index === list.length - 1 && typed.at(-1) === word)))

    // Parts count for their page: the page that holds all words comes first, its best part is shown.
    const pageOf = document => {
      const before = parties[position(parties.map(([first]) => first), document)]
      return before && document >= before[0] && document <= before[0] + before[1] ? before[0] : document
    }
    const pages = new Map()
    meanings.forEach(({ found }, index) => {
      for (const [document, weight] of found) {
        const page = pageOf(document)
        if (!pages.has(page)) pages.set(page, { page, words: list.map(() => 0), documents: new Map() })
        const one = pages.get(page)
        one.words[index] = Math.max(one.words[index], weight)
        one.documents.set(document, (one.documents.get(document) ?? 0) + weight)
      }
    })
    const known = meanings.filter(({ found }) => found.size).length
    const { day } = portail.now()
    const near = await ofCommune(invariables, vides)
    const results = [...pages.values()].map(one => {
      const held = one.words.filter(Boolean).length
      // A page many parts of which speak of it is about it.
      const about = 1 + .05 * Math.min(8, one.documents.size - 1)
      const score = one.words.reduce((sum, weight) => sum + weight, 0) * (held / list.length) ** 2 * about * (near.has(one.page) ? 1.15 : 1)
      const end = fins.length && one.page >= fins[0][0] ? fins[position(fins.map(([first]) => first), one.page)][1] : undefined
      const documents = [...one.documents].sort(([a, left], [b, right]) => right - left || a - b).map(([document]) => document)
      return { ...one, held, score, isPast: end !== undefined && end < day, documents }
    })
    results.sort((left, right) => left.isPast - right.isPast || right.held - left.held || right.score - left.score || left.page - right.page)
    const whole = results.filter(one => one.held === known)
    const shown = whole.length > 4 ? whole : results.filter(one => one.held >= known / 2)
    const searched = meanings.some(one => one.correction) ? list.map((word, index) => meanings[index].correction ?? word).join(' ') : ''
    return { results: shown, isEmpty: false, searched }
  }

  // The documents of the commune this device remembers, a little ahead of the others.
  const ofCommune = async (invariables, vides) => {
    const commune = portail.recall('commune')
    if (typeof commune !== 'string') return new Map()
    const stems = words(commune).filter(word => !vides.has(word)).map(word => stem(word, invariables))
    return stems.length ? all(stems) : new Map()
  }

  // What results show, by their numbers.
  const shown = async numbers => {
    const { pages } = await map()
    return Promise.all(numbers.map(async number => {
      const at = position(pages, number)
      return (await piece(`pages-${at}.json`)).pages[number - pages[at]]
    }))
  }

  // A site published anew in the middle of a search: everything is read again, once.
  const again = action => async (...given) => {
    try {
      return await action(...given)
    } catch (error) {
      pieces = new Map()
      if (error.message !== 'version') throw error
      return action(...given)
    }
  }

  return { map, find: again(find), shown: again(shown) }
})()
