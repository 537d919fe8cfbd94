// Sends the address of the page: with what the device offers, or else by putting it where it can be pasted.
(() => {
  const button = document.getElementById('partager')
  const said = document.getElementById('partage-dit')
  if (!button) return
  // A page read from a folder of this device has no address for others.
  if (!/^http/.test(location.protocol)) {
    button.hidden = true
    return
  }
  const url = document.querySelector('meta[property="og:url"]')?.content ?? location.href.replace(/[?#].*/, '')
  const title = document.querySelector('h1').textContent
  const say = text => { said.textContent = text.replace('{adresse}', url) }
  const copy = () => navigator.clipboard.writeText(url).then(() => say(said.dataset.copie), () => say(said.dataset.refus))

  button.addEventListener('click', () => {
    if (!navigator.share) return navigator.clipboard ? copy() : say(said.dataset.refus)
    // Who closes the window of choices has changed their mind: nothing to say.
    navigator.share({ title, url }).catch(error => { if (error.name !== 'AbortError') say(said.dataset.refus) })
  })
})()
