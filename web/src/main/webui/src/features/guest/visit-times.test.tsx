import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { show } from '../../ui/testing';
import type { VisitTimes } from './first-times';
import { VisitTimesFields } from './visit-times';

const NOW = new Date('2027-10-01T07:00:00Z');
let times: VisitTimes;

function Fields({ first }: { first: VisitTimes }) {
  const [value, setValue] = useState(first);
  times = value;
  return <VisitTimesFields zone="Europe/Amsterdam" opens="00:00" closes="24:00" value={value} now={NOW} onChange={setValue} />;
}
const ends = () => within(screen.getByLabelText('Until')).getAllByRole('option').map((option) => option.textContent);

it('takes the second of two equal hours for the later', async () => {
  await show(<Fields first={{ day: '2027-10-31', from: '02:15', to: '04:00' }} />);
  expect(ends()).toContain('02:00 (winter time)');

  await userEvent.selectOptions(screen.getByLabelText('Expected at'), '02:15+01:00');
  expect(times).toEqual({ day: '2027-10-31', from: '02:15+01:00', to: '04:00' });
  expect(ends()[0]).toBe('02:30 (winter time)');

  await userEvent.selectOptions(screen.getByLabelText('Until'), '02:30+01:00');
  await userEvent.selectOptions(screen.getByLabelText('Expected at'), '02:30+01:00');
  expect(times).toEqual({ day: '2027-10-31', from: '02:30+01:00', to: '02:45+01:00' });
});

it('takes its times to another day as its clock shows them', async () => {
  await show(<Fields first={{ day: '2027-10-31', from: '02:15+01:00', to: '03:00' }} />);

  fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2027-11-01' } });
  expect(times).toEqual({ day: '2027-11-01', from: '02:15', to: '03:00' });

  // The clock of that night goes from two to three.
  fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2028-03-26' } });
  expect(times).toEqual({ day: '2028-03-26', from: '03:15', to: '03:30' });
  expect(screen.getByLabelText('Expected at')).toHaveValue('03:15');
});
