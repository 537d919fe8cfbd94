// « Ouvert jusqu’à 12 h », « Fermé, ouvre demain à 9 h »: said on the device, from days in which school and public
// holidays already are (Sources/Exports/Nearby/HoursData.swift).
portail.hours = (() => {
  const { now, add, weekday, say, time } = portail.near

  // The stretches of a day; undefined for a day that is not known.
  const stretches = (hours, day) => {
    if (day > hours.fin) return undefined
    const season = hours.semaines.filter(([first]) => first <= day).pop()
    if (!season) return undefined
    return hours.jours[hours.sauf[day] ?? season[1][weekday(day) - 1]]
      .map(([from, to, comment = '', isSure = true]) => ({ from, to, comment, isSure }))
  }
  const span = 1440
  // What is under way, a night begun the day before included.
  const current = (hours, { day, minute }) => {
    const night = (stretches(hours, add(day, -1)) ?? [])
      .map(one => ({ ...one, from: one.from - span, to: one.to === null ? -1 : one.to - span }))
    return [...night, ...stretches(hours, day)].find(one => one.from <= minute && (one.to === null || minute < one.to))
  }
  const whole = ({ from, to }) => from === 0 && to >= span

  // The day and the stretch that open next, within two months.
  const next = (hours, { day, minute }) => {
    for (let ahead = 0; ahead < 62; ahead++) {
      const date = add(day, ahead)
      const found = (stretches(hours, date) ?? []).find(one => one.isSure && (ahead > 0 || one.from > minute))
      if (found) return { ahead, date, ...found }
    }
    return undefined
  }

  const noted = ({ comment }) => comment ? ` (${comment})` : ''

  // { isOpen, text }; undefined when nothing is known of this day.
  const state = (hours, moment = now()) => {
    if (!stretches(hours, moment.day)) return undefined
    const here = current(hours, moment)
    if (here && !here.isSure) return { isOpen: false, text: here.comment ? `En ce moment\u00a0: ${here.comment}` : 'Peut-être ouvert\u00a0: appelez avant de venir' }
    if (here) {
      if (here.to === null) return { isOpen: true, text: `Ouvert depuis ${time(here.from)}${noted(here)}` }
      // Open all day and the next one, or the whole last day that is known: no end is worth saying.
      const tomorrow = stretches(hours, add(moment.day, 1))
      if (here.to >= span && (tomorrow ? tomorrow.some(one => one.from === 0 && one.isSure) : whole(here))) {
        return { isOpen: true, text: `Ouvert en ce moment${noted(here)}` }
      }
      const left = here.to - moment.minute
      const follows = left <= 30 && current(hours, { day: moment.day, minute: here.to })
      if (follows && follows.isSure) return { isOpen: true, text: `Ouvert en ce moment${noted(here)}` }
      return { isOpen: true, text: left <= 30 ? `Ouvert, ferme bientôt\u00a0: à ${time(here.to)}${noted(here)}` : `Ouvert jusqu’à ${time(here.to)}${noted(here)}` }
    }
    const then = next(hours, moment)
    if (!then) return { isOpen: false, text: 'Fermé en ce moment' }
    const when = then.ahead === 0 ? '' : then.ahead === 1 ? ' demain' : then.ahead < 7 ? ` ${say(then.date, { weekday: 'long' })}` : ` ${say(then.date)}`
    const at = whole(then) ? '' : ` à ${time(then.from)}`
    return { isOpen: false, text: `Fermé, ouvre${when}${at}${noted(then)}` }
  }

  // Whether something is surely open on a weekday, from 1 to 7, of an ordinary week of class: one of the next eight
  // weeks at least.
  const opensOn = (hours, day) => {
    const { day: today } = now()
    for (let ahead = 0; ahead < 56; ahead++) {
      const date = add(today, ahead)
      if (weekday(date) === day && stretches(hours, date)?.some(one => one.isSure)) return true
    }
    return false
  }

  const tell = () => {
    for (const element of document.querySelectorAll('[data-horaires]')) {
      const said = state(JSON.parse(element.dataset.horaires))
      element.hidden = !said
      element.textContent = said?.text ?? ''
      element.classList.toggle('ouvert', Boolean(said?.isOpen))
    }
  }
  tell()
  // A page that is looked at again, hours or days later, says what is true then.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && tell())
  addEventListener('pageshow', event => event.persisted && tell())

  return { state, opensOn }
})()
