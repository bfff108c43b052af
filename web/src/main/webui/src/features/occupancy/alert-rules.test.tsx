import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AlertRule, AlertRuleTerms } from '../../api/occupancy/types.gen';
import { show } from '../../ui/testing';
import { AlertRulesDialog } from './alert-rules-dialog';
import { filledFrom, measured, termsOf, wrongIn } from './alert-rule-terms';
import { BUILDING, FLOOR_3, snapshot } from './kadegebouw';

const rule: AlertRule = {
  ruleId: '0199f3a0-1111-7000-8000-000000000021',
  version: 3,
  buildingId: BUILDING,
  placeId: FLOOR_3,
  place: 'FLOOR',
  name: 'Verdieping 3',
  measure: 'SHARE',
  above: 85,
  downTo: 80,
  endAfterMinutes: 5,
  quietFrom: '19:00',
  quietUntil: '07:00',
};

let rules: AlertRule[];
let sent: { method: string; ifMatch: string | null; terms?: AlertRuleTerms }[];
const note = async ({ request }: { request: Request }) => {
  const text = await request.text();
  sent.push({ method: request.method, ifMatch: request.headers.get('If-Match'), ...(text && { terms: JSON.parse(text) as AlertRuleTerms }) });
};
const server = setupServer(
  http.get('*/api/occupancy/v1/alert-rules', () => HttpResponse.json({ items: rules, next: null })),
  http.post('*/api/occupancy/v1/alert-rules', async (call) => {
    await note(call);
    return HttpResponse.json(rule, { status: 201 });
  }),
  http.put('*/api/occupancy/v1/alert-rules/:ruleId', async (call) => {
    await note(call);
    return HttpResponse.json(rule);
  }),
  http.delete('*/api/occupancy/v1/alert-rules/:ruleId', async (call) => {
    await note(call);
    rules = [];
    return new HttpResponse(null, { status: 204 });
  }),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  rules = [rule];
  sent = [];
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

describe('the rules of a building', () => {
  it('stand in words, and are removed as they were seen', async () => {
    await show(<AlertRulesDialog open places={snapshot} onClose={() => undefined} />);
    const line = (await screen.findByText('Verdieping 3: more people than 85% of the desks, until it is 80%')).closest('li')!;
    expect(within(line).getByText('No new alerts from 19:00 to 07:00')).toBeVisible();

    await userEvent.click(within(line).getByRole('button', { name: 'Remove the rule of Verdieping 3' }));

    expect(await screen.findByText(/There are no rules yet/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Add a rule' })).toHaveFocus();
    expect(within(screen.getByRole('dialog')).getByRole('status')).toHaveTextContent('The rule was removed.');
    expect(sent).toEqual([{ method: 'DELETE', ifMatch: '"3"' }]);
  });

  it('are removed by trying again where that did not get through', async () => {
    server.use(http.delete('*/api/occupancy/v1/alert-rules/:ruleId', () => HttpResponse.json({ type: '/problems/service-away' }, { status: 503 }), { once: true }));
    await show(<AlertRulesDialog open places={snapshot} onClose={() => undefined} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Remove the rule of Verdieping 3' }));

    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));

    expect(await screen.findByText(/There are no rules yet/)).toBeVisible();
    expect(sent).toEqual([{ method: 'DELETE', ifMatch: '"3"' }]);
  });

  it('are changed over the version that was seen', async () => {
    await show(<AlertRulesDialog open places={snapshot} onClose={() => undefined} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Change the rule of Verdieping 3' }));
    const above = screen.getByRole('textbox', { name: 'Above how many percent' });
    await userEvent.clear(above);
    await userEvent.type(above, '90');

    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    await screen.findByText('Verdieping 3: more people than 85% of the desks, until it is 80%');
    const { placeId, measure, downTo, endAfterMinutes, quietFrom, quietUntil } = rule;
    expect(sent).toEqual([{ method: 'PUT', ifMatch: '"3"', terms: { placeId, measure, above: 90, downTo, endAfterMinutes, quietFrom, quietUntil } }]);
  });

  it('take a new one, after what is wrong was named and had the focus', async () => {
    await show(<AlertRulesDialog open places={snapshot} onClose={() => undefined} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Add a rule' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What to tell you' }), 'PEOPLE');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const above = screen.getByRole('textbox', { name: 'The most people that may be there' });
    expect(above).toHaveFocus();
    expect(above).toHaveAccessibleDescription('A whole number from 0 to 100,000.');
    expect(sent).toEqual([]);

    await userEvent.type(above, '90');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByRole('button', { name: 'Add a rule' })).toHaveFocus();
    expect(within(screen.getByRole('dialog')).getByRole('status')).toHaveTextContent('The rule applies from now on.');
    expect(sent).toEqual([{ method: 'POST', ifMatch: null, terms: { placeId: BUILDING, measure: 'PEOPLE', above: 90, endAfterMinutes: 5 } }]);
  });

  it('say what the service has against one, and keep what was filled in', async () => {
    server.use(http.post('*/api/occupancy/v1/alert-rules', () => HttpResponse.json({ type: '/problems/alert-rule-is-there', title: 'There is such a rule already', status: 409, detail: 'Change that one.' }, { status: 409, headers: { 'Content-Type': 'application/problem+json' } })));
    await show(<AlertRulesDialog open places={snapshot} onClose={() => undefined} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Add a rule' }));

    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('There is such a rule already')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Above how many percent' })).toHaveValue('85');
  });
});

describe('what is filled in', () => {
  const fresh = filledFrom(BUILDING);

  it('asks for two quiet times that differ, or neither', () => {
    expect(wrongIn({ ...fresh, quietFrom: '19:00' })).toEqual(['quietUntil']);
    expect(wrongIn({ ...fresh, quietFrom: '19:00', quietUntil: '19:00' })).toEqual(['quietUntil']);
    expect(wrongIn({ ...fresh, quietFrom: '19:00', quietUntil: '07:00' })).toEqual([]);
  });

  it('does not end above where it begins', () => {
    expect(wrongIn({ ...fresh, downTo: '86' })).toEqual(['downTo']);
    expect(wrongIn({ ...fresh, above: '201', endAfterMinutes: '-1' })).toEqual(['above', 'endAfterMinutes']);
  });

  it('sends nothing that does not belong to its measure', () => {
    const filled = { ...fresh, downTo: '80', quietFrom: '19:00', quietUntil: '07:00', sensorId: ' door ' };

    expect(termsOf({ ...measured(filled, 'SILENCE'), quietFrom: '', quietUntil: '' })).toEqual({
      placeId: BUILDING,
      measure: 'SILENCE',
      above: 30,
      endAfterMinutes: 0,
      sensorId: 'door',
    });
    expect(termsOf({ ...measured(filled, 'PEOPLE'), above: '90' })).toEqual({ placeId: BUILDING, measure: 'PEOPLE', above: 90, endAfterMinutes: 5 });
  });
});
