/** What a space is for the slot on the screen: booking's words for its own bookings, and CHECKED_IN for facility staff. */
export type SpaceState = 'FREE' | 'TAKEN' | 'CHECKED_IN' | 'MINE' | 'OUT_OF_SERVICE' | 'NOT_ALLOWED';

export const STATES: readonly SpaceState[] = ['FREE', 'MINE', 'TAKEN', 'CHECKED_IN', 'NOT_ALLOWED', 'OUT_OF_SERVICE'];

/**
 * The sign of each state, drawn around its middle in plan units: a ring, a person, a person with a tick, a star, a bar
 * and a cross, so that no state is told by colour alone.
 */
export const MARKS: Record<SpaceState, string> = {
  FREE: 'M4.4 0A4.4 4.4 0 1 1 -4.4 0A4.4 4.4 0 1 1 4.4 0ZM2.7 0A2.7 2.7 0 1 0 -2.7 0A2.7 2.7 0 1 0 2.7 0Z',
  TAKEN: 'M2.2 -3A2.2 2.2 0 1 1 -2.2 -3A2.2 2.2 0 1 1 2.2 -3ZM-4.6 5C-4.6 1.4 -2.6 0.2 0 0.2S4.6 1.4 4.6 5Z',
  CHECKED_IN:
    'M0.4 -3A2.2 2.2 0 1 1 -4 -3A2.2 2.2 0 1 1 0.4 -3ZM-6 5C-6 1.4 -4.2 0.2 -1.8 0.2C-0.6 0.2 0.4 0.5 1.1 1.1L0.2 2.4L2.6 4.9L2.6 5ZM2.9 4.2L1 2.1L2 1.1L2.9 2.1L5.6 -1L6.7 0Z',
  MINE: 'M0 -5.6L1.6 -1.9L5.6 -1.6L2.5 1L3.5 4.9L0 2.8L-3.5 4.9L-2.5 1L-5.6 -1.6L-1.6 -1.9Z',
  OUT_OF_SERVICE:
    'M-3.6 -4.8L0 -1.2L3.6 -4.8L4.8 -3.6L1.2 0L4.8 3.6L3.6 4.8L0 1.2L-3.6 4.8L-4.8 3.6L-1.2 0L-4.8 -3.6Z',
  NOT_ALLOWED: 'M5 0A5 5 0 1 1 -5 0A5 5 0 1 1 5 0ZM-3.2 -1H3.2V1H-3.2Z',
};
