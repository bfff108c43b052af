import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { show, someone } from '../../ui/testing';
import examples from './examples.json';
import { FilesPart } from './files-part';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const kade = { id: 'b1', code: 'KADE', name: 'Kade', city: 'Den Haag', managedBy: { organisation: 'minbin', name: 'Binnenwerken', mine: true } };
const asked: string[] = [];
const answer = ({ request }: { request: Request }) => {
  asked.push(`${new URL(request.url).pathname}${new URL(request.url).search} ${request.headers.get('Accept')}`);
  return new HttpResponse('content');
};
const server = setupServer(
  http.get('*/v1/buildings', () => HttpResponse.json({ items: [kade], next: null })),
  http.get('*/v1/buildings/b1/files', answer),
  http.get('*/v1/building-import-templates', answer),
);
const saved: string[] = [];
const made: Blob[] = [];
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  [asked, saved, made].forEach((list) => list.splice(0));
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => (made.push(blob), 'blob:file'), revokeObjectURL: () => undefined }));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});
afterEach(() => {
  server.resetHandlers();
  vi.restoreAllMocks();
});
afterAll(() => server.close());

it.each([
  ['All files (ZIP)', 'KADE.zip', '/api/booking/v1/buildings/b1/files application/zip'],
  ['Spaces (XLSX)', 'KADE.xlsx', `/api/booking/v1/buildings/b1/files ${XLSX}`],
  ['Plan (GeoJSON)', 'KADE.geojson', '/api/booking/v1/buildings/b1/files application/geo+json'],
  ['Filled example (XLSX)', 'spaces-example.xlsx', `/api/booking/v1/building-import-templates?filled=true ${XLSX}`],
  ['Empty list (CSV)', 'spaces.csv', '/api/booking/v1/building-import-templates text/csv'],
])('saves %s', async (button, name, request) => {
  await show(<FilesPart />, { at: '/manage', route: '/manage' });

  await userEvent.click(await screen.findByRole('button', { name: button }));

  await waitFor(() => expect(saved).toEqual([name]));
  expect(asked).toEqual([request]);
});

it('says why a file is not there', async () => {
  server.use(http.get('*/v1/buildings/b1/files', () => HttpResponse.json({ type: '/problems/managed-by-others', title: 'Another organisation manages it', detail: 'Ask them.', status: 403 }, { status: 403 })));
  await show(<FilesPart />, { at: '/manage', route: '/manage' });

  await userEvent.click(await screen.findByRole('button', { name: 'All files (ZIP)' }));

  expect(await screen.findByText('Another organisation manages it')).toBeVisible();
  expect(saved).toEqual([]);
});

it.each([
  ['building', 'building-example.json'],
  ['plan', 'plan-example.geojson'],
])('gives an example of the %s', async (part, name) => {
  await show(<FilesPart />, { at: '/manage', route: '/manage', session: { ...someone, organisation: 'minwater' } });

  await userEvent.click(await screen.findByRole('button', { name: `Download an example of the ${part}` }));

  expect(saved).toEqual([name]);
  const { building, plan } = examples;
  const [sharing] = building.organisations;
  expect(JSON.parse(await made[0]!.text())).toEqual(part === 'plan' ? plan : { ...building, organisations: [{ ...sharing, organisation: 'minwater' }] });
});
