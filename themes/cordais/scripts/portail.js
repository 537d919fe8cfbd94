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

  // Paper lasts longer than a screen: it says on which day it was printed.
  const paper = document.querySelector('.imprime')
  const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long' })
  addEventListener('beforeprint', () => {
    if (paper) paper.lastChild.textContent = `, ${paper.dataset.le} ${day.format().replace(/^1 /, '1er ')}`
  })
  paper?.append('')

  return { root, remember, recall }
})()
