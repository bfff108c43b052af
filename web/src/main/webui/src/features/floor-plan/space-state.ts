/**
 * What a space is for the slot on the screen: booking's words for its own bookings; for facility staff CHECKED_IN, OVERDUE where
 * its person is waited for, and RELEASED where it is free again before its booking ended.
 */
export type SpaceState = 'FREE' | 'RELEASED' | 'TAKEN' | 'OVERDUE' | 'CHECKED_IN' | 'MINE' | 'OUT_OF_SERVICE' | 'NOT_ALLOWED';

export const STATES: readonly SpaceState[] = ['FREE', 'RELEASED', 'MINE', 'TAKEN', 'OVERDUE', 'CHECKED_IN', 'NOT_ALLOWED', 'OUT_OF_SERVICE'];

/**
 * The sign of each state, drawn around its middle in plan units: a ring, a person, a person with a tick, a star, a bar
 * and a cross; a ring with a dot and a clock, so that no state is told by colour alone. All of it is relative to where the path begins.
 */
export const MARKS: Record<SpaceState, string> = {
  FREE: 'm4.4 0a4.4 4.4 0 1 1 -8.8 0a4.4 4.4 0 1 1 8.8 0zm-1.7 0a2.7 2.7 0 1 0 -5.4 0a2.7 2.7 0 1 0 5.4 0z',
  TAKEN: 'm2.2 -3a2.2 2.2 0 1 1 -4.4 0a2.2 2.2 0 1 1 4.4 0zm-6.8 8c0 -3.6 2 -4.8 4.6 -4.8s4.6 1.2 4.6 4.8z',
  RELEASED:
    'm4.4 0a4.4 4.4 0 1 1 -8.8 0a4.4 4.4 0 1 1 8.8 0zm-1.7 0a2.7 2.7 0 1 0 -5.4 0a2.7 2.7 0 1 0 5.4 0zm-1.3 0a1.4 1.4 0 1 1 -2.8 0a1.4 1.4 0 1 1 2.8 0z',
  OVERDUE: 'm5 0a5 5 0 1 1 -10 0a5 5 0 1 1 10 0zm-1.6 0a3.4 3.4 0 1 0 -6.8 0a3.4 3.4 0 1 0 6.8 0zm-4.1 -2.6h1.4v2h1.5v1.4h-2.9z',
  CHECKED_IN:
    'm0.4 -3a2.2 2.2 0 1 1 -4.4 0a2.2 2.2 0 1 1 4.4 0zm-6.4 8c0 -3.6 1.8 -4.8 4.2 -4.8c1.2 0 2.2 0.3 2.9 0.9l-0.9 1.3l2.4 2.5l0 0.1zm8.9 -0.8l-1.9 -2.1l1 -1l0.9 1l2.7 -3.1l1.1 1z',
  MINE: 'm0 -5.6l1.6 3.7l4 0.3l-3.1 2.6l1 3.9l-3.5 -2.1l-3.5 2.1l1 -3.9l-3.1 -2.6l4 -0.3z',
  OUT_OF_SERVICE:
    'm-3.6 -4.8l3.6 3.6l3.6 -3.6l1.2 1.2l-3.6 3.6l3.6 3.6l-1.2 1.2l-3.6 -3.6l-3.6 3.6l-1.2 -1.2l3.6 -3.6l-3.6 -3.6z',
  NOT_ALLOWED: 'm5 0a5 5 0 1 1 -10 0a5 5 0 1 1 10 0zm-8.2 -1h6.4v2h-6.4z',
};
