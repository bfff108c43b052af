import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { SlotField, type LocalSlot } from './slot-field';
import { show } from './testing';
import { instantAt } from './time';

const zone = 'Europe/Amsterdam';

function Picker({ day, opens = '07:00', closes = '19:00', start, told }: PickerProps) {
  const [slot, setSlot] = useState<LocalSlot>(start ?? { from: opens, to: closes });
  return (
    <SlotField
      day={day}
      zone={zone}
      opens={opens}
      closes={closes}
      value={slot}
      onChange={(next) => {
        setSlot(next);
        told?.(next);
      }}
    />
  );
}

interface PickerProps {
  day: string;
  opens?: string;
  closes?: string;
  start?: LocalSlot;
  told?: (slot: LocalSlot) => void;
}

const times = (name: string) => within(screen.getByRole('combobox', { name })).getAllByRole('option').map((option) => option.textContent);

it('offers the whole day and its halves in one tap', async () => {
  const told = vi.fn();
  await show(<Picker day="2026-11-24" told={told} />);

  await userEvent.click(screen.getByRole('radio', { name: 'Morning, until 13:00' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Afternoon, from 13:00' }));

  expect(told.mock.calls).toEqual([[{ from: '07:00', to: '13:00' }], [{ from: '13:00', to: '19:00' }]]);
});

it('keeps the length of the slot when its start moves', async () => {
  const told = vi.fn();
  await show(<Picker day="2026-11-24" start={{ from: '09:00', to: '10:30' }} told={told} />);

  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'From' }), '14:15');

  expect(told).toHaveBeenLastCalledWith({ from: '14:15', to: '15:45' });
});

it('offers no end before the start', async () => {
  await show(<Picker day="2026-11-24" start={{ from: '18:30', to: '18:45' }} />);

  expect(times('To')).toEqual(['18:45', '19:00']);
});

it('leaves out the hour that the clocks skip in spring', async () => {
  await show(<Picker day="2026-03-29" opens="01:00" closes="04:00" start={{ from: '01:15', to: '03:15' }} />);

  expect(times('From')).toEqual(['01:00', '01:15', '01:30', '01:45', '03:00', '03:15', '03:30', '03:45']);
});

it('makes a slot across the skipped hour as long as the clock on the wall is not', async () => {
  const told = vi.fn();
  await show(<Picker day="2026-03-29" opens="01:00" closes="04:00" start={{ from: '01:15', to: '03:00' }} told={told} />);

  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'To' }), '03:30');
  const { from, to } = told.mock.lastCall?.[0] as LocalSlot;

  expect(Date.parse(instantAt(zone, '2026-03-29', to)) - Date.parse(instantAt(zone, '2026-03-29', from))).toBe(75 * 60_000);
});

it('offers both of the hours that are alike in autumn, and tells them apart', async () => {
  const told = vi.fn();
  await show(<Picker day="2026-10-25" opens="01:00" closes="04:00" start={{ from: '01:15', to: '03:15' }} told={told} />);

  expect(times('From').slice(3, 13)).toEqual([
    '01:45',
    ...['02:00', '02:15', '02:30', '02:45'].map((time) => `${time} (summer time)`),
    ...['02:00', '02:15', '02:30', '02:45'].map((time) => `${time} (winter time)`),
    '03:00',
  ]);

  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'From' }), '02:15 (summer time)');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'To' }), '02:15 (winter time)');

  expect(told).toHaveBeenLastCalledWith({ from: '02:15', to: '02:15+01:00' });
  expect(times('To')[0]).toBe('02:30 (summer time)');
});
