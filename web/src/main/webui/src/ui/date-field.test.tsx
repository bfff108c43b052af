import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { DateField } from './date-field';
import { show } from './testing';

it('steps to the day before and after, across the change of the clocks', async () => {
  const told = vi.fn();
  await show(<DateField label="Date" value="2026-10-25" steps onChange={told} />);

  await userEvent.click(screen.getByRole('button', { name: 'Day before' }));
  await userEvent.click(screen.getByRole('button', { name: 'Day after' }));

  expect(told.mock.calls).toEqual([['2026-10-24'], ['2026-10-26']]);
});

it('does not step out of the days that can be booked', async () => {
  const told = vi.fn();
  await show(<DateField label="Date" value="2026-11-24" min="2026-11-24" max="2026-11-24" steps onChange={told} />);

  await userEvent.click(screen.getByRole('button', { name: 'Day before' }));
  await userEvent.click(screen.getByRole('button', { name: 'Day after' }));

  expect(told).not.toHaveBeenCalled();
});

it('keeps its day when the field is emptied', async () => {
  const told = vi.fn();
  await show(<DateField label="Date" value="2026-11-24" onChange={told} />);

  fireEvent.change(screen.getByLabelText('Date'), { target: { value: '' } });

  expect(told).not.toHaveBeenCalled();
  expect(screen.getByLabelText('Date')).toHaveValue('2026-11-24');
});
