// Makes the files of src/ui/font anew, from what the npm package of the font holds. Run by hand, for another release:
//
//   npm install --no-save subset-font@2.9.0 @fontsource-variable/atkinson-hyperlegible-next@5.3.0
//   node scripts/subset-font.mjs
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import subset from 'subset-font';

const font = 'atkinson-hyperlegible-next';
const from = `node_modules/@fontsource-variable/${font}`;
/** The weights that the style sheets ask for lie between these. */
const wght = { min: 400, max: 700, default: 400 };
const letters = (...ranges) => ranges.flatMap(([first, last = first]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i))).join('');

const parts = {
  // English, Dutch and the west of Europe, and the signs that the app writes with.
  latin: letters([0x20, 0x7e], [0xa0, 0xff], [0x152, 0x153], [0x2009], [0x2013, 0x2014], [0x2018, 0x201e], [0x2022], [0x2026], [0x20ac], [0x2212]),
  // The other names of the Union that are written in Latin, and the Dutch ij as one letter.
  'latin-ext': letters([0x100, 0x151], [0x154, 0x17e], [0x218, 0x21b], [0x1e9e]),
};

for (const [part, text] of Object.entries(parts)) {
  const whole = readFileSync(`${from}/files/${font}-${part}-wght-normal.woff2`);
  const small = await subset(whole, text, { targetFormat: 'woff2', variationAxes: { wght } });
  writeFileSync(`src/ui/font/${font}-${part}.woff2`, small);
  console.log(`${part}: ${whole.length} bytes became ${small.length}`);
}
copyFileSync(`${from}/LICENSE`, 'public/font/OFL.txt');
