import { act, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { expect, it } from 'vitest';
import { useFocusWhenThere } from './use-focus-when-there';

let ask = () => {};

function Form({ wrong }: { wrong: boolean }) {
  const form = useRef<HTMLFormElement>(null);
  ask = useFocusWhenThere(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]'));
  return (
    <form ref={form}>
      <input aria-label="how many" aria-invalid={wrong} />
      <input aria-label="why" />
    </form>
  );
}

it('waits until it is drawn where the focus is to go, and goes there once', () => {
  const shown = render(<Form wrong={false} />);
  act(() => ask());
  expect(screen.getByLabelText('how many')).not.toHaveFocus();

  shown.rerender(<Form wrong />);
  expect(screen.getByLabelText('how many')).toHaveFocus();

  screen.getByLabelText('why').focus();
  shown.rerender(<Form wrong />);
  expect(screen.getByLabelText('why')).toHaveFocus();
});
