import { createContext, useContext } from 'react';
import { type Draft, textAt } from './draft';

interface Filling {
  draft: Draft;
  /** What is wrong with a field, by its path. */
  wrong: (path: string) => string | undefined;
  change: (path: string, text: string) => void;
}

export const FillingContext = createContext<Filling | undefined>(undefined);

function useFilling(): Filling {
  const filling = useContext(FillingContext);
  if (!filling) throw new Error('A field of a scenario stands in its form');
  return filling;
}

/** One field of the draft. */
export function useField(path: string) {
  const { draft, wrong, change } = useFilling();
  return { value: textAt(draft, path), error: wrong(path), onChange: (text: string) => change(path, text) };
}

/** Whether something is wrong in any of these fields. */
export function useAnyWrong(paths: readonly string[]): boolean {
  const { wrong } = useFilling();
  return paths.some((path) => wrong(path) !== undefined);
}
