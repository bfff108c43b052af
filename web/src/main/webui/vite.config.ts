import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { serviceWorker } from './service-worker-plugin.ts';

const door = process.env.FLEXPLEK_DOOR ?? 'http://localhost:8080';
// The reader of the tests lives where the buildings of the tests mostly are, whatever machine they run on.
if (process.env.VITEST) process.env.TZ = 'Europe/Amsterdam';

const proxy = { '/api': { target: door, changeOrigin: true }, '/session': { target: door, changeOrigin: true } };

export default defineConfig({
  plugins: [
    react({ babel: { plugins: ['@lingui/babel-plugin-lingui-macro'] } }),
    lingui({ failOnMissing: true }),
    serviceWorker(),
  ],
  server: { port: 5173, proxy },
  preview: { port: 4173, proxy },
  build: {
    target: 'es2022',
    // Browsers since 2024 know light-dark(); what stands in for it in older ones cannot turn one part of a page dark.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // A style or icon inlined as data: would break the content security policy.
    assetsInlineLimit: 0,
    manifest: true,
    // What the first page has anyway stands in one file: alone each part would be small, and be named by all who need it.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'basics', test: /src.(ui.(badge|card|empty|initials|page|part|sign-in-link|skeleton)|api.(once|versioned|session))\.tsx?$|react-query.*useMutation|query-core.*mutation/ },
          ],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/ui/test-setup.ts'],
    restoreMocks: true,
    testTimeout: 30_000,
    // A window of its own for each file took two thirds of the time; test-setup.ts cleans up instead.
    pool: 'threads',
    isolate: false,
  },
});
