import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FillBar } from './fill-bar';

const widths = (container: HTMLElement) =>
  ['.fp-fill__present', '.fp-fill__awaited'].map((part) => container.querySelector<HTMLElement>(part)!.style.inlineSize);

describe('the fill bar', () => {
  it('shows who is there and who is awaited', () => {
    const { container } = render(<FillBar spaces={{ capacity: 4, booked: 3, checkedIn: 1, free: 1 }} />);

    expect(widths(container)).toEqual(['25%', '50%']);
  });

  it('is filled by spaces in service alone', () => {
    const { container } = render(<FillBar spaces={{ capacity: 1, booked: 1, checkedIn: 0, free: 1 }} />);

    expect(widths(container)).toEqual(['0%', '0%']);
  });
});
