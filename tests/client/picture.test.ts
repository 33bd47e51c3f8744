import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lineSvg } from '../../client/bureau/dashboard/line/lineSvg.js';
import { ink } from '../../client/bureau/dashboard/picture/picture.js';
import { pictureSvg } from '../../client/bureau/dashboard/picture/pictureSvg.js';
import { escaped, widthOf, wrapped } from '../../client/bureau/dashboard/picture/pictureText.js';

const picture = {
  title: '2024 年专利质押登记 59.00 亿元',
  subtitle: '按银行，单位：亿元',
  panels: [
    {
      kind: 'bars',
      bars: [
        { label: '示例银行 <甲> & 乙', value: '40.00', size: 40, rest: false },
        { label: '其他 3 项', value: '19.00', size: 19, rest: true },
      ],
    },
    {
      kind: 'columns',
      columns: [
        { label: '1 月', value: '4.00', size: 4, before: 2, part: false, outside: false },
        { label: '2 月', value: '未录入', size: null, before: null, part: false, outside: false },
        { label: '3 月', value: '1.00', size: 1, before: null, part: true, outside: false },
      ],
    },
  ],
  foot: ['口径：原登记金额合计', '截至 2026-11-24', '来源：示例台账', '查询版本 1'],
} as const;

describe('a chart as a picture', () => {
  const { svg } = pictureSvg(picture);

  it('holds title, values, definition, as-of date, source and version', () => {
    for (const text of [picture.title, picture.subtitle, '40.00', ...picture.foot]) {
      expect(svg).toContain(`>${text}</text>`);
    }
  });

  it('takes names for texts, never for markup', () => {
    expect(svg).toContain('示例银行 &lt;甲&gt; &amp; 乙');
    expect(svg).not.toContain('<甲>');
  });

  it('draws sizes from zero on one scale, and no column where nothing is known', () => {
    const rectangles = [
      ...svg.matchAll(/<rect x="[^"]+" y="[^"]+" width="([^"]+)" height="([^"]+)" fill="([^"]+)"/g),
    ];
    const [first, rest] = rectangles.map(([, width]) => Number(width));
    expect((rest ?? 0) / (first ?? 1)).toBeCloseTo(19 / 40);
    const heights = rectangles.slice(2).map(([, , height]) => Number(height));
    expect(heights).toEqual([90, 180, 45]);
    expect(rectangles.at(-1)?.[3]).toBe('url(#part)');
  });
});

describe('a line of a picture', () => {
  const tick = (size: number) => `${size} 亿`;
  const point = (label: string, size: number | null, part = false) => {
    return { label, value: size === null ? '未录入' : `${size}.00`, size, part, outside: false };
  };
  const points = [point('1 月', 4), point('2 月', null), point('3 月', 7, true), point('4 月', 9)];
  const drawing = lineSvg({ points, tick }, { width: 900, height: 220 });
  const texts = [...drawing.matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map(([, text]) => text);

  it('names months, figures and scale, and says of a month that nothing is known', () => {
    for (const text of ['1 月', '2 月', '未录入', '4.00', '7.00', '9.00', '0 亿'])
      expect(texts).toContain(text);
  });

  it('breaks where nothing is known, and leaves the point hollow where only a part is', () => {
    const colour = ink.bar;
    const strokes = [
      ...drawing.matchAll(new RegExp(`<path d="([^"]+)" fill="none"[^>]*stroke="${colour}"`, 'g')),
    ];
    expect(strokes.map(([, path]) => path?.match(/M/g)?.length)).toEqual([2]);
    const filled = drawing.match(new RegExp(`fill="${colour}"`, 'g'))?.length;
    expect([points.length, filled]).toEqual([4, 2]);
  });

  it('stands whole within a picture, between what was found and what it counts', () => {
    const { svg, height } = pictureSvg({ ...picture, panels: [{ kind: 'line', line: { points, tick } }] });
    expect(svg).toContain('>9.00</text>');
    expect(svg.match(/<svg /g)?.length).toBe(2);
    expect(height).toBeGreaterThan(240);
  });
});

describe('the text of a picture', () => {
  it('breaks Chinese at any sign and keeps other words whole', () => {
    expect(wrapped('一二三四五', 2)).toEqual(['一二', '三四', '五']);
    expect(wrapped('one two three', 5)).toEqual(['one two', 'three']);
    expect(wrapped('', 5)).toEqual([]);
  });

  it('loses nothing but space, and no line is wider than asked unless one word is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('中', 'a', 'b', ' ', '，') }),
        fc.integer({ min: 2, max: 20 }),
        (text, width) => {
          const lines = wrapped(text, width);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
          for (const line of lines) expect(widthOf(line) <= width || !/\s|[中，]./.test(line)).toBe(true);
        },
      ),
    );
  });

  it('is escaped, signs that XML does not know left out', () => {
    expect(escaped('a<b>&"c"\u0000')).toBe('a&lt;b&gt;&amp;&quot;c&quot;');
  });
});
