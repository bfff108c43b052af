import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import type { Problem, Violation } from '../api/problem';
import { Button } from './button';
import { Icon } from './icon';
import { nameOf, problemWords } from './problem-words';
import '@utrecht/alert-css/dist/index.css';
import './problem-message.css';

/** A refusal or fault in its place on the page: what happened, what to do, and what is free instead. */
export function ProblemMessage({ problem, onRetry, children }: ProblemMessageProps) {
  const { title, advice } = problemWords(problem);
  return (
    <div className={`utrecht-alert fp-problem fp-problem--${problem.passing ? 'fault' : 'refusal'}`} role="alert">
      <Icon name={problem.is('offline') ? 'offline' : 'alert'} size={24} />
      <div className="fp-problem__words">
        <p className="fp-problem__title">{title}</p>
        {!isToldByTheList(problem) && <p>{advice}</p>}
        {problem.violations.length > 0 && (
          <ul>
            {problem.violations.slice(0, 20).map((violation, at) => (
              <li key={at}>{violationText(violation)}</li>
            ))}
          </ul>
        )}
        {children || <WayOn problem={problem} />}
        <div className="fp-row">
          {onRetry && <TryAgain problem={problem} onRetry={onRetry} />}
          {problem.type.startsWith('/problems/') && (
            <Link to="/problems/$problem" params={{ problem: nameOf(problem.type) }} target="_blank">
              <Trans>What does this mean? (opens in a new tab)</Trans>
            </Link>
          )}
        </div>
      </div>
    </div>
  );
}

/** To what stands in the way, where that is mine. */
function WayOn({ problem }: { problem: Problem }) {
  const { bookingId } = problem.body;
  if (problem.is('offer-held')) {
    return (
      <Link to="/waitlist">
        <Trans>See what is held for you</Trans>
      </Link>
    );
  }
  if (!problem.is('person-already-booked') || typeof bookingId !== 'string') return null;
  return (
    <Link to="/bookings/$bookingId" params={{ bookingId }}>
      <Trans>See that booking</Trans>
    </Link>
  );
}

/** What is wrong with a request is the first of its fields that are wrong, which stand below. */
function isToldByTheList(problem: Problem): boolean {
  return problem.is('bad-request') && problem.violations.length > 0;
}

/** A service that said when it wants to be asked again is not asked before. */
function TryAgain({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const after = problem.retryAfter ?? 0;
  const [over, setOver] = useState<Problem>();
  useEffect(() => {
    const timer = setTimeout(() => setOver(problem), after * 1000);
    return () => clearTimeout(timer);
  }, [problem, after]);
  const wait = after > 0 && over !== problem;
  return (
    <>
      <Button icon={<Icon name="refresh" />} aria-disabled={wait || undefined} onClick={onRetry}>
        <Trans>Try again</Trans>
      </Button>
      {wait && (
        <span className="fp-soft">
          <Plural value={after} one="possible in # second" other="possible in # seconds" />
        </span>
      )}
    </>
  );
}

interface ProblemMessageProps {
  problem: Problem;
  onRetry?: () => void;
  /** What can be done instead, for instance free spaces nearby; else the way to what stands in the way. */
  children?: ReactNode;
}

function violationText({ file, row, field, message }: Violation): string {
  const where = [file, row, field].filter((part) => part !== undefined && part !== null).join(' · ');
  return [where, message].filter(Boolean).join(': ');
}
