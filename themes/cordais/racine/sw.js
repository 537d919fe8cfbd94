// Keeps the portal on this device, to read it without a network.
//
// Packs (hors-ligne/*.gz) hold every page, each line once; they are kept as they come, and a page is put together
// when it is asked for. hors-ligne/paquets.json lists them. The list in use is replaced last, in one step: until all
// of a new version is here, the former one is whole.
const scope = new URL(self.registration.scope)
const family = `guichet ${scope.pathname} `
const packs = family + 'paquets'
const visits = family + 'visites'
// Looking on a shelf does not put one up.
const kept = (address, shelf) => caches.match(address, { cacheName: shelf })
const listed = new URL('hors-ligne/paquets.json', scope).href
// How long a network may take before a kept page is shown, and for how long it is then not waited for, in ms.
const patience = 3000
const respite = 20000
const mostVisits = 150
const types = {
  html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8',
  json: 'application/json', webmanifest: 'application/manifest+json', ics: 'text/calendar; charset=utf-8',
  vcf: 'text/vcard; charset=utf-8', xml: 'application/xml', txt: 'text/plain; charset=utf-8', svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg',
  jpeg: 'image/jpeg', webp: 'image/webp'
}

// The list in use; null before anything is kept.
const current = async () => (await kept(listed, packs))?.json() ?? null

// What a pack holds. Some hosts undo the compression on the way: the first bytes tell.
const unpack = async bytes => {
  const [first, second] = new Uint8Array(bytes)
  const stream = new Response(bytes).body
  const isPacked = first === 0x1f && second === 0x8b
  return new Response(isPacked ? stream.pipeThrough(new DecompressionStream('gzip')) : stream).json()
}

// Packs already opened, a few at a time.
const opened = new Map()
const open = file => {
  if (!opened.has(file)) {
    if (opened.size > 7) opened.delete(opened.keys().next().value)
    const reading = kept(new URL(file, scope).href, packs).then(async pack => pack ? unpack(await pack.arrayBuffer()) : null)
    reading.catch(() => null).then(content => content ?? opened.delete(file))
    opened.set(file, reading)
  }
  return opened.get(file)
}

// The text or the bytes of a file of the site; nothing when it is not kept.
const find = async path => {
  const list = await current()
  const fit = pack => Math.max(-1, ...pack.begins.filter(start => path.startsWith(start)).map(start => start.length))
  const [pack] = (list?.packs ?? []).filter(pack => fit(pack) >= 0).sort((a, b) => fit(b) - fit(a))
  const [content, frame] = pack ? await Promise.all([open(pack.file), open(list.frame.file)]) : []
  if (!content || !frame) return
  if (Object.hasOwn(content.bytes, path)) return Uint8Array.from(atob(content.bytes[path]), c => c.charCodeAt(0))
  if (!Object.hasOwn(content.files, path)) return
  const read = (steps, own) => {
    let at = 0
    return steps.map(step => {
      at += step
      return (at % 2 ? frame : own).lines[at >> 1]
    })
  }
  const lines = read(content.files[path], content)
  // What follows the day stands apart, for each place it goes to.
  const places = Object.hasOwn(content.days ?? {}, path) ? content.days[path] : []
  if (!places.length) return lines.join('\n')
  const today = await open(list.today.file)
  const parts = today?.files[path]
  if (!parts) return
  return [0, ...places].flatMap((start, part) => [
    ...(part ? read(parts[part - 1], today) : []), ...lines.slice(start, places[part])
  ]).join('\n')
}

const answer = (path, body) => new Response(body, {
  headers: { 'Content-Type': types[path.split('.').pop()] ?? 'application/octet-stream' }
})

// The kept answer to a request, from the pages visited or from the packs.
const recall = async (path, url, isPage) => {
  const visited = (await current())?.complete ? null : await kept(url.origin + url.pathname, visits)
  if (visited) return visited
  const file = /(^|\/)$/.test(path) ? path + 'index.html' : path
  // Of a photo, the smallest form is kept.
  const small = file.replace(/^(images\/.+\/)(moyenne|grande)\.webp$/, '$1petite.webp')
  const body = await find(small)
  if (body !== undefined) return answer(small, body)
  // A folder named without its slash: from there, relative links would lead astray.
  if (isPage && await find(path + '/index.html') !== undefined) return Response.redirect(`${url.pathname}/${url.search}`)
}

// In place of a page that is not kept. Its links start one folder down, wherever it is shown.
const absent = async () => {
  const page = await find('hors-ligne/index.html')
  const body = page?.replaceAll('="../', `="${scope.pathname}`)
  return body ? new Response(body, { status: 503, headers: { 'Content-Type': types.html } }) : Response.error()
}

// Until everything is kept, what is visited is.
const remember = async (request, url, response) => {
  if (!response.ok || response.type !== 'basic' || response.redirected || (await current())?.complete) return
  if (!['document', 'style', 'script', 'image'].includes(request.destination)) return
  const type = response.headers.get('Content-Type') ?? ''
  if (request.destination === 'document' && !type.startsWith('text/html')) return
  // A page one may have to leave at once is not among those that tell what was read.
  if (request.destination === 'document' && (await response.clone().text()).includes('class="quitter"')) return
  const store = await caches.open(visits)
  await store.put(url.origin + url.pathname, response)
  for (const old of (await store.keys()).slice(0, -mostVisits)) await store.delete(old)
}

// Windows that show a kept page, for those who ask.
const copies = new Set()
let poorUntil = 0

