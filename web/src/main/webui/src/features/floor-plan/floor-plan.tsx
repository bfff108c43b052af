import { useLingui } from '@lingui/react/macro';
import { type CSSProperties, type RefObject, useId, useState } from 'react';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { useFloorPlan } from './get-floor-plan';
import { Legend } from './legend';
import type { PanZoom } from './pan-zoom';
import type { Plan } from './plan';
import { PlanSheet, type PlanSpace } from './plan-sheet';
import { PlanTools } from './plan-tools';
import { STATES } from './space-state';
import './floor-plan.css';

interface FloorPlanProps {
  floorId: string;
  /** Which floor of which building, for the accessible name. */
  name: string;
  /** The spaces of the floor in reading order; those with `other` are drawn, but are no choice. */
  spaces: readonly PlanSpace[];
  selected?: string | undefined;
  /** A neighbourhood to show as large as fits. */
  neighbourhoodId?: string | undefined;
  /** What tells of the selected space, where it may lie over the plan. */
  sheet?: RefObject<HTMLElement | null> | undefined;
  onOpen: (spaceId: string) => void;
  onClose: () => void;
}

/** The plan of a floor: every space a button, reached by pointer, arrow keys or its code. */
export function FloorPlan({ floorId, name, spaces, selected, neighbourhoodId, sheet, onOpen, onClose }: FloorPlanProps) {
  const { t } = useLingui();
  const hint = useId();
  const plan = useFloorPlan(floorId);
  const [panZoom, setPanZoom] = useState<PanZoom | null>(null);
  const seen = new Set(spaces.filter((space) => !space.other).map((space) => space.state));
  return (
    <section className="fp-plan" aria-label={t`Plan of ${name}`}>
      <PlanTools panZoom={panZoom} hintId={hint} />
      <div className="fp-plan__stage" style={plan.data && shapeOf(plan.data)}>
        {plan.isPending && <Skeleton lines={8} />}
        {plan.isError && <ProblemMessage problem={plan.error} onRetry={() => void plan.refetch()} />}
        {plan.data && (
          <PlanSheet
            key={floorId}
            plan={plan.data}
            name={name}
            hintId={hint}
            spaces={spaces}
            selected={selected}
            neighbourhoodId={neighbourhoodId}
            sheet={sheet}
            onReady={setPanZoom}
            onOpen={onOpen}
            onClose={onClose}
          />
        )}
      </div>
      <Legend states={STATES.filter((state) => seen.has(state))} />
    </section>
  );
}

function shapeOf({ box }: Plan): CSSProperties {
  return box.width > 0 && box.height > 0 ? ({ '--fp-plan-shape': `${box.width} / ${box.height}` } as CSSProperties) : {};
}
