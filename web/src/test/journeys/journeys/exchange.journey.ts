import type { Proefhuis } from '../house/proefhuis.ts';
import { asPerson, axe, clearDesks, expect, fits, localDay, PHONE, shot, test, type Person } from '../journey.ts';
import { instantAt } from '../../../main/webui/src/ui/time.ts';

const AHEAD = 18;

async function booked(name: Person, house: Proefhuis, space: string, [from, to]: [string, string]): Promise<string> {
  const day = localDay(house.zone, AHEAD);
  const slot = { start: instantAt(house.zone, day, from), end: instantAt(house.zone, day, to) };
  return (await (await asPerson(name)).post<{ id: string }>('/v1/bookings', { spaceId: house.space(space), ...slot })).id;
}

const spaceOf = async (name: Person, id: string) => (await (await asPerson(name)).get<{ spaceName: string }>(`/v1/bookings/${id}`)).spaceName;

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('two colleagues swap their desks: the one offers it by keyboard, and the other reads what each would have and agrees', async ({ enter, house }) => {
    for (const name of ['employee', 'newcomer'] as const) await clearDesks(name, house);
    const theirs = await booked('newcomer', house, '0B-05', ['12:00', '16:00']);
    const mine = await booked('employee', house, '0A-05', ['09:00', '14:00']);

    const employee = await enter('employee', `/bookings/${mine}`);
    const offer = employee.getByRole('button', { name: 'Ruil voorstellen' });
    await offer.focus();
    await employee.keyboard.press('Enter');
    const dialog = employee.getByRole('dialog', { name: 'Ruil voorstellen' });
    const newcomer = dialog.getByRole('radio', { name: /0B-05$/ });
    await newcomer.focus();
    await employee.keyboard.press('Space');
    await expect(dialog).toContainText('Jij hebt dan');
    await fits(employee);
    await axe(employee);
    await shot(employee, 'exchange-offer');
    await newcomer.press('Enter');
    await expect(employee.getByText('Het is geregeld zodra je collega instemt.')).toBeVisible();
    await fits(employee);
    await axe(employee);

    const other = await enter('newcomer');
    const card = other.getByRole('region', { name: /^Ruilvoorstel van / });
    await expect(card).toContainText('0A-05');
    await expect(card).toContainText('12:00–16:00');
    await fits(other);
    await axe(other);
    await shot(other, 'exchange-to-me', card);
    await card.getByRole('button', { name: /^Ruilen met / }).click();
    await expect(other.getByText(/: je hebt nu 0A-05\.$/).first()).toBeVisible();
    await expect(card).toHaveCount(0);

    expect(await spaceOf('newcomer', theirs)).toBe('0A-05');
    expect(await spaceOf('employee', mine)).toBe('0B-05');
    await employee.reload();
    await expect(employee.getByRole('heading', { level: 1 })).toContainText('0B-05');
    for (const name of ['employee', 'newcomer'] as const) await clearDesks(name, house);
  });
});
