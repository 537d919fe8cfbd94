// From what people type to the words of the index: the same folding and the same endings as the generator's
// (Sources/Exports/Search), held together by Tests/Vectors/repli.json.
portail.words = (() => {
  // Lower case, no accents, no ligatures; the words are what is left of letters and digits.
  const fold = text => text.toLowerCase().normalize('NFD').replace(/[\p{M}\p{Cf}]/gu, '').replace(/œ/g, 'oe').replace(/æ/g, 'ae')
  const words = text => fold(text).match(/[a-z0-9]+/g) ?? []

  const feminines = [
    ['trice', 'teu'], ['teur', 'teu'], ['euse', 'eu'], ['eur', 'eu'], ['ive', 'if'], ['elle', 'el'],
    ['enne', 'en'], ['onne', 'on'], ['ette', 'et'], ['ere', 'er'],
  ]
  const plural = word => {
    if (/[ey]aux$/.test(word)) return word.slice(0, -1)
    if (/aux$/.test(word) && word.length >= 5) return word.slice(0, -2) + 'l'
    if (/[eo]ux$/.test(word)) return word.slice(0, -1)
    if (/[^s]s$/.test(word)) word = word.slice(0, -1)
    return /ail$/.test(word) && word.length >= 6 ? word.slice(0, -2) + 'l' : word
  }
  const adverb = word => {
    if (word.length < 8 || !word.endsWith('ement')) return word
    const adjective = word.slice(0, -5)
    for (const [ending, masculine] of [['iv', 'if'], ['ell', 'el'], ['eus', 'eu']]) {
      if (adjective.endsWith(ending)) return adjective.slice(0, -ending.length) + masculine
    }
    return /(uit|ier|iqu|id)$/.test(adjective) ? adjective : word
  }
  const feminine = (word, unchanging) => {
    if (word.length < 6) return word
    for (const [ending, masculine] of feminines) {
      if (word.endsWith(ending)) return word.slice(0, -ending.length) + masculine
    }
    if (!word.endsWith('e')) return word
    const short = word.slice(0, -1)
    return unchanging.has(short) ? word : short
  }
  // A word without the ending that says how many and of which gender.
  const stem = (word, unchanging) =>
    word.length < 4 || unchanging.has(word) || /[0-9]/.test(word) ? word : feminine(adverb(plural(word)), unchanging)

  // How a word sounds, roughly: two spellings of one sound are near each other.
  const sound = word => word
    .replace(/ph/g, 'f').replace(/qu|k|q/g, 'c').replace(/c(?=[eiy])/g, 's').replace(/ti(?=on)/g, 'si')
    .replace(/eau|au/g, 'o').replace(/ai|ei/g, 'e').replace(/e(?=[nm])/g, 'a').replace(/y/g, 'i').replace(/z/g, 's')
    .replace(/(?<!c)h/g, '').replace(/(.)\1+/g, '$1')

  // Edits from one word to another: a letter more, less, another, two swapped. Gives those to the whole word and
  // those to its beginning; stops over the limit.
  const edits = (left, right, limit) => {
    let before = []
    let previous = Array.from({ length: right.length + 1 }, (_, index) => index)
    for (let i = 1; i <= left.length; i++) {
      const current = [i]
      for (let j = 1; j <= right.length; j++) {
        current[j] = Math.min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (left[i - 1] !== right[j - 1]))
        const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]
        if (swapped) current[j] = Math.min(current[j], before[j - 2] + 1)
      }
      if (Math.min(...current) > limit) return { whole: Infinity, start: Infinity }
      before = previous
      previous = current
    }
    return { whole: previous[right.length], start: Math.min(...previous) }
  }

  return { words, stem, sound, edits }
})()
