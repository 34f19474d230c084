"""Looked for on a page: text that is too faint for its ground (WCAG AA asks for 4.5 to 1)."""

CONTRAST = """() => {
  const lum = c => { const [r, g, b] = c.map(v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4 }); return .2126 * r + .7152 * g + .0722 * b };
  const rgb = s => s.match(/[\\d.]+/g).map(Number);
  const behind = n => { for (; n; n = n.parentElement) { const c = rgb(getComputedStyle(n).backgroundColor); if (c.length < 4 || c[3] > 0) return c.slice(0, 3) } return [255, 255, 255] };
  const bad = [];
  for (const n of document.querySelectorAll('body *')) {
    if (![...n.childNodes].some(t => t.nodeType === 3 && t.textContent.trim()) || n.closest('.unseen, .skip')) continue;
    const a = lum(rgb(getComputedStyle(n).color).slice(0, 3)), b = lum(behind(n));
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < 4.5) bad.push([n.tagName, n.className, ratio.toFixed(2)]);
  }
  return bad;
}"""
