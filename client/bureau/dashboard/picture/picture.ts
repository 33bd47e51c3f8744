/** A chart as a picture of its own: what was found, what is measured, the drawing, and what it counts. */
export interface ChartPicture {
  readonly title: string;
  readonly subtitle: string;
  readonly panels: readonly PicturePanel[];
  /** Definition, as-of date, source, query version. */
  readonly foot: readonly string[];
}

/** One drawing: columns over a line, or bars beside their names. */
export type PicturePanel =
  | { readonly kind: 'columns'; readonly heading: string; readonly columns: readonly PictureColumn[] }
  | { readonly kind: 'bars'; readonly bars: readonly PictureBar[] };

/** A column; `size` and `before` are on one scale, null where nothing is known. */
export interface PictureColumn {
  readonly label: string;
  readonly value: string;
  readonly size: number | null;
  /** The same of the year before, as an outline. */
  readonly before: number | null;
  readonly part: boolean;
  readonly outside: boolean;
}

/** A bar; `rest` stands for several. */
export interface PictureBar {
  readonly label: string;
  readonly value: string;
  readonly size: number;
  readonly rest: boolean;
}
