import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, memo, useState } from 'react';
import type { FloorView } from '../../api/booking/types.gen';
import { Empty } from '../../ui/empty';
import { SelectField } from '../../ui/field';
import { Icon, isIcon } from '../../ui/icon';
import { useSpaceWords } from '../floor-plan/space-words';
import { StateMark } from '../floor-plan/state-mark';
import { remember, remembered } from '../../ui/remembered';
import type { ShownSpace } from './shown-spaces';
import './space-list.css';

interface SpaceListProps {
  spaces: readonly ShownSpace[];
  selected: string | undefined;
  floor: FloorView;
  onOpen: (spaceId: string) => void;
  onClose: () => void;
}

const ORDERS = ['neighbourhood', 'team', 'free', 'name'] as const;
type Order = (typeof ORDERS)[number];

/** The same spaces as on the plan, with the same acts, for who would rather read. */
export function SpaceList({ spaces, selected, floor, onOpen, onClose }: SpaceListProps) {
  const { t } = useLingui();
  const [wanted, setWanted] = useState<Order>(() => ORDERS.find((one) => one === remembered('book.order')) ?? 'neighbourhood');
  const mates = spaces.some((space) => space.mate !== undefined);
  const order = wanted === 'team' && !mates ? 'neighbourhood' : wanted;
  const choose = (next: Order) => {
    remember('book.order', next);
    setWanted(next);
  };
  const close = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      onClose();
    }
  };
  if (spaces.length === 0) {
    return (
      <Empty icon="search" title={<Trans>No space fits</Trans>}>
        <Trans>Ask for fewer things, or look on another floor.</Trans>
      </Empty>
    );
  }
  return (
    <section className="fp-space-list" aria-label={t`Spaces as a list`}>
      <SelectField label={<Trans>Order</Trans>} value={order} onChange={(event) => choose(event.target.value as Order)}>
        <option value="neighbourhood">{t`By neighbourhood`}</option>
        {mates && <option value="team">{t`Free ones near my team`}</option>}
        <option value="free">{t`Free ones first`}</option>
        <option value="name">{t`By name`}</option>
      </SelectField>
      {groups(spaces, order, floor).map(({ id, name, members }) => (
        <div key={id} className="fp-space-list__group">
          {name !== '' && (
            <h2>
              {name} <span className="fp-soft">{t`${free(members)} of ${members.length} free`}</span>
            </h2>
          )}
          <ul className="fp-space-list__rows">
            {members.map((space) => (
              <SpaceRow key={space.spaceId} space={space} selected={space.spaceId === selected} onOpen={onOpen} onKeyDown={close} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface SpaceRowProps {
  space: ShownSpace;
  selected: boolean;
  onOpen: (spaceId: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

const SpaceRow = memo(
  function SpaceRow({ space, selected, onOpen, onKeyDown }: SpaceRowProps) {
    const { people, amenityWord } = useSpaceWords();
    return (
      <li>
        <button
          type="button"
          className={`fp-space-row fp-space-row--${space.state}`}
          data-row={space.spaceId}
          aria-label={space.label}
          aria-current={selected || undefined}
          onClick={() => onOpen(space.spaceId)}
          onKeyDown={onKeyDown}
        >
          <StateMark state={space.state} />
          <span className="fp-space-row__words">
            <span className="fp-space-row__name">{space.name}</span>
            <span className="fp-space-row__state">{[space.says, space.mate].filter(Boolean).join(', ')}</span>
          </span>
          <span className="fp-space-row__has">
            {space.kind === 'ROOM' && <span>{people(space.capacity)}</span>}
            {space.amenities.map((amenity) => (
              <span key={amenity}>{isIcon(amenity) ? <Icon name={amenity} /> : amenityWord(amenity)}</span>
            ))}
          </span>
        </button>
      </li>
    );
  },
  // The space is made anew with every change of the floor; what is drawn of it stands in its label.
  (was, is) => was.selected === is.selected && was.space.label === is.space.label && was.space.state === is.space.state,
);

function groups(spaces: readonly ShownSpace[], order: Order, floor: FloorView) {
  switch (order) {
    case 'neighbourhood':
      return floor.neighbourhoods
        .map(({ id, name }) => ({ id, name, members: spaces.filter((space) => space.neighbourhoodId === id) }))
        .filter(({ members }) => members.length > 0);
    case 'team':
      return [{ id: 'all', name: '', members: nearTeam(spaces) }];
    case 'free':
      return [{ id: 'all', name: '', members: [...spaces].sort((a, b) => rank(a) - rank(b) || byName(a, b)) }];
    case 'name':
      return [{ id: 'all', name: '', members: [...spaces].sort(byName) }];
  }
}

/** Free spaces by their distance to the nearest colleague, and then the colleagues' own and all others. */
function nearTeam(spaces: readonly ShownSpace[]): ShownSpace[] {
  const mates = spaces.filter((space) => space.mate !== undefined);
  const away = (space: ShownSpace) => Math.min(...mates.map((mate) => Math.hypot(mate.x - space.x, mate.y - space.y)));
  return [...spaces].sort((a, b) => rank(a) - rank(b) || away(a) - away(b) || byName(a, b));
}

function byName(a: ShownSpace, b: ShownSpace): number {
  return a.name.localeCompare(b.name, undefined, { numeric: true });
}

function rank({ state }: ShownSpace): number {
  return ['MINE', 'FREE', 'TAKEN', 'NOT_ALLOWED', 'OUT_OF_SERVICE'].indexOf(state);
}

function free(spaces: readonly ShownSpace[]): number {
  return spaces.filter((space) => space.state === 'FREE').length;
}
