// What every page can count on, and the other scripts with it. Pages are whole without it.
const portail = (() => {
  const root = new URL('../', document.currentScript.src)

  // What this device remembers, and nobody else. A browser may refuse to: then nothing is remembered.
  const remember = (key, value) => {
    try {
      if (value === null) localStorage.removeItem(key)
      else localStorage.setItem(key, JSON.stringify(value))
    } catch { }
  }
  const recall = key => {
    try {
      return JSON.parse(localStorage.getItem(key))
    } catch {
      return null
    }
  }

  // Shows what only works with scripts: elements written with "hidden" and "data-script".
  for (const element of document.querySelectorAll('[data-script]')) element.hidden = false

  // Pages say in which month they were made; who reads that far is told the day.
  const stamp = document.querySelector('[data-jour]')
  const tell = async () => {
    const response = await fetch(new URL('jour.json', root))
    if (!response.ok) return
    const { jour, dit } = await response.json()
    const time = stamp.querySelector('time')
    stamp.firstChild.textContent = `${stamp.dataset.jour} `
    Object.assign(time, { dateTime: jour, textContent: dit })
  }
  if (stamp && window.IntersectionObserver) {
    new IntersectionObserver((seen, observer) => {
      if (!seen.some(part => part.isIntersecting)) return
      observer.disconnect()
      tell().catch(() => { })
    }).observe(stamp)
  }

  // The day and the minute it is in France, where things take place, wherever the device thinks it is.
  let clock
  const now = (date = new Date()) => {
    clock ??= new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    const parts = Object.fromEntries(clock.formatToParts(date).map(({ type, value }) => [type, value]))
    return { day: `${parts.year}-${parts.month}-${parts.day}`, minute: +parts.hour * 60 + +parts.minute }
  }
  // Dates as the generator says them (Sources/Almanac), held together by Tests/Vectors/temps.json: « mardi 1er décembre ».
  const french = (date, options) => new Intl.DateTimeFormat('fr-FR', options).formatToParts(date)
    .map(({ type, value }, place, { length }) => type === 'day' && value === '1' && length > 1 ? '1er' : value).join('')
  const say = (iso, options = { weekday: 'long', day: 'numeric', month: 'long' }) => french(new Date(`${iso}T12:00Z`), { ...options, timeZone: 'UTC' })

  // Paper lasts longer than a screen: it says on which day it was printed.
  const paper = document.querySelector('.imprime')
  addEventListener('beforeprint', () => {
    if (paper) paper.lastChild.textContent = `, ${paper.dataset.le} ${french(new Date(), { dateStyle: 'long' })}`
  })
  paper?.append('')

  return { root, remember, recall, now, say }
})()
