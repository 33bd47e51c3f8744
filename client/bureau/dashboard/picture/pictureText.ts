/** Signs as wide as they are high: Chinese and full-width ones. */
const fullWidth = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;
const narrow = 0.58;

/** The width of a text in heights of its font; an estimate on the safe side, as fonts differ. */
export function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (fullWidth.test(sign) ? 1 : narrow), 0);
}

/** A text in lines of at most a width (see `widthOf`): Chinese breaks at any sign, other words stay whole. */
export function wrapped(text: string, width: number): readonly string[] {
  const words = text.match(
    /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+|\s+/g,
  );
  const lines: string[] = [];
  let line = '';
  for (const word of words ?? []) {
    if (line !== '' && widthOf(line + word) > width) {
      lines.push(line.trimEnd());
      line = word.trimStart();
    } else {
      line += word;
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control signs but tab and line ends: XML knows none of them. */
const forbidden = /[^\P{Cc}\t\n\r]/gu;

/** A text as it stands within markup. */
export function escaped(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? '');
}
