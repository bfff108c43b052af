import { i18n } from '@lingui/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { asItIs, evenedOut, run } from './run.fixture';
import { cell } from './csv';
import { csvOf } from './scenario-csv';

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

const lines = (csv: string) => csv.replace(/^\uFEFF/, '').trimEnd().split('\r\n');

describe('the file of results', () => {
  it.each(['=1+1', '+31 70', '-2', '@SUM(A1)', "=cmd|'/C calc'!A0", '  =1', '\t=1', '\r=1', '\uFF1D1+1', '\uFF20x'])('makes no formula of the text %j', (text) => {
    expect(cell(text)).toBe(`"'${text}"`);
  });

  it.each([
    ['Policy', '"Policy"'],
    ['5 - 3 = 2', '"5 - 3 = 2"'],
    ['the "new" house', '"the ""new"" house"'],
    ['a, b; c\nd', '"a, b; c\nd"'],
    [-0.1, '-0.1'],
    [undefined, ''],
  ])('leaves %j what it is', (value, written) => {
    expect(cell(value)).toBe(written);
  });

  it('has every number of the answer, and no formula from a name', () => {
    const rows = lines(csvOf(run({ ...asItIs, name: '=HYPERLINK("http://x")' }, evenedOut)));

    expect(rows).toContain(`"A","'=HYPERLINK(""http://x"")","Desks for 95% of the days, exact",122,"desks",,,,`);
    expect(rows).toContain('"B","Evened out","Desks for 95% of the days, drawn",96,"desks",96,97,,');
    expect(rows).toContain('"B","Evened out","How far the week is evened out",100,"%",50,100,"Pilot of the autumn","2026-11"');
    expect(rows).toContain('"A","\'=HYPERLINK(""http://x"")","People on average on Thursday",111.6,,,,,');
    expect(rows).toContain('"B","Evened out","Plans to come on Thursday: Everybody",62,"%",,,,');
    expect(new Set(rows.map((row) => row.replace(/"(?:[^"]|"")*"/g, '').split(',').length))).toEqual(new Set([9]));
  });

  it('is as Dutch spreadsheets read it, for who reads Dutch', () => {
    i18n.loadAndActivate({ locale: 'nl', messages: {} });

    const rows = lines(csvOf(run(asItIs)));

    expect(rows.some((row) => row.endsWith(';111,6;;;;;'))).toBe(true);
  });
});
