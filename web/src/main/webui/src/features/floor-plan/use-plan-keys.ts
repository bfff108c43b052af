import { t } from '@lingui/core/macro';
import { type RefObject, useMemo, useRef } from 'react';
import { announce } from '../../ui/announcer';
import type { Direction } from './direction';
import { neighbours } from './neighbours';
import type { PanZoom } from './pan-zoom';
import type { Shape } from './plan';
import type { PlanSpace } from './plan-sheet';
import type { SpaceActs } from './space-button';
import { findTyped, isTyping, NOTHING_TYPED, typeOn } from './type-ahead';
import { startWalk, type Walk, walkOn } from './walk';

interface PlanKeys {
  /** The spaces that can be chosen, in reading order. */
  choice: readonly PlanSpace[];
  shapes: ReadonlyMap<string, Shape>;
  frame: RefObject<HTMLElement | null>;
  panZoom: RefObject<PanZoom | null>;
  setCurrent: (spaceId: string) => void;
  onOpen: (spaceId: string) => void;
  onClose: () => void;
}

const ARROWS: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/** What pointer and keys do on the spaces of a plan. */
export function usePlanKeys(keys: PlanKeys): SpaceActs {
  const now = useRef(keys);
  now.current = keys;
  return useMemo(() => makeActs(now), []);
}

function makeActs(now: RefObject<PlanKeys>): SpaceActs {
  let walk: Walk = startWalk('');
  let typed = NOTHING_TYPED;
  let known: { of?: readonly PlanSpace[]; steps: ReturnType<typeof neighbours> } = { steps: new Map() };

  const steps = () => {
    const { choice, shapes } = now.current;
    if (known.of !== choice) {
      known = { of: choice, steps: neighbours(choice.map(({ spaceId }) => shapes.get(spaceId)!)) };
    }
    return known.steps;
  };
  const goTo = (spaceId: string | undefined) => {
    const button = now.current.frame.current?.querySelector<SVGGElement>(`[data-space="${spaceId}"]`);
    button?.focus({ preventScroll: true });
  };
  const step = (direction: Direction) => {
    const next = walkOn(walk, direction, steps());
    if (next === null) {
      announce(nothingThere(direction));
      return;
    }
    walk = next;
    goTo(next.at);
  };
  const type = (letter: string, at: number) => {
    typed = typeOn(typed, letter, at);
    const { choice } = now.current;
    const found = findTyped(choice, typed.text, choice.find((space) => space.spaceId === walk.at)?.code);
    if (found === undefined) {
      announce(t`No space with ${typed.text}`);
    } else {
      goTo(found.spaceId);
    }
  };

  /** True when the key was one of the plan's. */
  const take = (key: string, at: number): boolean => {
    const { choice, panZoom, shapes, onOpen, onClose } = now.current;
    const here = shapes.get(walk.at)?.box;
    const direction = ARROWS[key];
    if (direction !== undefined) {
      step(direction);
    } else if (key === 'Home') {
      goTo(choice[0]?.spaceId);
    } else if (key === 'End') {
      goTo(choice.at(-1)?.spaceId);
    } else if (key === 'Enter' || key === ' ') {
      onOpen(walk.at);
    } else if (key === 'Escape') {
      onClose();
    } else if (key === '+' || key === '=') {
      panZoom.current?.zoomIn(here);
    } else if (key === '-' && !isTyping(typed, at)) {
      panZoom.current?.zoomOut(here);
    } else if (key.length === 1) {
      type(key, at);
    } else {
      return false;
    }
    return true;
  };

  return {
    click: (event) => now.current.onOpen(idOf(event.currentTarget)),
    key: (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey && take(event.key, event.timeStamp)) {
        event.preventDefault();
      }
    },
    focus: (event) => {
      const spaceId = idOf(event.currentTarget);
      if (walk.at !== spaceId) {
        walk = startWalk(spaceId);
      }
      const { setCurrent, panZoom, shapes, frame } = now.current;
      setCurrent(spaceId);
      panZoom.current?.reveal(shapes.get(spaceId)!.box);
      if (event.currentTarget.matches(':focus-visible')) {
        frame.current?.scrollIntoView({ block: 'nearest' });
      }
    },
  };
}

function idOf(element: SVGGElement): string {
  return element.dataset['space'] ?? '';
}

function nothingThere(direction: Direction): string {
  switch (direction) {
    case 'up':
      return t`No space above this one`;
    case 'down':
      return t`No space below this one`;
    case 'left':
      return t`No space to the left`;
    case 'right':
      return t`No space to the right`;
  }
}
