import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

/** One catalogue per feature, so that a page loads its own words only. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'nl'],
  format: formatter({ lineNumbers: false, origins: false }),
  catalogs: [
    { path: '<rootDir>/src/app/locales/{locale}', include: ['src/app'] },
    { path: '<rootDir>/src/ui/locales/{locale}', include: ['src/ui'] },
    { path: '<rootDir>/src/features/{name}/locales/{locale}', include: ['src/features/{name}'] },
  ],
});
