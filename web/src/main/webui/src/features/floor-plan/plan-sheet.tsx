import { useLingui } from '@lingui/react/macro';
import { type CSSProperties, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { Gestures } from './gestures';
import { PanZoom } from './pan-zoom';
import { type Box, middle, type Plan, type Shape } from './plan';
import { FittingName, PlanGround, PlanNames } from './plan-ground';
import { OtherSpace, SpaceButton } from './space-button';
import { coveredBy } from './covered-by';
import type { SpaceState } from './space-state';
import { plainName, type SpaceKind } from './space-words';
import { usePlanKeys } from './use-plan-keys';

export interface PlanSpace {
  spaceId: string;
  code: string;
  name: string;
  kind: SpaceKind;
  capacity: number;
  neighbourhoodId: string;
  state: SpaceState;
  /** The accessible name. */
  label: string;
  /** Left out by the filters: drawn faintly, and no button. */
  other?: boolean;
}

interface PlanSheetProps {
  plan: Plan;
  name: string;
  hintId: string;
  spaces: readonly PlanSpace[];
  selected?: string | undefined;
  neighbourhoodId?: string | undefined;
  /** What tells of the selected space; on a phone it is a sheet over the plan. */
  sheet?: RefObject<HTMLElement | null> | undefined;
  onReady: (panZoom: PanZoom | null) => void;
  onOpen: (spaceId: string) => void;
  onClose: () => void;
}

/**
 * The drawing. Its spaces are buttons in groups by neighbourhood, one tab stop for all. A group, and not a grid, a
 * listbox or an application: spaces have no rows, and a screen reader that reads on with its own keys finds plain buttons
 * in the order of their codes; the arrow keys by geometry are there for who is in focus mode or uses none.
 */
export function PlanSheet(props: PlanSheetProps) {
  const { plan, name, hintId, spaces, selected, neighbourhoodId, sheet: over, onReady, onOpen, onClose } = props;
  const { t } = useLingui();
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<SVGSVGElement>(null);
  const panZoom = useRef<PanZoom | null>(null);
  const [current, setCurrent] = useState<string>();
  const first = useRef(selected);
  const shapes = useMemo(() => new Map(plan.shapes.map((shape) => [shape.spaceId, shape])), [plan]);
  const drawn = useMemo(() => inBlocks(plan, spaces, shapes), [plan, spaces, shapes]);
  const choice = useMemo(() => drawn.flatMap((block) => block.spaces).filter((space) => !space.other), [drawn]);

  useEffect(() => {
    const made = new PanZoom(frame.current!, sheet.current!);
    const gestures = new Gestures(frame.current!, made);
    panZoom.current = made;
    made.show(plan.box, blockOf(plan, first.current));
    onReady(made);
    return () => {
      gestures.end();
      made.end();
      panZoom.current = null;
      onReady(null);
    };
  }, [plan, onReady]);

  useEffect(() => {
    const block = plan.neighbourhoods.find((b) => b.neighbourhoodId === neighbourhoodId);
    if (block !== undefined) {
      panZoom.current?.fitTo(block.box);
    }
  }, [plan, neighbourhoodId]);

  // The sheet comes with the space that it tells of, and may grow with what it says.
  const known = spaces.some(({ spaceId }) => spaceId === selected);
  useEffect(() => {
    const shape = shapes.get(selected ?? '');
    const shown = known ? (over?.current ?? null) : null;
    // By itself, not by its ref: the observer may look once more between the end of the page and that of this effect.
    const under = frame.current!;
    const reveal = () => {
      const covered = coveredBy(under, shown);
      panZoom.current?.cover(covered ?? { width: 0, height: 0 });
      if (shape !== undefined && covered) panZoom.current?.come(shape.box);
      else if (shape !== undefined) panZoom.current?.reveal(shape.box);
    };
    reveal();
    if (shown === null || typeof ResizeObserver === 'undefined') return;
    const watch = new ResizeObserver(reveal);
    watch.observe(shown);
    return () => watch.disconnect();
  }, [shapes, selected, known, over]);

  const acts = usePlanKeys({ choice, shapes, frame, panZoom, setCurrent, onOpen, onClose });
  const tabStop = [current, selected].find((id) => choice.some((space) => space.spaceId === id)) ?? choice[0]?.spaceId;
  return (
    <div ref={frame} className="fp-plan__frame">
      <svg ref={sheet} className="fp-plan-sheet" width="1" height="1">
        <PlanGround plan={plan} />
        <g role="group" aria-label={t`Spaces of ${name}`} aria-describedby={hintId}>
          {drawn.map((block) => (
            <g key={block.id} role="group" aria-label={block.name}>
              {block.spaces.map((space) => {
                const shape = shapes.get(space.spaceId)!;
                return space.other ? (
                  <OtherSpace key={space.spaceId} shape={shape} />
                ) : (
                  <SpaceButton
                    key={space.spaceId}
                    shape={shape}
                    state={space.state}
                    label={space.label}
                    text={textOn(space, shape)}
                    room={space.kind === 'ROOM'}
                    tabbable={space.spaceId === tabStop}
                    selected={space.spaceId === selected}
                    acts={acts}
                  />
                );
              })}
            </g>
          ))}
        </g>
        {choice.length < spaces.length &&
          spaces
            .filter(({ other, kind, spaceId }) => other && kind === 'ROOM' && shapes.has(spaceId))
            .map((room) => <FittingName key={room.spaceId} name={plainName(room)} box={shapes.get(room.spaceId)!.box} />)}
        <PlanNames plan={plan} />
        <Ring className="fp-plan-chosen" shape={shapes.get(selected ?? '')} />
        <Ring className="fp-plan-focus" shape={shapes.get(current ?? '')} />
      </svg>
    </div>
  );
}

/** A line around a space, outside it and above its neighbours, as thick on the screen at every zoom. */
function Ring({ className, shape }: { className: string; shape: Shape | undefined }) {
  if (shape === undefined) {
    return null;
  }
  const { x, y } = middle(shape.box);
  const size = { '--fp-ring-width': `${shape.box.width}px`, '--fp-ring-height': `${shape.box.height}px` };
  return (
    <g className={className} transform={`translate(${x} ${y})`} style={size as CSSProperties} aria-hidden="true">
      <rect className="fp-plan-ring fp-plan-ring--outer" />
      <rect className="fp-plan-ring" />
    </g>
  );
}

/** The neighbourhood that a space stands in; the first where none is chosen. */
function blockOf({ neighbourhoods, shapes }: Plan, spaceId: string | undefined): Box | undefined {
  const shape = shapes.find((one) => one.spaceId === spaceId);
  const { x, y } = middle(shape?.box ?? { x: 0, y: 0, width: 0, height: 0 });
  const around = neighbourhoods.find(({ box }) => shape && box.x <= x && x <= box.x + box.width && box.y <= y && y <= box.y + box.height);
  return (around ?? neighbourhoods[0])?.box;
}

function inBlocks(plan: Plan, spaces: readonly PlanSpace[], shapes: ReadonlyMap<string, Shape>) {
  const names = new Map(plan.neighbourhoods.map((block) => [block.neighbourhoodId, block.name]));
  const byBlock = new Map<string, PlanSpace[]>();
  for (const space of spaces.filter(({ spaceId }) => shapes.has(spaceId))) {
    const block = byBlock.get(space.neighbourhoodId);
    if (block === undefined) {
      byBlock.set(space.neighbourhoodId, [space]);
    } else {
      block.push(space);
    }
  }
  return [...byBlock].map(([id, inIt]) => ({ id, name: names.get(id), spaces: inIt }));
}

/** The name of a room where it fits, else what follows the hyphen of its code: "012" of 3A-012. */
function textOn(space: PlanSpace, shape: Shape): string {
  const name = plainName(space);
  if (space.kind === 'ROOM' && name.length * 6.5 < shape.box.width * 1.5) {
    return name;
  }
  return space.code.split('-').at(-1) ?? space.code;
}
