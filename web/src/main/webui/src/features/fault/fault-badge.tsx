import type { FaultState } from '../../api/booking/types.gen';
import { Badge, type BadgeProps } from '../../ui/badge';
import { useFaultWords } from './fault-words';

const looks: Record<FaultState, NonNullable<BadgeProps['look']>> = { REPORTED: 'warn', TAKEN_UP: 'info', SOLVED: 'good', DECLINED: 'out' };

/** How far a fault is. */
export function FaultBadge({ state }: { state: FaultState }) {
  const { stateWord } = useFaultWords();
  return <Badge look={looks[state]}>{stateWord(state)}</Badge>;
}
