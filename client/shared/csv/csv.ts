/** One cell of a table for spreadsheets; null is an empty cell: what is missing is not zero. */
export type Cell = string | number | null;

/** Signs that would break a row, or make a spreadsheet take a text for a formula. */
const quotedForm = /[",\r\n]/;
const formulaForm = /^[=+@\t\r]|^-(?!\d)/;

/** Rows as comma-separated values with CRLF ends (RFC 4180), with the byte order mark by which Excel knows UTF-8. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: Cell): string {
  const text = value === null ? '' : String(value);
  const safe = formulaForm.test(text) ? `'${text}` : text;
  return quotedForm.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
