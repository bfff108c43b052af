/** What was typed so far to find a space by its code. */
export interface Typed {
  text: string;
  at: number;
}

export const NOTHING_TYPED: Typed = { text: '', at: 0 };

/** After this long, in milliseconds, a letter begins a new code. */
const PAUSE = 1200;

export function typeOn(typed: Typed, letter: string, at: number): Typed {
  return { text: (at - typed.at > PAUSE ? '' : typed.text) + letter, at };
}

export function isTyping(typed: Typed, at: number): boolean {
  return typed.text !== '' && at - typed.at <= PAUSE;
}

interface Named {
  spaceId: string;
  code: string;
  name: string;
}

/**
 * The space that the typed text means: its code from the start, then its number within the neighbourhood of the current
 * space, then the start of its name. Hyphens and spaces may be left out.
 */
export function findTyped<T extends Named>(spaces: readonly T[], text: string, current?: string): T | undefined {
  const wanted = bare(text);
  if (wanted === '') {
    return undefined;
  }
  const here = current?.split('-')[0];
  return (
    spaces.find((space) => bare(space.code).startsWith(wanted)) ??
    spaces.find((space) => space.code.split('-')[0] === here && numberOf(space.code).startsWith(wanted)) ??
    spaces.find((space) => numberOf(space.code).startsWith(wanted)) ??
    spaces.find((space) => bare(space.name).startsWith(wanted))
  );
}

function numberOf(code: string): string {
  return bare(code.split('-').slice(1).join(''));
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[\s-]/g, '');
}
