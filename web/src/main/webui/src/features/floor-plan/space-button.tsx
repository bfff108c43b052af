import { type FocusEvent, type KeyboardEvent, memo, type MouseEvent } from 'react';
import { middle, type Shape } from './plan';
import { MARKS, type SpaceState } from './space-state';

/** The acts of all spaces: the same object for as long as the plan lives, so that no space is drawn for their sake. */
export interface SpaceActs {
  click: (event: MouseEvent<SVGGElement>) => void;
  key: (event: KeyboardEvent<SVGGElement>) => void;
  focus: (event: FocusEvent<SVGGElement>) => void;
}

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
  return (
    <g
      data-space={shape.spaceId}
      className={`fp-space fp-space--${state} ${shapeClass(shape, room)}`}
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
      <path className="fp-space__mark" d={MARKS[state]} fillRule="evenodd" />
      <text className="fp-space__code">{text}</text>
    </g>
  );
});

/** A space that the filters leave out: part of the drawing, not of the choice. */
export const OtherSpace = memo(function OtherSpace({ shape, room }: { shape: Shape; room: boolean }) {
  return (
    <path
      className={`fp-space--other ${shapeClass(shape, room)}`}
      transform={place(shape)}
      d={shape.path}
      aria-hidden="true"
    />
  );
});

function place(shape: Shape): string {
  const { x, y } = middle(shape.box);
  return `translate(${x} ${y})`;
}

function shapeClass(shape: Shape, room: boolean): string {
  return room ? 'fp-space--room' : shape.box.width > shape.box.height ? 'fp-space--wide' : 'fp-space--tall';
}
