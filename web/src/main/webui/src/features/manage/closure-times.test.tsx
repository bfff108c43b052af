import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { show } from '../../ui/testing';
import { ClosureTimes, type Closing, instantOf } from './closure-times';

const ZONE = 'Europe/Amsterdam';
let closing: Closing;

function Fields() {
  const [value, setValue] = useState<Closing>({ start: { day: '2028-03-25', time: '02:30' }, end: undefined });
  closing = value;
  return <ClosureTimes zone={ZONE} value={value} wrong={false} onChange={setValue} />;
}

it('sends what it shows, also on the night of which the clock skips an hour', async () => {
  await show(<Fields />);

  fireEvent.change(screen.getByLabelText('From which day'), { target: { value: '2028-03-26' } });

  expect(screen.getByLabelText('From what time')).toHaveValue('03:30');
  expect(closing.start).toEqual({ day: '2028-03-26', time: '03:30' });
  expect(instantOf(ZONE, closing.start!)).toBe('2028-03-26T01:30:00Z');
});

it('sends the second of two equal hours only on the night that has them', async () => {
  await show(<Fields />);
  fireEvent.change(screen.getByLabelText('From which day'), { target: { value: '2028-10-29' } });
  await userEvent.selectOptions(screen.getByLabelText('From what time'), '02:30+01:00');

  fireEvent.change(screen.getByLabelText('From which day'), { target: { value: '2028-10-30' } });

  expect(screen.getByLabelText('From what time')).toHaveValue('02:30');
  expect(closing.start).toEqual({ day: '2028-10-30', time: '02:30' });
});
