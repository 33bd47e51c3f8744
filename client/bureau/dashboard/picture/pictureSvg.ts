import { lineSvg } from '../line/lineSvg.js';
import {
  ink,
  pictureFont,
  type ChartPicture,
  type PictureBar,
  type PictureColumn,
  type PictureLine,
  type PicturePanel,
} from './picture.js';
import { escaped, widthOf, wrapped } from './pictureText.js';

/** Width of every picture in pixels; its height follows from what stands in it. */
export const pictureWidth = 1000;

const margin = 24;
const inner = pictureWidth - 2 * margin;

/** A piece of drawing and the height that it takes. */
interface Drawn {
  readonly markup: string;
  readonly height: number;
}

/** A chart as SVG, whole by itself: white ground, title, subtitle, panels, and under them what it counts. */
export function pictureSvg(picture: ChartPicture): { readonly svg: string; readonly height: number } {
  const pieces: readonly ((top: number) => Drawn)[] = [
    (top) => lines(picture.title, { top, size: 22, weight: 600, fill: ink.text }),
    (top) => lines(picture.subtitle, { top, size: 14, fill: ink.hint }),
    ...picture.panels.map((panel) => (top: number) => drawnPanel(panel, top)),
    () => ({ markup: '', height: 8 }),
    ...picture.foot.map((text) => (top: number) => lines(text, { top, size: 13, fill: ink.hint })),
  ];
  let top = margin;
  const markup = pieces.map((piece) => {
    const drawn = piece(top);
    top += drawn.height;
    return drawn.markup;
  });
  const height = Math.ceil(top + margin);
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureWidth}" height="${height}" viewBox="0 0 ${pictureWidth} ${height}" font-family="${pictureFont}">`;
  const hatch = `<pattern id="part" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><rect width="2" height="6" fill="${ink.bar}"/></pattern>`;
  const ground = `<rect width="${pictureWidth}" height="${height}" fill="#fff"/>`;
  return { svg: `${head}<defs>${hatch}</defs>${ground}${markup.join('')}</svg>`, height };
}

interface Style {
  readonly top: number;
  readonly size: number;
  readonly weight?: number;
  readonly fill: string;
}

/** A text across the picture, in as many lines as it needs; `top` counts the gap before its first line. */
function lines(text: string, { top, size, weight = 400, fill }: Style): Drawn {
  const rows = wrapped(text, inner / size);
  const step = size * 1.5;
  const markup = rows.map((row, index) => {
    const baseline = top + index * step + size * 1.1;
    return `<text x="${margin}" y="${baseline}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(row)}</text>`;
  });
  return { markup: markup.join(''), height: rows.length * step + 4 };
}

function drawnPanel(panel: PicturePanel, top: number): Drawn {
  switch (panel.kind) {
    case 'columns':
      return drawnColumns(panel.columns, top);
    case 'bars':
      return drawnBars(panel.bars, top);
    case 'line':
      return drawnLine(panel.line, top);
  }
}

const columnsHeight = 180;

function drawnColumns(columns: readonly PictureColumn[], top: number): Drawn {
  const base = top + 24 + columnsHeight;
  const highest = Math.max(1, ...columns.flatMap(({ size, before }) => [size ?? 0, before ?? 0]));
  const slot = inner / Math.max(1, columns.length);
  const drawn = columns.map(({ label, value, size, before, part, outside }, index) => {
    const middle = margin + (index + 0.5) * slot;
    const tall = (amount: number) => (amount / highest) * columnsHeight;
    const wide = slot * 0.7;
    const left = middle - wide / 2;
    const outline =
      before === null
        ? ''
        : `<rect x="${left}" y="${base - tall(before)}" width="${wide}" height="${tall(before)}" fill="#fff" stroke="${ink.hint}"/>`;
    const inset = before === null ? 0 : wide * 0.4;
    const fill = part ? 'url(#part)' : outside ? ink.pale : ink.bar;
    const bar =
      size === null
        ? ''
        : `<rect x="${left + inset}" y="${base - tall(size)}" width="${wide - inset}" height="${tall(size)}" fill="${fill}" stroke="${part ? ink.bar : 'none'}"/>`;
    const above = base - tall(Math.max(size ?? 0, before ?? 0)) - 6;
    return `${outline}${bar}${centred(value, middle, above)}${centred(label, middle, base + 18)}`;
  });
  const axis = `<line x1="${margin}" x2="${margin + inner}" y1="${base}" y2="${base}" stroke="${ink.line}"/>`;
  return { markup: `${drawn.join('')}${axis}`, height: base + 28 - top + 16 };
}

const lineHeight = 240;

/** The line's own drawing, set in its place. */
function drawnLine(line: PictureLine, top: number): Drawn {
  const svg = lineSvg(line, { width: inner, height: lineHeight });
  return { markup: svg.replace('<svg ', `<svg x="${margin}" y="${top}" `), height: lineHeight + 16 };
}

const barStep = 28;

function drawnBars(bars: readonly PictureBar[], top: number): Drawn {
  const size = 14;
  const names = Math.min(inner / 2, Math.max(0, ...bars.map(({ label }) => widthOf(label) * size)));
  const values = Math.max(0, ...bars.map(({ value }) => widthOf(value) * size)) + 8;
  const left = margin + names + 12;
  const longest = Math.max(1, ...bars.map((bar) => bar.size));
  const room = pictureWidth - margin - values - left;
  const drawn = bars.map(({ label, value, size: amount, rest }, index) => {
    const y = top + index * barStep;
    const long = (amount / longest) * room;
    const name = wrapped(label, (inner / 2 / size) * 1.02)[0] ?? '';
    return [
      `<text x="${left - 12}" y="${y + 18}" font-size="${size}" fill="${ink.text}" text-anchor="end">${escaped(name)}</text>`,
      `<rect x="${left}" y="${y + 3}" width="${long}" height="20" fill="${rest ? ink.pale : ink.bar}"/>`,
      `<text x="${left + long + 8}" y="${y + 18}" font-size="${size}" fill="${ink.text}">${escaped(value)}</text>`,
    ].join('');
  });
  return { markup: drawn.join(''), height: bars.length * barStep + 16 };
}

function centred(text: string, x: number, y: number): string {
  return `<text x="${x}" y="${y}" font-size="12" fill="${ink.text}" text-anchor="middle">${escaped(text)}</text>`;
}
