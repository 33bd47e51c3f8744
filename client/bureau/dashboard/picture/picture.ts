/** A chart as a picture of its own: what was found, what is measured, the drawing, and what it counts. */
export interface ChartPicture {
  readonly title: string;
  readonly subtitle: string;
  readonly panels: readonly PicturePanel[];
  /** Definition, as-of date, source, query version. */
  readonly foot: readonly string[];
}

/** Colours of the drawings. */
export const ink = { text: '#1f2329', hint: '#4e5969', line: '#7f8a99', bar: '#052489', pale: '#6891f4' };

/** Fonts of the drawings: those of the system, as on the page. */
export const pictureFont = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',system-ui,sans-serif";

/** One drawing: columns over their names, bars beside them, or a line over them. */
export type PicturePanel =
  | { readonly kind: 'columns'; readonly columns: readonly PictureColumn[] }
  | { readonly kind: 'bars'; readonly bars: readonly PictureBar[] }
  | { readonly kind: 'line'; readonly line: PictureLine };

/** A point of a line, or the place of one of which nothing is known: `size` is null. */
export interface PicturePoint {
  readonly label: string;
  readonly value: string;
  readonly size: number | null;
  readonly part: boolean;
  readonly outside: boolean;
}

/** A column; `size` and `before` are on one scale. */
export interface PictureColumn extends PicturePoint {
  /** The same of the year before, as an outline; null where nothing is known. */
  readonly before: number | null;
}

/** A line through its points; `tick` names a size beside the scale. */
export interface PictureLine {
  readonly points: readonly PicturePoint[];
  readonly tick: (size: number) => string;
}

/** A bar; `rest` stands for several. */
export interface PictureBar {
  readonly label: string;
  readonly value: string;
  readonly size: number;
  readonly rest: boolean;
}
