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

  return { root, remember, recall }
})()
