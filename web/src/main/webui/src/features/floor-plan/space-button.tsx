import { type FocusEvent, type KeyboardEvent, memo, type MouseEvent } from 'react';
import { middle, type Shape } from './plan';
import { MARKS, type SpaceState } from './space-state';

/** The acts of all spaces: the same object for as long as the plan lives, so that no space is drawn for their sake. */
export interface SpaceActs {
  click: (event: MouseEvent<SVGGElement>) => void;
  key: (event: KeyboardEvent<SVGGElement>) => void;
  focus: (event: FocusEvent<SVGGElement>) => void;
}

/**
 * Where mark and code stand once both are drawn, in plan units from the middle. They stand there by their own geometry:
 * a transform of each would be a layer's part of its own, and the browser puts all of these together for every frame
 * that the plan is moved.
 */
const SIDE_BY_SIDE = { mark: { x: -8, y: 0 }, code: { x: 6, y: 0 } };
const STACKED = { mark: { x: 0, y: -7 }, code: { x: 0, y: 8 } };

interface SpaceButtonProps {
  shape: Shape;
  state: SpaceState;
  /** The accessible name. */
  label: string;
  /** What stands on it when it is near enough. */
  text: string;
  room: boolean;
  tabbable: boolean;
  selected: boolean;
  acts: SpaceActs;
}

/** One space on the plan, a button; drawn again only when something of it changes. */
export const SpaceButton = memo(function SpaceButton(props: SpaceButtonProps) {
  const { shape, state, label, text, room, tabbable, selected, acts } = props;
  const { mark, code } = !room && shape.box.width > shape.box.height ? SIDE_BY_SIDE : STACKED;
  return (
    <g
      data-space={shape.spaceId}
      className={`fp-space fp-space--${state}${room ? ' fp-space--room' : ''}`}
      transform={place(shape)}
      role="button"
      tabIndex={tabbable ? 0 : -1}
      aria-label={label}
      aria-current={selected || undefined}
      onClick={acts.click}
      onKeyDown={acts.key}
      onFocus={acts.focus}
    >
      <path className="fp-space__shape" d={shape.path} />
      <path className="fp-space__mark fp-space__mark--alone" d={MARKS[state]} fillRule="evenodd" />
      <path className="fp-space__mark fp-space__mark--by-code" d={`M${mark.x} ${mark.y}${MARKS[state]}`} fillRule="evenodd" />
      <text className="fp-space__code" x={code.x} y={code.y}>
        {text}
      </text>
    </g>
  );
});

/** A space that the filters leave out: part of the drawing, not of the choice. */
export const OtherSpace = memo(function OtherSpace({ shape }: { shape: Shape }) {
  return <path className="fp-space--other" transform={place(shape)} d={shape.path} aria-hidden="true" />;
});

function place(shape: Shape): string {
  const { x, y } = middle(shape.box);
  return `translate(${x} ${y})`;
}
