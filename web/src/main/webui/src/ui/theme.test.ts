import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/ui/theme.css', 'utf8');
const [plain = '', contrast = ''] = css.split(":root[data-theme='contrast']");

type Colours = Record<string, string>;
const light: Colours = {};
const dark: Colours = {};
for (const [, name = '', day = '', night = ''] of plain.matchAll(/(--fp-[a-z-]+): light-dark\((#\w{6}), (#\w{6})\)/g)) {
  light[name] = day;
  dark[name] = night;
}
const high: Colours = {};
for (const [, name = '', colour = ''] of contrast.matchAll(/(--fp-[a-z-]+): (#\w{6});/g)) high[name] = colour;

const soft = ['accent', 'good', 'warn', 'danger', 'free', 'taken', 'mine', 'out'];
const grounds = ['paper', 'surface', 'surface-soft'];
const text: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => ['ink', 'ink-soft', 'accent', 'accent-strong', 'danger', 'good', 'warn'].map((ink) => [ink, ground])),
  ...soft.flatMap((name): [string, string][] => [['ink', `${name}-soft`], ['ink-soft', `${name}-soft`], [name, `${name}-soft`], [name, 'surface']]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-mine', 'mine'],
  ['on-danger', 'danger'],
];
const shapes: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => ['line-strong', 'focus', 'accent'].map((line) => [line, ground])),
  ...soft.map((name): [string, string] => ['focus', `${name}-soft`]),
];

describe.each([
  ['light', light],
  ['dark', dark],
  ['high contrast', high],
])('the %s theme', (_, theme) => {
  it.each(text)('can be read: %s on %s', (ink, ground) => {
    expect(ratio(theme, ink, ground)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(shapes)('shows shapes: %s on %s', (line, ground) => {
    expect(ratio(theme, line, ground)).toBeGreaterThanOrEqual(3);
  });
});

it('gives every colour to each theme', () => {
  expect(Object.keys(high).sort()).toEqual(Object.keys(light).sort());
});

function ratio(theme: Colours, one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(theme[`--fp-${one}`]), luminance(theme[`--fp-${other}`])].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

/** Relative luminance of WCAG 2.2. */
function luminance(colour = ''): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
