import type { ReactNode } from 'react';
import { useOffline } from '../api/offline-copy';
import type { Problem } from '../api/problem';
import { Card } from './card';
import { ProblemMessage } from './problem-message';

interface NotReadProps {
  title: ReactNode;
  query: { data: unknown; error: Problem | null; refetch: () => unknown };
}

/**
 * Where something may wait for its reader and cannot be read: what it is, why not, and a way to try again, so that silence
 * never means that nothing is there. Nothing without a network, which the page says itself.
 */
export function NotRead({ title, query: { data, error, refetch } }: NotReadProps) {
  const offline = useOffline();
  if (!error || data !== undefined || offline) return null;
  return (
    <Card title={title}>
      <ProblemMessage problem={error} onRetry={() => void refetch()} />
    </Card>
  );
}
