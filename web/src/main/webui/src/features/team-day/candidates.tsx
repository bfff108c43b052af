import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Answer, CandidateDate, TeamDay } from '../../api/booking/types.gen';
import type { Versioned } from '../../api/versioned';
import { announce } from '../../ui/announcer';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ProblemMessage } from '../../ui/problem-message';
import type { Day } from '../../ui/time';
import { capital, formatDay } from '../../ui/when';
import { useAnswer } from './answer-dates';
import { AgreeDialog } from './agree-dialog';
import { ANSWER_ICONS, ANSWERS, useAnswerWords, WhoSaidWhat } from './who-said-what';

/** The dates that may still be: who can come, my own answer, and for the organiser the way to agree. */
export function Candidates({ known, today, organiser }: { known: Versioned<TeamDay>; today: Day; organiser: boolean }) {
  const day = known.thing;
  const [agreeing, setAgreeing] = useState<Day>();
  const agreed = day.status === 'AGREED';
  const dates = day.candidates.filter(({ date }) => (agreed ? date === day.date : date >= today));
  const best = agreed ? undefined : bestOf(dates);
  return (
    <Card title={agreed ? <Trans>Are you coming?</Trans> : <Trans>Which dates suit you?</Trans>} look="accent">
      {agreed && (
        <p className="fp-soft">
          <Trans>Say yes and you get a place with your team; say no and your place is given back.</Trans>
        </p>
      )}
      {dates.length === 0 && (
        <p>
          <Trans>All dates have passed. Propose a new team day.</Trans>
        </p>
      )}
      <ul className="fp-dates">
        {dates.map((candidate) => (
          <Candidate
            key={candidate.date}
            teamDayId={day.id}
            candidate={candidate}
            best={candidate.date === best}
            onAgree={organiser && !agreed ? () => setAgreeing(candidate.date) : undefined}
          />
        ))}
      </ul>
      {organiser && !agreed && <AgreeDialog known={known} date={agreeing} onDate={setAgreeing} />}
    </Card>
  );
}

interface CandidateProps {
  teamDayId: string;
  candidate: CandidateDate;
  /** It suits most. */
  best: boolean;
  /** For the organiser. */
  onAgree: (() => void) | undefined;
}

function Candidate({ teamDayId, candidate, best, onAgree }: CandidateProps) {
  const { t } = useLingui();
  const { date } = candidate;
  const { mutate, isPending, variables, error } = useAnswer(teamDayId);
  return (
    <li className="fp-dates__date">
      <div className="fp-dates__words">
        <h3>
          {capital(formatDay(date, 'long'))}{' '}
          {best && (
            <Badge look="good" icon="star">
              <Trans>Suits most</Trans>
            </Badge>
          )}
        </h3>
        <WhoSaidWhat candidate={candidate} />
      </div>
      <Choice
        candidate={candidate}
        busy={isPending ? variables.answer : undefined}
        onChoose={(answer) => mutate({ date, answer }, { onSuccess: () => announce(t`Your answer is saved.`) })}
      />
      {onAgree && (
        <Button look={best ? 'primary' : 'secondary'} onClick={onAgree}>
          <Trans>Agree on this date</Trans>
          <span className="fp-unseen">: {formatDay(date, 'long')}</span>
        </Button>
      )}
      {error && <ProblemMessage problem={error} />}
    </li>
  );
}

function Choice({ candidate, busy, onChoose }: { candidate: CandidateDate; busy: Answer | undefined; onChoose: (answer: Answer) => void }) {
  const { t } = useLingui();
  const words = useAnswerWords();
  const date = formatDay(candidate.date, 'long');
  return (
    <div className="fp-choice" role="group" aria-label={t`My answer for ${date}`}>
      {ANSWERS.map((answer) => (
        <Button
          key={answer}
          className="fp-choice__one"
          icon={<Icon name={ANSWER_ICONS[answer]} />}
          aria-pressed={candidate.mine === answer}
          busy={busy === answer}
          onClick={() => onChoose(answer)}
        >
          {words[answer]}
        </Button>
      ))}
    </div>
  );
}

/** The date that most can come on, when anybody can; of equals the one with more maybes, then the first. */
export function bestOf(dates: CandidateDate[]): Day | undefined {
  const [best] = dates.filter(({ yes }) => yes > 0).sort((a, b) => b.yes - a.yes || b.maybe - a.maybe || a.date.localeCompare(b.date));
  return best?.date;
}
