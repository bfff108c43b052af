import { Trans, useLingui } from '@lingui/react/macro';
import type { FloorView } from '../../api/booking/types.gen';
import type { Liveness } from '../../api/live-stream';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { RepeatButton } from '../series/repeat-button';
import type { BookSearch } from './book-search';
import { anyOf, type Choice } from './choice';
import { Filters } from './filters';
import type { ShownSpace } from './shown-spaces';
import { LiveSign } from './live-sign';
import type { BookingActs } from './use-booking-acts';

interface BookBarProps {
  choice: Choice;
  floor: FloorView;
  now: Date;
  /** Those that the filters leave, when they are known. */
  spaces: readonly ShownSpace[] | undefined;
  view: 'plan' | 'list';
  liveness: Liveness;
  acts: BookingActs;
  onChange: (patch: BookSearch) => void;
  onShow: (view: 'plan' | 'list') => void;
  onReload: () => void;
}

/** Above plan and list: any that fits, the filters, how many are free, and on a phone which of the two is shown. */
export function BookBar({ choice, floor, now, spaces, view, liveness, acts, onChange, onShow, onReload }: BookBarProps) {
  const { t } = useLingui();
  const any = choice.kind === 'ROOM' ? t`Any room that fits` : t`Any desk that fits`;
  return (
    <div className="fp-book__bar">
      <Button icon={<Icon name="check" />} busy={acts.underWay === 'any'} onClick={() => void acts.bookAny()}>
        {any}
      </Button>
      <RepeatButton target={{ anyOf: anyOf(choice, false), ...(choice.person && { personId: choice.person.personId }) }} what={any} {...choice} />
      <Filters choice={choice} floor={floor} now={now} onChange={onChange} />
      <div className="fp-book__counts">
        {spaces && (
          <>
            <FreeCount spaces={spaces} />
            <LiveSign liveness={liveness} onReload={onReload} />
          </>
        )}
      </div>
      <div className="fp-book__switch" role="group" aria-label={t`Show as`}>
        <button type="button" aria-pressed={view === 'plan'} onClick={() => onShow('plan')}>
          <Icon name="plan" /> <Trans>Plan</Trans>
        </button>
        <button type="button" aria-pressed={view === 'list'} onClick={() => onShow('list')}>
          <Icon name="list" /> <Trans>List</Trans>
        </button>
      </div>
    </div>
  );
}

function FreeCount({ spaces }: { spaces: readonly ShownSpace[] }) {
  const free = spaces.filter((space) => space.state === 'FREE').length;
  return (
    <p className="fp-number">
      <Trans>
        <strong>{free}</strong> of {spaces.length} free
      </Trans>
    </p>
  );
}
