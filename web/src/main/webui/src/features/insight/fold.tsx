import { useState, type ReactNode } from 'react';

interface FoldProps {
  summary: ReactNode;
  /** Open at first, and whenever this becomes so: there is something to see or to mend. */
  open: boolean;
  className: string;
  children: ReactNode;
}

/** Fields that are out of the way until somebody wants them. */
export function Fold({ summary, open, className, children }: FoldProps) {
  const [opened, setOpened] = useState(false);
  return (
    <details className={className} open={opened || open} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
