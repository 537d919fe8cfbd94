// The ways to send what was written; nothing leaves the device before one is chosen.
portail.send = (place, { text: file, note = '', name, path, title, photo = null, isEdited = false }) => {
  // Longer addresses are cut by some programs, without a word.
  const longest = 6000
  const way = name => place.querySelector(`[data-voie=${name}]`)
  const done = place.querySelector('[data-role=fait]')
  const say = word => { done.textContent = done.dataset[word] }
  // What changes comes first, for who reviews it.
  const text = note ? `${note}\n\n${file}` : file
  place.querySelector('#c-fiche').value = text
  done.textContent = ''

  const copy = (word, copied = text) => (navigator.clipboard ? navigator.clipboard.writeText(copied) : Promise.reject(new Error('no clipboard')))
    .then(() => say(word), () => say('echec'))
  const link = (name, address) => {
    const item = way(name)
    if (!item) return false
    const isLong = address.length > longest
    item.hidden = isLong || Boolean(photo)
    item.querySelector('a').href = address
    return isLong
  }
  const mail = way('courriel')?.querySelector('a')
  const lines = text.replace(/\n/g, '\r\n')
  const about = encodeURIComponent(title)
  const forge = way('depot')
  if (forge) forge.querySelector('a').dataset.base ??= forge.querySelector('a').href
  // GitLab takes the name of a new file, and not what stands in it; no forge takes it for a file that is there.
  const isPasted = isEdited || forge?.dataset.forge.toLowerCase() === 'gitlab'
  const onForge = () => {
    const { base } = forge.querySelector('a').dataset
    if (isEdited) return `${base.replace(/\/new\/(.*)$/, '/edit/$1')}/${path}`
    return isPasted ? `${base}?file_name=${encodeURIComponent(path)}` : `${base}?filename=${encodeURIComponent(path)}&value=${encodeURIComponent(file)}`
  }
  const isTooLong = [
    mail && link('courriel', `mailto:${mail.dataset.adresse}?subject=${about}&body=${encodeURIComponent(path ? `${path}\r\n\r\n${lines}` : lines)}`),
    forge && path && link('depot', onForge()),
  ].some(Boolean)
  if (forge && !path) forge.hidden = true
  if (forge) forge.onclick = () => { if (isPasted) copy('colle', file) }
  place.querySelector('[data-role=trop-long]').hidden = !isTooLong || Boolean(photo)
  place.querySelector('[data-role=avec-photo]').hidden = !photo

  way('copie').hidden = Boolean(photo)
  way('copie').onclick = () => copy('copie')

  const picture = photo && new File([photo], `${name}.jpg`, { type: 'image/jpeg' })
  const sent = picture ? { title, text, files: [picture] } : { title, text }
  const share = way('partage')
  share.hidden = !navigator.share || Boolean(picture) && !navigator.canShare?.(sent)
  // Who closes the window of choices has changed their mind: nothing to say.
  share.onclick = () => navigator.share(sent).then(() => say('partage'), error => { if (error.name !== 'AbortError') say('echec') })

  const button = way('fichier').querySelector('button')
  button.dataset.seul ??= button.textContent
  button.textContent = photo ? button.dataset.photo : button.dataset.seul
  way('fichier').onclick = async () => {
    const bytes = new TextEncoder().encode(file)
    const made = photo
      ? portail.photo.together([{ name: `${name}.md`, bytes }, { name: `${name}.jpg`, bytes: new Uint8Array(await photo.arrayBuffer()) }])
      : new Blob([bytes], { type: 'text/markdown' })
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(made), download: `${name}.${photo ? 'zip' : 'md'}` })
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60000)
    say('fichier')
  }
}
