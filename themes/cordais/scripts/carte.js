// The IGN's map under the places, for those who ask for it: nothing is asked of its servers before.
(() => {
  const panel = document.querySelector('#fond-de-carte')
  const drawing = panel?.closest('figure')
  if (!drawing) return

  const before = panel.querySelector('[data-avant]')
  const asks = panel.querySelector('[data-montrer]')
  const leaves = panel.querySelector('[data-retirer]')
  const status = panel.querySelector('[role=status]')
  const words = panel.dataset
  let map = null

  // The list of the page is the reference: the map shows what it says.
  const places = () => [...document.querySelectorAll('[data-lieu]')].map(item => ({
    item, point: L.latLng(item.dataset.lieu.split(',').map(Number)),
  }))

  // Places whose marks would touch each other share one, whatever the zoom.
  const touching = 34
  const groups = (found, zoom) => {
    const grouped = []
    for (const { item, point } of found) {
      const pixel = map.project(point, zoom)
      const near = grouped.find(group => group.pixel.distanceTo(pixel) < touching)
      if (near) near.items.push(item)
      else grouped.push({ point, pixel, items: [item] })
    }
    return grouped
  }

  const load = (kind, attributes) => new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(kind), attributes)
    element.onload = resolve
    element.onerror = reject
    document.head.append(element)
  })

  // What a marker says: the links of the list, as they stand there.
  const bubble = items => {
    const list = document.createElement('ul')
    for (const item of items) {
      const line = document.createElement('li')
      line.append(item.querySelector('a').cloneNode(true))
      list.append(line)
    }
    return list
  }

  // How many places a mark stands for: those of the list, or as many as its commune has.
  const count = items => items.reduce((sum, item) => sum + Number(item.dataset.nombre ?? 1), 0)

  const marker = ({ point, items }) => {
    const held = count(items)
    const family = items[0].dataset.famille
    const names = items.map(item => item.querySelector('a').textContent.trim())
    const icon = L.divIcon({
      className: `repere ${held > 1 ? 'repere-plusieurs' : `point-${family}`}`,
      html: held > 1 ? String(held) : '',
      iconSize: [28, 28],
    })
    const drawn = L.marker(point, { icon, title: names.join(', '), keyboard: true })
    drawn.bindPopup(bubble(items), { maxWidth: map.getSize().x - 90, minWidth: 120, autoPanPadding: [14, 14] })
    drawn.on('add', () => {
      const element = drawn.getElement()
      element.setAttribute('role', 'button')
      element.setAttribute('aria-label', names.join(', '))
      element.removeAttribute('title')
    })
    drawn.on('popupopen', event => {
      const close = event.popup.getElement().querySelector('.leaflet-popup-close-button')
      close.setAttribute('role', 'button')
      close.setAttribute('aria-label', words.fermer)
      event.popup.getElement().querySelector('.leaflet-popup-content a').focus({ preventScroll: true })
    })
    drawn.on('popupclose', () => drawn.getElement()?.focus())
    return drawn
  }

  const draw = () => {
    const frame = document.createElement('div')
    frame.id = 'carte-ign'
    frame.tabIndex = 0
    frame.setAttribute('role', 'region')
    frame.setAttribute('aria-label', words.nom)
    panel.before(frame)
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    map = L.map(frame, {
      zoomControl: false, zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still,
      scrollWheelZoom: false, minZoom: 9, maxZoom: 18,
    })
    map.attributionControl.setPrefix(false)
    L.control.zoom({ zoomInTitle: words.agrandir, zoomOutTitle: words.reduire }).addTo(map)
    const address = words.origine + '/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0'
      + '&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png'
      + '&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}'
    const ground = L.tileLayer(address, { attribution: words.mention, maxZoom: 18 })
    let missing = 0
    ground.on('tileerror', () => {
      missing += 1
      if (missing === 3) say(words.absent)
    })
    ground.addTo(map)
    const found = places()
    const marks = L.layerGroup()
    map.fitBounds(L.latLngBounds(found.map(place => place.point)), { padding: [24, 24], animate: false })
    const mark = () => {
      marks.clearLayers()
      for (const group of groups(found, map.getZoom())) marks.addLayer(marker(group))
    }
    mark()
    marks.addTo(map)
    map.on('zoomend', mark)
    map.on('keydown', event => event.originalEvent.key === 'Escape' && map.closePopup())
  }

  const say = text => { status.textContent = text }

  const show = async () => {
    asks.disabled = true
    say(words.attente)
    try {
      if (!window.L) {
        await Promise.all([
          load('link', { rel: 'stylesheet', href: new URL('theme/leaflet/leaflet.css', portail.root).href }),
          load('script', { src: new URL('theme/leaflet/leaflet.js', portail.root).href }),
        ])
      }
    } catch {
      say(words.absent)
      return
    } finally {
      asks.disabled = false
    }
    drawing.classList.add('sur-fond')
    say('')
    draw()
    before.hidden = true
    leaves.hidden = false
    document.querySelector('#carte-ign').focus()
  }

  const hide = () => {
    map.remove()
    document.querySelector('#carte-ign').remove()
    drawing.classList.remove('sur-fond')
    say('')
    leaves.hidden = true
    before.hidden = false
    asks.focus()
  }

  asks.addEventListener('click', show)
  leaves.addEventListener('click', hide)
})()
