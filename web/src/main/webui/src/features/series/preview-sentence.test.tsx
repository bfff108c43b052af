import { expect, it } from 'vitest';
import { show } from '../../ui/testing';
import { PreviewSentence } from './preview-sentence';

it.each([
  [{ booked: 0, later: 1, refused: 0 }, 'The only date cannot be booked yet; we book it for you as soon as that is possible.'],
  [{ booked: 0, later: 3, refused: 0 }, 'None of the 3 dates can be booked yet; we book them for you as soon as that is possible.'],
  [{ booked: 0, later: 3, refused: 2 }, '2 of 5 dates are not free. 3 dates cannot be booked yet; we book them for you as soon as that is possible.'],
  [{ booked: 0, later: 0, refused: 1 }, 'The only date is not free.'],
])('promises what is booked later, and no more: %o', async (counts, sentence) => {
  const { container } = await show(<PreviewSentence outcomes={{ of: counts.booked + counts.later + counts.refused, ...counts }} />);

  expect(container).toHaveTextContent(sentence);
});
