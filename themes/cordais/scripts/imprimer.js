// Buttons that print the page they stand on.
for (const button of document.querySelectorAll('.imprimer')) button.addEventListener('click', () => print())
