// The path to childcare: the commune, once chosen, is remembered on this device and skips the third question.
{
  const remembered = portail.recall('commune')
  const links = [...document.querySelectorAll('[data-commune]')]
  const mine = links.filter(link => link.dataset.commune === remembered)
  const note = document.querySelector('[data-commune-retenue]')
  const needs = [...document.querySelectorAll('.question-besoin li a')]
  const questions = needs.map(link => link.hash)

  // Plain links do it all: a choice that is known only changes where they lead, so "back" goes back.
  for (const link of mine) {
    const question = link.closest('section').id
    for (const need of needs) if (need.hash === `#${question}`) need.href = link.href
  }
  if (note && mine.length) {
    note.querySelector('strong').textContent = mine[0].textContent
    note.hidden = false
    note.querySelector('button').addEventListener('click', () => {
      portail.remember('commune', null)
      needs.forEach((need, place) => { need.href = questions[place] })
      note.hidden = true
      document.getElementById('question-besoin').focus()
    })
  }
  for (const link of links) link.addEventListener('click', () => portail.remember('commune', link.dataset.commune))
}
