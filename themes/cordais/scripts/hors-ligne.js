// Keeps the portal on this device, and says when the page shown is a kept one.
portail.keeper = (() => {
  const workers = navigator.serviceWorker
  const isPossible = Boolean(workers) && isSecureContext && 'DecompressionStream' in window
  const scope = portail.root.href

  // Asks the worker something; null when there is none.
  const ask = async (question, options = {}) => {
    const worker = isPossible && (await workers.getRegistration(scope))?.active
    return worker ? new Promise(resolve => {
      const channel = new MessageChannel()
      channel.port1.onmessage = event => resolve(event.data)
      worker.postMessage({ ask: question, ...options }, [channel.port2])
    }) : null
  }

  const link = navigator.connection
  const save = Boolean(link?.saveData) || /2g/.test(link?.effectiveType ?? '')

  // Starts keeping: the essential at once, the rest behind; "all" also what is only taken when asked for.
  const start = async (options = { save }) => {
    if (!isPossible) return null
    const registration = await workers.register(new URL('sw.js', scope).href, { scope, updateViaCache: 'none' })
    const worker = registration.installing ?? registration.waiting ?? registration.active
    await new Promise((resolve, reject) => {
      const look = () => {
        if (worker.state === 'activated') resolve()
        if (worker.state === 'redundant') reject(new Error('redundant'))
      }
      worker.addEventListener('statechange', look)
      look()
    })
    return ask('take', options)
  }

  // Who erased what was kept does not want it back.
  const isRefused = () => portail.recall('hors-ligne') === 'non'

  const line = document.querySelector('.garde')
  const more = document.querySelector('footer a[href$="hors-ligne/"]')
  if (line && more) line.append(' ', more.cloneNode(true))
  const show = isShown => { if (line) line.hidden = !isShown }
  let isCopy = false
  addEventListener('offline', () => show(true))
  addEventListener('online', () => show(isCopy))
  const day = line?.querySelector('span')
  ask('state').then(state => {
    if (day && state?.day) {
      day.append(' ', state.day)
      day.hidden = false
    }
    isCopy = Boolean(state?.copy)
    if (isCopy) show(true)
  }).catch(() => { })

  // After everything else: a page is never slower for it.
  // A device that is never idle would otherwise keep nothing.
  const later = work => window.requestIdleCallback ? requestIdleCallback(work, { timeout: 20000 }) : setTimeout(work)
  addEventListener('load', () => setTimeout(() => later(() => {
    if (!isRefused()) start().catch(() => { })
  }), 2000))

  return { isPossible, ask, start }
})()
