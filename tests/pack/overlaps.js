// What does not stand where it should: texts of one picture that cover each other or leave it, and parts of the page that are wider
// than what holds them. Answers with a list of sentences.
(() => {
  const found = [];
  const slack = 1;   // pixels: the boxes of letters are a little taller than their ink
  for (const picture of document.querySelectorAll('svg')) {
    const edge = picture.getBoundingClientRect();
    const texts = [...picture.querySelectorAll('text')].map(text => ({words: text.textContent, box: text.getBoundingClientRect()}))
      .filter(text => text.box.width > 0);
    if (texts.length === 0) {
      found.push(`${picture.getAttribute('aria-labelledby')}: no text`);
    }
    texts.forEach((one, i) => {
      const box = one.box;
      if (box.left < edge.left - slack || box.right > edge.right + slack || box.top < edge.top - slack || box.bottom > edge.bottom + slack) {
        found.push(`"${one.words}" leaves its picture (${picture.getAttribute('aria-labelledby')})`);
      }
      for (const other of texts.slice(i + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > slack && down > 2 * slack) {
          found.push(`"${one.words}" covers "${other.words}" (${picture.getAttribute('aria-labelledby')})`);
        }
      }
    });
  }
  for (const part of document.querySelectorAll('section, header, table, .figures > div, td, th, p')) {
    if (part.scrollWidth > part.clientWidth + slack) {
      found.push(`<${part.tagName.toLowerCase()}> "${part.textContent.trim().slice(0, 40)}" is wider than its place`);
    }
  }
  for (const table of document.querySelectorAll('table')) {
    if (table.getBoundingClientRect().right > table.parentElement.getBoundingClientRect().right + slack) {
      found.push(`table "${table.caption.textContent}" is wider than its place`);
    }
  }
  return found;
})()
