import { i18n } from '@lingui/core';

export type Cell = string | number | undefined;

/** Rows as spreadsheets of the reader's language expect them: commas and points in English, semicolons and commas in Dutch. */
export function written(rows: readonly (readonly Cell[])[]): string {
  const dutch = i18n.locale === 'nl';
  const lines = rows.map((row) => row.map((one) => cell(one, dutch)).join(dutch ? ';' : ','));
  // With the mark by which Excel knows UTF-8.
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/**
 * What a spreadsheet reads as what it is. A text that it could take for a formula gets an apostrophe before it (OWASP, CSV
 * injection), also behind spaces and in the wide letters of East Asia; a number of ours is none.
 */
export function cell(value: Cell, dutch = false): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return dutch ? String(value).replace('.', ',') : String(value);
  const text = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}
