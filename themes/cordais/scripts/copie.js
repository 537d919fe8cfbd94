// What this device keeps: said, taken whole, or erased.
(() => {
  const { keeper } = portail
  const place = document.getElementById('copie')
  const said = place.querySelector('[role=status]')
  const [take, erase] = ['prendre', 'effacer'].map(name => place.querySelector(`[data-geste=${name}]`))
  const words = said.dataset
  const size = bytes => bytes < 100000
    ? `${Math.ceil(bytes / 1000)} Ko` : `${(bytes / 1e6).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} Mo`

  // This page also stands for one that is not kept.
  if (!location.pathname.endsWith('/hors-ligne/') && !location.pathname.endsWith('/hors-ligne/index.html')) {
    for (const element of document.querySelectorAll('[data-absente]')) element.hidden = false
  }
  if (!keeper.isPossible) {
    said.textContent = words.impossible
    take.hidden = erase.hidden = true
    return
  }

  const say = text => { if (said.textContent !== text) said.textContent = text }
  const tell = state => {
    erase.hidden = !state?.pages && portail.recall('commune') === null && portail.recall('brouillon') === null
    // Nothing is left to take: whoever just asked for it goes on from the other button.
    const isWhole = Boolean(state?.complete) && state.pages === state.of
    if (isWhole && document.activeElement === take) erase.focus()
    take.hidden = isWhole
    if (!state?.pages) return say(words.rien)
    const sentence = state.pages === state.of ? words.tout : words.partie
    say(sentence.replace('{pages}', state.pages).replace('{total}', state.of)
      .replace('{taille}', size(state.size)).replace('{jour}', state.day))
  }
  const look = () => keeper.ask('state').then(tell)
  // The pages come by themselves, behind: what is here is said as they do.
  const watch = setInterval(() => { if (!take.disabled) look() }, 2000)

  // While something is being done, its buttons rest and what is already here is said.
  const during = async deed => {
    take.disabled = erase.disabled = true
    const clock = setInterval(look, 1000)
    const result = await deed().catch(error => ({ error: error.name }))
    clearInterval(clock)
    take.disabled = erase.disabled = false
    if (result?.error) {
      clearInterval(watch)
      say(result.error === 'QuotaExceededError' ? words.plein : words.echec)
    } else await look()
  }

  take.addEventListener('click', () => during(async () => {
    portail.remember('hors-ligne', null)
    say(words.cours)
    await navigator.storage?.persist?.()
    return keeper.start({ all: true })
  }))
  erase.addEventListener('click', () => during(async () => {
    portail.remember('hors-ligne', 'non')
    portail.remember('commune', null)
    portail.remember('brouillon', null)
    await keeper.ask('erase')
    take.focus()
  }))
  look()
})()
