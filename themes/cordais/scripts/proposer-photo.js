// A photo made small here, from its points alone: place, date and camera stay behind. And both files in one.
portail.photo = (() => {
  const widest = 1600

  // Draws the photo, turned as it was taken, at most 1 600 points wide and high; gives a JPEG file.
  const reduce = async (file, canvas) => {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, widest / Math.max(picture.width, picture.height))
    canvas.width = Math.max(1, Math.round(picture.width * scale))
    canvas.height = Math.max(1, Math.round(picture.height * scale))
    const pen = canvas.getContext('2d')
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const made = await new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.82))
    if (!made) throw new Error('no picture')
    return made
  }

  const table = Array.from({ length: 256 }, (_, start) => {
    let rest = start
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? rest >>> 1 ^ 0xEDB88320 : rest >>> 1
    return rest >>> 0
  })
  const checksum = bytes => (bytes.reduce((sum, byte) => sum >>> 8 ^ table[(sum ^ byte) & 255], 0xFFFFFFFF) ^ 0xFFFFFFFF) >>> 0

  // Several files in one, as they are (APPNOTE 6.3.10, method 0, names in UTF-8).
  const together = files => {
    const numbers = parts => {
      const view = new DataView(new ArrayBuffer(parts.reduce((size, [width]) => size + width, 0)))
      let place = 0
      for (const [width, number] of parts) {
        if (width === 2) view.setUint16(place, number, true)
        else view.setUint32(place, number, true)
        place += width
      }
      return new Uint8Array(view.buffer)
    }
    const pieces = []
    const list = []
    let place = 0
    for (const { name, bytes } of files) {
      const called = new TextEncoder().encode(name)
      const facts = [[2, 20], [2, 0x800], [2, 0], [2, 0], [2, 0x21], [4, checksum(bytes)], [4, bytes.length], [4, bytes.length], [2, called.length], [2, 0]]
      const head = numbers([[4, 0x04034B50], ...facts])
      list.push(numbers([[4, 0x02014B50], [2, 20], ...facts, [2, 0], [2, 0], [2, 0], [4, 0], [4, place]]), called)
      pieces.push(head, called, bytes)
      place += head.length + called.length + bytes.length
    }
    const size = list.reduce((sum, piece) => sum + piece.length, 0)
    const end = numbers([[4, 0x06054B50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, size], [4, place], [2, 0]])
    return new Blob([...pieces, ...list, end], { type: 'application/zip' })
  }

  return { reduce, together }
})()