const serve = async (event, url, path) => {
  const { request } = event
  const isPage = request.mode === 'navigate'
  const fallBack = async () => {
    const response = await recall(path, url, isPage).catch(() => undefined)
    if (response && isPage) copies.add(event.resultingClientId)
    return response
  }
  const insists = ['reload', 'no-cache', 'no-store'].includes(request.cache)
  // A kept page says the day it was kept, not that of the network.
  const isOfCopy = path === 'jour.json' && copies.has(event.clientId)
  if (isOfCopy || (!insists && Date.now() < poorUntil)) {
    const response = await fallBack()
    if (response) return response
  }
  const network = fetch(request)
  const tried = network.then(response => response, () => null)
  let timer
  const late = new Promise(resolve => { timer = setTimeout(resolve, patience, 'late') })
  const first = await Promise.race([tried, late])
  clearTimeout(timer)
  if (first && first !== 'late' && first.status < 500) {
    poorUntil = 0
    const copy = first.ok ? first.clone() : null
    if (copy) event.waitUntil(remember(request, url, copy).catch(() => {}))
    return first
  }
  const response = await fallBack()
  if (response) {
    if (first === 'late') poorUntil = Date.now() + respite
    return response
  }
  const last = await tried
  if (last) return last
  return isPage ? absent() : Response.error()
}

self.addEventListener('fetch', event => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || request.headers.has('range') || url.origin !== scope.origin) return
  if (!url.pathname.startsWith(scope.pathname)) return
  let path
  try {
    path = decodeURIComponent(url.pathname.slice(scope.pathname.length))
  } catch {
    return
  }
  if (/^(sw\.js$|hors-ligne\/.*\.(gz|json)$)/.test(path)) return
  event.respondWith(serve(event, url, path))
})

// Takes a pack, unless it is here; what cannot be read is not kept.
const take = async file => {
  const address = new URL(file, scope).href
  if (await kept(address, packs)) return
  const response = await fetch(address, { cache: 'no-store' })
  if (!response.ok) throw new Error(`${response.status} ${file}`)
  const bytes = await response.arrayBuffer()
  const content = await unpack(bytes)
  if (!Array.isArray(content.lines)) throw new Error(`not a pack: ${file}`)
  await (await caches.open(packs)).put(address, new Response(bytes))
  opened.delete(file)
}

const use = async list => (await caches.open(packs)).put(listed, new Response(JSON.stringify(list)))

const withdraw = async () => {
  for (const name of await caches.keys()) if (name.startsWith(family)) await caches.delete(name)
  opened.clear()
  await self.registration.unregister()
}

// Brings what is kept up to date. "all": also what is only taken when asked for. "save": the essential only.
const update = async ({ all = false, save = false } = {}) => {
  const response = await fetch(listed, { cache: 'no-cache' })
  // The host has no such list any more: the portal is not kept any more either.
  if (response.status === 404 || response.status === 410) return withdraw()
  if (!response.ok) throw new Error(`${response.status} ${listed}`)
  const [list, former] = [await response.json(), await current()]
  const next = { ...list, all: all || Boolean(former?.all) }
  const spares = save && !all
  // A whole copy is worth more than a new one of which only a part would be taken.
  if (spares && former?.complete) return
  if (former?.version === next.version && former.complete && former.all === next.all) return
  const isEssential = pack => pack.first
  const isWanted = pack => pack.first || (!spares && (pack.auto || next.all))
  await take(next.frame.file)
  await take(next.today.file)
  for (const pack of next.packs.filter(isEssential)) await take(pack.file)
  if (!former) await use({ ...next, complete: false })
  for (const pack of next.packs.filter(isWanted)) await take(pack.file)
  await use({ ...next, complete: !spares })
  if (!spares) await caches.delete(visits)
  const wanted = new Set([next.frame, next.today, ...next.packs].map(part => new URL(part.file, scope).href).concat(listed))
  const store = await caches.open(packs)
  for (const request of await store.keys()) if (!wanted.has(request.url)) await store.delete(request)
  opened.clear()
}

let running
const refresh = options => running ??= update(options).finally(() => { running = undefined })

// What is kept, for the page that tells.
const state = async window => {
  const list = await current()
  const here = new Set(list ? (await (await caches.open(packs)).keys()).map(request => request.url) : [])
  const held = (list?.packs ?? []).filter(pack => here.has(new URL(pack.file, scope).href))
  const sum = (parts, what) => parts.reduce((total, part) => total + part[what], 0)
  return {
    day: list?.day, complete: Boolean(list?.complete), running: Boolean(running),
    pages: sum(held, 'pages'), of: sum(list?.packs ?? [], 'pages'),
    size: held.length ? sum([...held, list.frame, ...list.today ? [list.today] : []], 'size') : 0, copy: copies.has(window)
  }
}

self.addEventListener('message', event => {
  const { ask, ...options } = event.data ?? {}
  const tell = answer => event.ports[0]?.postMessage(answer)
  const deeds = { state: async () => {}, take: () => refresh(options), erase: withdraw }
  if (!Object.hasOwn(deeds, ask)) return
  event.waitUntil(deeds[ask]().then(() => '', error => error.name)
    .then(async error => tell({ error, ...await state(event.source?.id) })))
})

// The numbers to call come first: nothing else has to be here for them to open.
self.addEventListener('install', event => {
  self.skipWaiting()
  event.waitUntil(current().then(list => list ?? update({ save: true })))
})

self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))
