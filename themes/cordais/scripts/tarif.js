// The price of a place in a crèche, worked out here with whole numbers only: cents, hundredths of an hour, and rates
// in millionths. Nothing is sent.
const tarif = (() => {
  // "2 000,50", "2000.5 €", "2.000": cents; null when it is no amount.
  const cents = text => {
    let plain = text.replace(/[\s\u00a0\u202f'’€]/g, '')
    if (/^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(plain)) plain = plain.replace(/\./g, '')
    const parts = /^(\d{1,8})(?:[.,](\d{0,2}))?$/.exec(plain)
    return parts && BigInt(parts[1]) * 100n + BigInt((parts[2] ?? '').padEnd(2, '0'))
  }

  // "80", "86,5", "86 h 30": hundredths of an hour, from 0 to 400 h; null when it is no time.
  const hundredths = text => {
    const plain = text.replace(/[\s\u00a0\u202f]/g, '').toLowerCase()
    const clock = /^(\d{1,3})h(\d{1,2})?$/.exec(plain)
    if (clock && Number(clock[2] ?? 0) > 59) return null
    const time = clock
      ? BigInt(clock[1]) * 100n + (BigInt(clock[2] ?? 0) * 100n + 30n) / 60n
      : cents(plain.replace(/(heures?|h)$/, ''))
    return time !== null && time <= 40000n ? time : null
  }

  const children = text => {
    const count = /^\s*\d{1,2}\s*$/.test(text) ? Number(text) : 0
    return count >= 1 && count <= 20 ? count : null
  }

  // The same sums as TariffScale: rounded once, at the end.
  const price = (scale, { cents, yearly, children, disabled, hundredths }) => {
    const monthly = yearly ? (cents + 6n) / 12n : cents
    const counted = monthly < scale.floor ? scale.floor : monthly > scale.ceiling ? scale.ceiling : monthly
    const place = scale.rates.findLastIndex(rate => rate.from <= children)
    const rate = scale.rates[disabled ? Math.min(place + 1, scale.rates.length - 1) : place].millionths
    const exact = counted * rate
    return {
      hour: (exact * 100n + 50000000n) / 100000000n,
      month: (exact * hundredths + 50000000n) / 100000000n,
      below: monthly < scale.floor, above: monthly > scale.ceiling,
    }
  }

  const euros = cents => `${(cents / 100n).toLocaleString('fr-FR')},${String(cents % 100n).padStart(2, '0')}\u00a0€`

  return { cents, hundredths, children, price, euros }
})()

for (const form of document.querySelectorAll('form.calcul')) {
  const output = form.querySelector('output')
  const said = output.dataset
  const scale = {
    floor: BigInt(form.dataset.plancher), ceiling: BigInt(form.dataset.plafond),
    rates: form.dataset.taux.split(' ').map(text => text.split(':'))
      .map(([from, millionths]) => ({ from: Number(from), millionths: BigInt(millionths) })),
  }

  // What the field means; when it means nothing, a sentence beside it says what to write (RGAA 11.10, 11.11).
  const read = (name, parse) => {
    const field = form.elements[name]
    const error = document.getElementById(`erreur-${name}`)
    const value = parse(field.value)
    field.setAttribute('aria-invalid', value === null)
    error.textContent = value === null ? error.dataset.erreur : ''
    return value
  }

  const line = (text, strong) => {
    const paragraph = document.createElement('p')
    if (strong) paragraph.append(Object.assign(document.createElement('b'), { textContent: strong }), ' ')
    paragraph.append(text)
    return paragraph
  }

  form.addEventListener('submit', event => {
    event.preventDefault()
    const answers = {
      cents: read('ressources', tarif.cents), children: read('enfants', tarif.children),
      hundredths: read('heures', tarif.hundredths),
      yearly: form.elements.periode.value === 'an', disabled: form.elements.handicap.checked,
    }
    output.replaceChildren()
    const wrong = form.querySelector('[aria-invalid="true"]')
    if (wrong) return wrong.focus()
    // The page may be older than the scale it holds.
    if (portail.now().day > form.dataset.fin) return output.append(line(said.perime))
    const price = tarif.price(scale, answers)
    output.append(line(said.heure, tarif.euros(price.hour)), line(said.mois, tarif.euros(price.month)))
    if (price.below) output.append(line(said.plancher))
    if (price.above) output.append(line(said.plafond))
  })
}
