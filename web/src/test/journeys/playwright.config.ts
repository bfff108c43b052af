// The journeys: real browser, real Keycloak, real services.
//
// ./mvnw verify starts a stack of its own for them. To run one against a stack that runs already (deploy/up):
//
//   cd web/src/test/journeys && npm ci
//   npm run journey -- --grep "signs in"            # any part of a journey's title
//   FLEXPLEK_SHOTS=yes npm run journey              # also takes the pictures of docs/images/tour; needs the demo
//
// FLEXPLEK_WEB_URL, BOOKING_URL and KEYCLOAK_URL say where it is; they default to the local stack's own ports. The
// journeys add a building of their own, "Proefhuis", and leave everything else alone. CHROMIUM names another browser.
// FLEXPLEK_FONTS is a folder of fonts, the only ones that the browser sees: pages look alike on every machine.
// With FLEXPLEK_KEYCLOAK_ADMIN, the name and password of Keycloak's own administrator, two run at one time.
import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';
import { CASTS } from './house/cast.ts';
import { fonts } from './house/fonts.ts';
import { zone } from './house/zone.ts';

const chromium = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);

export default defineConfig({
  testDir: './journeys',
  outputDir: process.env.FLEXPLEK_JOURNEYS_OUT ?? '../../../target/journeys/results',
  globalSetup: './house/prepare.ts',
  // People have one desk a day, and two journeys would take it from each other: each worker has people of its own.
  workers: CASTS,
  fullyParallel: true,
  projects: [
    { name: 'journeys', testMatch: process.env.FLEXPLEK_SHOTS ? ['*.journey.ts', '*.tour.ts'] : '*.journey.ts' },
    // What measures how fast the browser draws is run by itself.
    { name: 'measurements', testMatch: '*.measurement.ts', workers: 1 },
  ],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: !!process.env.CI,
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.FLEXPLEK_WEB_URL ?? 'http://localhost:8080',
    viewport: { width: 1280, height: 800 },
    locale: 'nl-NL',
    timezoneId: zone(),
    // Its pictures would be taken all the time.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: ['--no-sandbox'],
      env: { ...process.env, ...fonts() },
    },
  },
});
