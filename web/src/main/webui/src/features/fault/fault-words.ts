import { useLingui } from '@lingui/react/macro';
import type { FaultKind, FaultState } from '../../api/booking/types.gen';

/** What can be broken, in the order in which it is asked. */
export const KINDS: readonly FaultKind[] = ['MONITOR', 'DESK', 'CHAIR', 'POWER', 'NETWORK', 'CLIMATE', 'CLEANING', 'OTHER'];

/** Kinds and states of faults in words. */
export function useFaultWords() {
  const { t } = useLingui();
  const kinds: Record<FaultKind, string> = {
    MONITOR: t`Monitor`,
    DESK: t`The desk itself`,
    CHAIR: t`Chair`,
    POWER: t`Power`,
    NETWORK: t`Network`,
    CLIMATE: t`Heating or air`,
    CLEANING: t`Cleaning`,
    OTHER: t`Something else`,
  };
  const states: Record<FaultState, string> = {
    REPORTED: t`reported`,
    TAKEN_UP: t`being worked on`,
    SOLVED: t`solved`,
    DECLINED: t`declined`,
  };
  return { kindWord: (kind: FaultKind) => kinds[kind], stateWord: (state: FaultState) => states[state] };
}
