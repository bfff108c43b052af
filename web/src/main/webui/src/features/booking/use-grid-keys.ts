import { useLingui } from '@lingui/react/macro';
import type { KeyboardEvent } from 'react';
import { announce } from '../../ui/announcer';
import { formatSpan } from '../../ui/when';
import { plainName, useSpaceWords } from '../floor-plan/space-words';
import { covers, type GridCell, moveIn } from './room-cells';
import type { LaidOut, RoomSlot } from './rooms-of-day';

interface GridKeys {
  laidOut: readonly LaidOut[];
  rows: readonly (readonly GridCell[])[];
  here: { row: number; time: number };
  zone: string;
  times: readonly number[];
  slot: RoomSlot | undefined;
  firstBookable: number;
  go: (to: { row: number; time: number }) => void;
  onChoose: (spaceId: string, from: number) => RoomSlot | undefined;
  onExtend: (to: number) => boolean;
  onOpen: () => void;
  onClose: () => void;
}

/**
 * The keys of the grid. Arrows move. Enter, or Shift with an arrow, chooses and says what; from there Shift with an arrow
 * makes it longer or shorter, and Enter opens it. Where nothing can be chosen, Enter says why.
 */
export function useGridKeys({ laidOut, rows, here, zone, times, slot, firstBookable, go, onChoose, onExtend, onOpen, onClose }: GridKeys) {
  const { t } = useLingui();
  const { stateWord } = useSpaceWords();

  const stateHere = ({ room }: LaidOut): string => {
    const cell = rows[here.row]?.find((one) => covers(one, here.time));
    if (cell === undefined) {
      return [stateWord(room.state === 'IN_SERVICE' ? 'OUT_OF_SERVICE' : room.state), room.reason].filter(Boolean).join(', ');
    }
    const past = cell.state === 'FREE' && cell.from < firstBookable;
    return [formatSpan(zone, cell.from, cell.to), past ? t`past` : stateWord(cell.state), cell.said].filter(Boolean).join(', ');
  };
  const choose = (laid: LaidOut) => {
    const name = plainName(laid.room);
    const chosen = onChoose(laid.room.spaceId, here.time);
    if (chosen === undefined) {
      announce(`${name}, ${stateHere(laid)}`);
      return;
    }
    const span = formatSpan(zone, chosen.from, chosen.to);
    announce(chosen.bookingId ? t`${name}, ${span}, yours. Enter opens it.` : t`${name}, ${span} chosen. Enter opens it.`);
  };
  const extend = ({ from, to }: RoomSlot, step: number) => {
    const next = times[times.indexOf(to) + step];
    if (next !== undefined && onExtend(next)) {
      announce(formatSpan(zone, from, next));
    } else {
      const span = formatSpan(zone, from, to);
      announce(step > 0 ? t`It cannot be longer: ${span}` : t`It cannot be shorter: ${span}`);
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
