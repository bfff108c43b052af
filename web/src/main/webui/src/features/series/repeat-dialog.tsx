import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type RefObject, useRef, useState } from 'react';
import type { BookingRequest, BuildingView, BookingSeriesRequest, SeriesDate } from '../../api/booking/types.gen';
import { Problem } from '../../api/problem';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ProblemMessage } from '../../ui/problem-message';
import { type Day, instantAt, type Time } from '../../ui/time';
import { toast } from '../../ui/toast';
import { useFocusWhenThere } from '../../ui/use-focus-when-there';
import { formatDay, formatSlot } from '../../ui/when';
import { useEndSeries } from './end-series';
import { useMakeSeries } from './make-series';
import { outcomesOf } from './outcomes';
import { PatternFields } from './pattern-fields';
import { PreviewDates } from './preview-dates';
import { PreviewSentence } from './preview-sentence';
import { type SeriesWish, usePreviewSeries } from './preview-series';
import { firstOf, isWhole, openWeekdays, type Pattern, patternFrom, ruleOf, weekdaysOf } from './recurrence';
import type { Series } from './series';

/** What is repeated: a space or any that fits, as it is chosen for one day. */
export interface Repeated {
  target: Pick<BookingRequest, 'spaceId' | 'anyOf' | 'personId'>;
  /** How people call that. */
  what: string;
  building: BuildingView;
  date: Day;
  from: Time;
  to: Time;
}

interface RepeatDialogProps extends Repeated {
  open: boolean;
  onClose: () => void;
}

/** The same booking again and again: first the rule, then what would become of each date; only then it is booked. */
export function RepeatDialog({ open, onClose, ...repeated }: RepeatDialogProps) {
  const { what } = repeated;
  return (
    <Dialog form open={open} title={<Trans>Repeat: {what}</Trans>} onClose={onClose}>
      <Steps {...repeated} onClose={onClose} />
    </Dialog>
  );
}

function Steps({ onClose, ...repeated }: Repeated & { onClose: () => void }) {
  const { date } = repeated;
  const [pattern, setPattern] = useState(() => patternFrom(date));
  const [asked, setAsked] = useState<{ wish: SeriesWish; dates: SeriesDate[] }>();
  const form = useRef<HTMLFormElement>(null);
  const focusOnForm = useFocusWhenThere(() => form.current?.querySelector<HTMLElement>('input:checked'));
  const back = () => {
    setAsked(undefined);
    focusOnForm();
  };
  return asked ? (
    <Preview {...asked} building={repeated.building} onDates={(dates) => setAsked({ ...asked, dates })} onBack={back} onClose={onClose} />
  ) : (
    <RuleForm ref={form} {...repeated} pattern={pattern} onPattern={setPattern} onAsked={setAsked} />
  );
}

interface RuleFormProps extends Repeated {
  ref: RefObject<HTMLFormElement | null>;
  pattern: Pattern;
  onPattern: (pattern: Pattern) => void;
  onAsked: (asked: { wish: SeriesWish; dates: SeriesDate[] }) => void;
}

function RuleForm({ ref, target, building, date, from, to, pattern, onPattern, onAsked }: RuleFormProps) {
  const preview = usePreviewSeries();
  const { zone } = building;
  const open = openWeekdays(building.openDays, date);
  const whole = isWhole(pattern, open, date);
  const first = firstOf(weekdaysOf(pattern, open), date) ?? date;
  const [start, end] = [instantAt(zone, first, from), instantAt(zone, first, to)];
  const day = formatDay(first, 'long');
  const slot = formatSlot(zone, start, end);
  const look = (event: FormEvent) => {
    event.preventDefault();
    if (!whole) return;
    const wish = { ...target, start, end, recurrence: ruleOf(pattern, open) };
    preview.mutate(wish, { onSuccess: ({ dates }) => onAsked({ wish, dates }) });
  };
  return (
    <form ref={ref} className="fp-stack" onSubmit={look} noValidate>
      {preview.error && <ProblemMessage problem={preview.error} />}
      <PatternFields pattern={pattern} open={open} day={date} onChange={onPattern} />
      <p className="fp-soft">
        <Trans>
          Each time {slot}; the first time on {day}.
        </Trans>
      </p>
      <div className="fp-row">
        <Button look="primary" type="submit" busy={preview.isPending} aria-disabled={!whole}>
          <Trans>See the dates</Trans>
        </Button>
      </div>
    </form>
  );
}

interface PreviewProps {
  building: BuildingView;
  wish: SeriesWish;
  dates: SeriesDate[];
  onDates: (dates: SeriesDate[]) => void;
  onBack: () => void;
  onClose: () => void;
}

function Preview({ wish, dates, building, onDates, onBack, onClose }: PreviewProps) {
  const make = useMakeSeries();
  const made = useMade();
  const outcomes = outcomesOf(dates);
  const { of, booked, later, refused } = outcomes;
  const send = (mode: BookingSeriesRequest['mode']) => {
    // Also when the panel that this stands in goes meanwhile, since its space is mine by now.
    void make.mutateAsync({ ...wish, mode }).then(
      ({ thing, etag }) => {
        onClose();
        made(thing, etag);
      },
      // Somebody took one of them meanwhile: how it stands now is shown before anything is booked.
      (cause: unknown) => onDates(datesOf(Problem.of(cause)) ?? dates),
    );
  };
  return (
    <div className="fp-stack">
      <h3 ref={focus} tabIndex={-1} className="fp-series__sentence">
        <PreviewSentence outcomes={outcomes} />
      </h3>
      {make.error && <ProblemMessage problem={make.error} />}
      <div className="fp-row">
        {booked + later > 0 && (
          <Button look="primary" busy={make.isPending} onClick={() => send(refused === 0 ? 'ALL' : 'EACH')}>
            {refused === 0 ? (
              <Plural value={of} one="Book it" other="Book all #" />
            ) : booked > 0 ? (
              <Plural value={booked} one="Book the one that is free" other="Book the # that are free" />
            ) : (
              <Trans>Book them as soon as that is possible</Trans>
            )}
          </Button>
        )}
        <Button onClick={onBack}>
          <Trans>Choose other dates</Trans>
        </Button>
      </div>
      <PreviewDates dates={dates} daysAhead={building.daysAhead} />
    </div>
  );
}

/** A ref that takes the focus as soon as there is something: the answer to what was asked. */
function focus(element: HTMLElement | null) {
  element?.focus();
}

function datesOf(problem: Problem): SeriesDate[] | undefined {
  return problem.is('series-not-whole') ? (problem.body['dates'] as SeriesDate[] | undefined) : undefined;
}

/** Goes to the page of the series and says what was booked, with a way back. */
function useMade() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const end = useEndSeries();
  return ({ id: seriesId, dates, firstDay }: Series, etag: string) => {
    const { booked, of } = outcomesOf(dates);
    const undo = () =>
      end.mutateAsync({ seriesId, etag, from: firstDay }).then(
        () => toast({ text: t`The series is cancelled.` }),
        () => {
          toast({ text: t`The series still stands.`, look: 'danger' });
          void navigate({ to: '/series/$seriesId', params: { seriesId } });
        },
      );
    toast({ text: t`Booked: ${booked} of ${of} dates.`, undo: () => void undo() });
    void navigate({ to: '/series/$seriesId', params: { seriesId } });
  };
}
