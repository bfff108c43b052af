import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { FaultRequest } from '../../api/booking/types.gen';
import { show } from '../../ui/testing';
import { Toasts } from '../../ui/toast';
import { fault } from './fault.fixture';
import { ReportButton } from './report-button';

const server = setupServer();
let asked: { key: string | null; body: FaultRequest }[];
let photos: (string | null)[];
let refusePhotos: boolean;

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
beforeEach(() => {
  asked = [];
  photos = [];
  refusePhotos = false;
  server.resetHandlers(
    http.post('*/v1/faults', async ({ request }) => {
      asked.push({ key: request.headers.get('Idempotency-Key'), body: (await request.json()) as FaultRequest });
      return HttpResponse.json(fault(), { status: 201 });
    }),
    http.put('*/v1/faults/f1/photo', ({ request }) => {
      photos.push(request.headers.get('Content-Type'));
      return refusePhotos
        ? HttpResponse.json({ type: '/problems/bad-request', title: 'The request is not right', detail: 'body must be a JPEG or PNG image' }, { status: 400 })
        : new HttpResponse(null, { status: 204 });
    }),
  );
});

const dialog = () => within(screen.getByRole('dialog', { name: 'Report a fault of 3A-012' }));
const send = () => userEvent.click(dialog().getByRole('button', { name: 'Send' }));

async function open() {
  await show(
    <>
      <ReportButton spaceId="s1" name="3A-012" />
      <Toasts />
    </>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Report a fault' }));
}

it('takes one tap to begin, one for what is broken, and one to send', async () => {
  await open();
  await userEvent.click(dialog().getByRole('radio', { name: 'Monitor' }));
  await send();

  expect((await screen.findAllByText('Thank you. You hear when it is solved.'))[0]).toBeVisible();
  expect(asked.map(({ body }) => body)).toEqual([{ spaceId: 's1', kind: 'MONITOR', description: null, showName: false }]);
  expect(asked[0]?.key).toMatch(/^[0-9a-f-]{36}$/);
  expect(photos).toEqual([]);
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

it('says what is missing, and asks for words where no kind fits', async () => {
  await open();
  await send();
  expect(dialog().getByText('Choose what is broken.')).toBeVisible();

  await userEvent.click(dialog().getByRole('radio', { name: 'Something else' }));
  await send();
  expect(dialog().getByText('Say what is wrong, so that it can be found.')).toBeVisible();
  expect(asked).toEqual([]);

  await userEvent.type(dialog().getByLabelText(/^What is wrong/), 'The lamp flickers');
  await userEvent.click(dialog().getByRole('checkbox', { name: 'They may read my name' }));
  await send();
  await waitFor(() => expect(asked.map(({ body }) => body)).toEqual([{ spaceId: 's1', kind: 'OTHER', description: 'The lamp flickers', showName: true }]));
});

it('says that others have reported it too', async () => {
  server.use(http.post('*/v1/faults', () => HttpResponse.json(fault({ reportedBy: 3 }))));
  await open();
  await userEvent.click(dialog().getByRole('radio', { name: 'Chair' }));
  await send();

  expect((await screen.findAllByText('Others have reported this too. You hear when it is solved.'))[0]).toBeVisible();
});

it('says that a photo is not sent where there is one already', async () => {
  server.use(http.post('*/v1/faults', () => HttpResponse.json(fault({ reportedBy: 2, photo: true }))));
  await open();
  await userEvent.click(dialog().getByRole('radio', { name: 'Monitor' }));
  await userEvent.upload(dialog().getByLabelText(/^Photo/), new File(['x'], 'x.png', { type: 'image/png' }));
  await send();

  expect((await screen.findAllByText('Others have reported this too. You hear when it is solved. There is a photo of it already, so yours was not sent.'))[0]).toBeVisible();
  expect(photos).toEqual([]);
});

it('keeps what is reported when the photo is refused, and sends only another photo then', async () => {
  refusePhotos = true;
  await open();
  await userEvent.click(dialog().getByRole('radio', { name: 'Monitor' }));
  await userEvent.upload(dialog().getByLabelText(/^Photo/), new File(['x'], 'x.png', { type: 'image/png' }));
  await send();
  expect(await dialog().findByText('The fault is reported, without the photo. Send another one, or close this.')).toBeVisible();

  refusePhotos = false;
  await send();
  expect((await screen.findAllByText('Thank you. You hear when it is solved.'))[0]).toBeVisible();
  expect(asked).toHaveLength(1);
  expect(photos).toEqual(['image/png', 'image/png']);
});

it('says why what was reported before is refused', async () => {
  server.use(
    http.post('*/v1/faults', () =>
      HttpResponse.json({ type: '/problems/already-reported', title: 'You have reported this already', status: 409, detail: 'It is known.' }, { status: 409 }),
    ),
  );
  await open();
  await userEvent.click(dialog().getByRole('radio', { name: 'Power' }));
  await send();

  expect(await dialog().findByText('You have reported this already')).toBeVisible();
});
