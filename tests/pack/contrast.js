// Texts that are too faint for WCAG 2.1 AA (1.4.3): every one stands out from what is painted behind it by 4.5 to 1, or by 3 to 1 where
// it is large (24 pixels, or 18.66 in bold). Answers with a list of sentences, and how many texts were looked at.
(() => {
  const colour = text => {
    const [red, green, blue, alpha = 1] = text.match(/[\d.]+/g).map(Number);
    return {red, green, blue, alpha};
  };
  const over = (top, below) => {
    const mixed = part => top[part] * top.alpha + below[part] * (1 - top.alpha);
    return {red: mixed('red'), green: mixed('green'), blue: mixed('blue'), alpha: 1};
  };
  const luminance = one => {
    const [red, green, blue] = [one.red, one.green, one.blue].map(part => part / 255)
      .map(part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const background = element => {
    const behind = element.parentElement ? background(element.parentElement) : {red: 255, green: 255, blue: 255, alpha: 1};
    return over(colour(getComputedStyle(element).backgroundColor), behind);
  };
  // The colours that a shape may show at a point: its fill, or those of the strokes and fills of its pattern and what is below it.
  const colours = (paint, below, picture) => {
    const pattern = paint.match(/^url\("?#(.+?)"?\)/);
    if (!pattern) {
      return [over(colour(paint), below)];
    }
    const parts = [...picture.ownerDocument.getElementById(pattern[1]).querySelectorAll('*')].map(part => getComputedStyle(part));
    const paints = parts.flatMap(style => [style.stroke, style.fill]).filter(one => one.startsWith('rgb'));
    return [below, ...paints.map(one => over(colour(one), below))];
  };
  const isUnder = (shape, box) => {
    const inverse = shape.getScreenCTM().inverse();
    const places = [0.1, 0.5, 0.9].flatMap(across => [0.3, 0.5, 0.7].map(down => [box.left + across * box.width, box.top + down * box.height]));
    return places.some(([x, y]) => shape.isPointInFill(new DOMPoint(x, y).matrixTransform(inverse)));
  };
  const behindInPicture = text => {
    const picture = text.closest('svg');
    const box = text.getBoundingClientRect();
    let behind = [background(picture)];
    for (const shape of picture.querySelectorAll('rect, path, polygon, circle')) {
      const style = getComputedStyle(shape);
      const isBefore = shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (isBefore && !shape.closest('defs, pattern') && style.fill !== 'none' && isUnder(shape, box)) {
        behind = behind.flatMap(below => colours(style.fill, below, picture));
      }
    }
    return behind;
  };
  const faint = [];
  let seen = 0;
  const look = (element, words, paint, behind, isLarge) => {
    seen += 1;
    const least = Math.min(...behind.map(below => contrast(over(colour(paint), below), below)));
    if (least < (isLarge ? 3 : 4.5)) {
      faint.push(`"${words.trim().slice(0, 40)}" has a contrast of ${least.toFixed(2)} to 1`);
    }
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || element.closest('title, desc, style')) {
      continue;
    }
    const style = getComputedStyle(element);
    const picture = element.closest('svg');
    const size = parseFloat(style.fontSize);
    const isLarge = !picture && (size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700));
    look(element, walker.currentNode.data, picture ? style.fill : style.color, picture ? behindInPicture(element) : [background(element)], isLarge);
  }
  return {faint, seen};
})()
