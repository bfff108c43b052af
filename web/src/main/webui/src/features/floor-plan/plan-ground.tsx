import { memo } from 'react';
import { type Box, middle, type Plan } from './plan';

/** How wide a letter of a label is, about, in pixels. */
const LETTER = 6.5;

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
  return (
    <g className="fp-plan-names" aria-hidden="true">
      <path className="fp-plan-wall" d={plan.outline} />
      {plan.fixtures
        .filter((fixture) => fixture.name !== '' && !UNNAMED.has(fixture.feature))
        .map((fixture, i) => (
          <FixtureName key={i} name={fixture.name} box={fixture.box} />
        ))}
      {plan.neighbourhoods.map((block) => (
        <text key={block.neighbourhoodId} className="fp-plan-name" transform={along(block.box)}>
          {block.name}
        </text>
      ))}
    </g>
  );
});

const UNNAMED = new Set(['corridor', 'core', 'shaft', 'cabinet', 'lockers', 'storage']);

function FixtureName({ name, box }: { name: string; box: Box }) {
  const from = (name.length * LETTER) / box.width;
  if (from > 1.5) {
    return null;
  }
  const { x, y } = middle(box);
  return (
    <text className={`fp-plan-fixture-name fp-plan-from-${from > 0.5 ? 2 : 1}`} x={x} y={y}>
      {name}
    </text>
  );
}

/** In the middle of the block, upwards in a wing that runs north. */
function along(box: Box): string {
  const { x, y } = middle(box);
  return `translate(${x} ${y})${box.height > box.width ? ' rotate(-90)' : ''}`;
}
