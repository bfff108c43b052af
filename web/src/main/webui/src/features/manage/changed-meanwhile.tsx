import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Problem } from '../../api/problem';
import { Button } from '../../ui/button';
import { ProblemMessage } from '../../ui/problem-message';

const problem = new Problem(412, { type: '/problems/changed-meanwhile' });

/** Somebody else was here meanwhile: nothing that was typed is lost, and the choice is the reader's. */
export function ChangedMeanwhile({ onTakeOver, children }: { onTakeOver: () => void; children?: ReactNode }) {
  return (
    <ProblemMessage problem={problem}>
      {children ?? (
        <p>
          <Trans>What you typed is still here; below it stands what holds now. Save to put yours in its place.</Trans>
        </p>
      )}
      <div className="fp-row">
        <Button onClick={onTakeOver}>
          <Trans>Leave it as it is now</Trans>
        </Button>
      </div>
    </ProblemMessage>
  );
}
