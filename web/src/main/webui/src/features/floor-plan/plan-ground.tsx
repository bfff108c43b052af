import { memo, useMemo } from 'react';
import { labelPlace } from './label-place';
import { type Box, middle, type Plan } from './plan';
import { NEAR } from './view';

/** How wide a letter of a label is, about, in pixels. */
const LETTER = 6.5;
/** The same of a neighbourhood's name, how high it is, and how wide a plan is mostly shown. */
const LARGE_LETTER = 8;
const LARGE_LINE = 18;
const SHOWN = 700;

/** Walls, core, corridors and neighbourhoods: what nobody books. Drawn once a floor. */
export const PlanGround = memo(function PlanGround({ plan }: { plan: Plan }) {
  return (
    <g className="fp-plan-ground" aria-hidden="true">
      <path className="fp-plan-floor" d={plan.outline} fillRule="evenodd" />
      {plan.neighbourhoods.map((block) => (
        <path key={block.neighbourhoodId} className="fp-plan-neighbourhood" d={block.path} />
      ))}
      {plan.fixtures.map((fixture, i) => (
        <path key={i} className={`fp-plan-fixture fp-plan-fixture--${fixture.feature}`} d={fixture.path} />
      ))}
    </g>
  );
});

/** The outer walls and the names on the plan, above the spaces. */
export const PlanNames = memo(function PlanNames({ plan }: { plan: Plan }) {
  const names = useMemo(() => namesOf(plan), [plan]);
  return (
    <g className="fp-plan-names" aria-hidden="true">
      <path className="fp-plan-wall" d={plan.outline} />
      {plan.fixtures.filter(isNamed).map((fixture, i) => (
        <FittingName key={i} name={fixture.name} box={fixture.box} />
      ))}
      {names.map(({ id, name, transform }) => (
        <text key={id} className="fp-plan-name" transform={transform}>
          {name}
        </text>
      ))}
    </g>
  );
});

const UNNAMED = new Set(['corridor', 'core', 'shaft', 'cabinet', 'lockers', 'storage']);

function isNamed({ name, feature }: Plan['fixtures'][number]): boolean {
  return name !== '' && !UNNAMED.has(feature);
}

/** The name of what nobody can choose, shown as soon as it fits into its box. */
export function FittingName({ name, box }: { name: string; box: Box }) {
  const from = (name.length * LETTER) / box.width;
  if (from > 1.5) {
    return null;
  }
  const { x, y } = middle(box);
  return (
    <text className={`fp-plan-fixture-name fp-plan-from-${from > NEAR ? 'detail' : from > 0.5 ? 'near' : 'afar'}`} x={x} y={y} aria-hidden="true">
      {name}
    </text>
  );
}

/** Each neighbourhood's name where it hides neither a space nor another name. */
function namesOf(plan: Plan) {
  const scale = SHOWN / Math.max(1, plan.box.width);
  const taken = [...plan.shapes, ...plan.fixtures.filter(isNamed)].map(({ box }) => box);
  return plan.neighbourhoods.map(({ neighbourhoodId, name, box }) => {
    const { x, y, upright } = labelPlace(box, { length: (name.length * LARGE_LETTER) / scale, height: LARGE_LINE / scale }, taken);
    return { id: neighbourhoodId, name, transform: `translate(${x} ${y})${upright ? ' rotate(-90)' : ''}` };
  });
}
