// What is wrong with the texts of a page and of its charts, measured by the browser that shows them.
() => {
    const faults = []
    const smallest = 12  // CSS pixels
    const near = 0.5
    const told = element => `“${element.textContent.trim().slice(0, 60)}”`
    const shown = element => element.checkVisibility({ visibilityProperty: true }) && !element.closest('title')
    const hasText = element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())

    for (const element of document.body.querySelectorAll('*')) {
        if (!hasText(element) || !shown(element) || element.tagName === 'title') continue
        const scale = element instanceof SVGGraphicsElement ? element.getScreenCTM().a : 1
        const size = parseFloat(getComputedStyle(element).fontSize) * scale
        if (size < smallest) faults.push(`text of ${size.toFixed(1)} px: ${told(element)}`)
    }

    const crosses = (one, other) =>
        one.left < other.right - near && other.left < one.right - near &&
        one.top < other.bottom - near && other.top < one.bottom - near

    for (const chart of document.querySelectorAll('svg.graphe, figure svg.carte')) {
        const frame = chart.getBoundingClientRect()
        const texts = [...chart.querySelectorAll('text')].map(text => [text, text.getBoundingClientRect()])
        const marks = [...chart.querySelectorAll('.graphe-barre, circle')].map(mark => mark.getBoundingClientRect())
        texts.forEach(([text, box], index) => {
            for (const [other, otherBox] of texts.slice(index + 1))
                if (crosses(box, otherBox)) faults.push(`${told(text)} and ${told(other)} overlap`)
            if (!chart.matches('.reseau *') && marks.some(mark => crosses(box, mark)))
                faults.push(`${told(text)} lies on a mark`)
        })
        for (const element of chart.querySelectorAll('text, rect, circle, path')) {
            const box = element.getBoundingClientRect()
            if (box.left < frame.left - near || box.right > frame.right + near ||
                box.top < frame.top - near || box.bottom > frame.bottom + near)
                faults.push(`cut at the edge of the drawing: ${element.tagName} ${told(element)}`)
        }
    }
    return faults
}
