import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { SpaceInBuilding } from '../../api/booking/types.gen';
import { show } from '../../ui/testing';
import { SpacesToServe } from './spaces-to-serve';

/** Of hundreds of rows each is looked for once: by its text, which is quick. */
const press = (text: string) => fireEvent.click(screen.getByText(text));

it('takes no more out of service at once than can be', async () => {
  const spaces = Array.from({ length: 501 }, (_, at) => ({ id: `s${at}`, name: `3A-${at}`, kind: 'DESK', inService: true }) as SpaceInBuilding);
  const takeOut = vi.fn<(chosen: readonly SpaceInBuilding[]) => void>();
  await show(<SpacesToServe zone="Europe/Amsterdam" spaces={spaces} onTakeOut={takeOut} />);

  press('Choose the first 500');
  press('Take those chosen out of service (500)');
  expect(takeOut.mock.calls[0]![0]).toHaveLength(500);
  expect(screen.queryByText(/^At most 500/)).toBeNull();

  fireEvent.click([...document.querySelectorAll('input[type=checkbox]')].at(-1)!);
  expect(screen.getByText('At most 500 spaces go out of service at once.')).toBeInTheDocument();
  press('Take those chosen out of service (501)');
  expect(takeOut).toHaveBeenCalledTimes(1);

  press('Choose none');
  expect(screen.getByText('Take those chosen out of service (0)')).toBeInTheDocument();
});
