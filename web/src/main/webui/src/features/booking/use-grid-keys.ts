import { useLingui } from '@lingui/react/macro';
import type { KeyboardEvent } from 'react';
import { announce } from '../../ui/announcer';
import { minutes, type Time } from '../../ui/time';
import { plainName, useSpaceWords } from '../floor-plan/space-words';
import { covers, type GridCell, moveIn } from './room-cells';
import type { LaidOut, RoomSlot } from './rooms-of-day';

interface GridKeys {
  laidOut: readonly LaidOut[];
  rows: readonly (readonly GridCell[])[];
  here: { row: number; time: Time };
  times: readonly Time[];
  slot: RoomSlot | undefined;
  firstBookable: Time;
  go: (to: { row: number; time: Time }) => void;
  onChoose: (spaceId: string, from: Time) => RoomSlot | undefined;
  onExtend: (to: Time) => boolean;
  onOpen: () => void;
  onClose: () => void;
}

/**
 * The keys of the grid. Arrows move. Enter, or Shift with an arrow, chooses and says what; from there Shift with an arrow
 * makes it longer or shorter, and Enter opens it. Where nothing can be chosen, Enter says why.
 */
export function useGridKeys({ laidOut, rows, here, times, slot, firstBookable, go, onChoose, onExtend, onOpen, onClose }: GridKeys) {
  const { t } = useLingui();
  const { stateWord } = useSpaceWords();

  const stateHere = ({ room }: LaidOut): string => {
    const cell = rows[here.row]?.find((one) => covers(one, here.time));
    if (cell === undefined) {
      return [stateWord(room.state === 'IN_SERVICE' ? 'OUT_OF_SERVICE' : room.state), room.reason].filter(Boolean).join(', ');
    }
    const past = cell.state === 'FREE' && minutes(cell.from) < minutes(firstBookable);
    return `${cell.from}–${cell.to}, ${past ? t`past` : stateWord(cell.state)}`;
  };
  const choose = (laid: LaidOut) => {
    const name = plainName(laid.room);
    const chosen = onChoose(laid.room.spaceId, here.time);
    if (chosen === undefined) {
      announce(`${name}, ${stateHere(laid)}`);
    } else if (chosen.bookingId) {
      announce(t`${name}, ${chosen.from}–${chosen.to}, yours. Enter opens it.`);
    } else {
      announce(t`${name}, ${chosen.from}–${chosen.to} chosen. Enter opens it.`);
    }
  };
  const extend = ({ from, to }: RoomSlot, step: number) => {
    const next = times[times.indexOf(to) + step];
    if (next !== undefined && onExtend(next)) {
      announce(`${from}–${next}`);
    } else {
      announce(step > 0 ? t`It cannot be longer: ${from}–${to}` : t`It cannot be shorter: ${from}–${to}`);
    }
  };

  return (event: KeyboardEvent) => {
    const laid = laidOut[here.row];
    const step = event.shiftKey ? { ArrowRight: 1, ArrowLeft: -1 }[event.key] : undefined;
    const chosen = slot !== undefined && slot.spaceId === laid?.room.spaceId && covers(slot, here.time) ? slot : undefined;
    if (laid !== undefined && (step !== undefined || event.key === 'Enter' || event.key === ' ')) {
      if (chosen === undefined) choose(laid);
      else if (step === undefined) onOpen();
      else extend(chosen, step);
    } else if (event.key === 'Escape') {
      onClose();
    } else {
      const to = moveIn(rows, here, event.key, event.ctrlKey);
      if (to === null) {
        return;
      }
      go(to);
    }
    event.preventDefault();
  };
}
