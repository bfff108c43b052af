import { Trans } from '@lingui/react/macro';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Decision } from '../../api/booking/types.gen';
import { Button } from '../../ui/button';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import './decision.css';
import type { useDecisions } from './get-decisions';

interface DecisionListProps {
  decisions: ReturnType<typeof useDecisions>;
  /** What is said where there is none. */
  none: ReactNode;
  /** What is said of each below its title. */
  children: (decision: Decision) => ReactNode;
}

/** Decisions page by page, each by what was so. */
export function DecisionList({ decisions, none, children }: DecisionListProps) {
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = decisions;
  const list = useRef<HTMLUListElement>(null);
  const next = useRef<number>(undefined);
  const all = data?.pages.flatMap(({ items }) => items) ?? [];
  const many = all.length;
  useEffect(() => {
    if (next.current === undefined || next.current >= many) return;
    list.current?.querySelectorAll('li')[next.current]?.focus();
    next.current = undefined;
  }, [many]);
  const more = () => {
    // Where the first of the new ones comes to stand: the button may go.
    next.current = many;
    void fetchNextPage();
  };
  return (
    <>
      {error && <ProblemMessage problem={error} onRetry={() => void refetch()} />}
      {isPending && !error && <Skeleton lines={3} />}
      {data && many === 0 && <p className="fp-soft">{none}</p>}
      {many > 0 && (
        <ul className="fp-decisions" ref={list}>
          {all.map((decision) => (
            <li key={decision.id} tabIndex={-1}>
              <strong>{decision.title}</strong>
              {children(decision)}
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <div className="fp-row">
          <Button busy={isFetchingNextPage} onClick={more}>
            <Trans>Show earlier ones</Trans>
          </Button>
        </div>
      )}
    </>
  );
}
