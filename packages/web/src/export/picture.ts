// A chart as a file of its own: the SVG with the styles it has on the page, and the same as PNG.

/** What the page's style sheet says about a shape, kept when it leaves the page. */
const KEPT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'stroke-linejoin',
  'font-variant-numeric',
] as const;

/** The chart as SVG text, on the page's ground, with a line of notes below. */
export function toSvg(svg: SVGSVGElement, notes: readonly string[]): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const from = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const to = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  for (const [at, element] of from.entries()) {
    const style = getComputedStyle(element);
    const target = to[at];
    for (const name of KEPT) target?.style.setProperty(name, style.getPropertyValue(name));
    target?.removeAttribute('class');
  }
  const { width, height } = svg.getBoundingClientRect();
  const lines = notes.length;
  const tall = height + (lines === 0 ? 0 : 12 + 16 * lines);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', `0 0 ${width} ${tall}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(tall));
  const page = getComputedStyle(document.body);
  const element = (name: string, attributes: Readonly<Record<string, string>>, text = '') => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.textContent = text;
    return made;
  };
  copy.prepend(element('rect', { width: '100%', height: '100%', fill: page.backgroundColor }));
  for (const [at, note] of notes.entries()) {
    const place = { x: '0', y: String(height + 20 + 16 * at), 'font-size': '11', fill: page.color };
    copy.append(element('text', { ...place, 'font-family': 'sans-serif' }, note));
  }
  return new XMLSerializer().serializeToString(copy);
}

/** The same drawing at twice its size in pixels. */
export async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * image.width;
  canvas.height = 2 * image.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png'),
  );
}
