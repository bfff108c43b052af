import { Trans, useLingui } from '@lingui/react/macro';
import type { ScenarioRun } from '../../api/occupancy/types.gen';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { copyLink, saveFile } from './keep';
import { csvOf } from './scenario-csv';

/** Ways to take the results along: the link, two kinds of file, and paper. */
export function KeepResults({ run, at }: { run: ScenarioRun; at: number }) {
  const { t } = useLingui();
  return (
    <div className="fp-row fp-results__keep">
      <Button onClick={() => copyLink(location.href)}>
        <Trans>Copy the link</Trans>
      </Button>
      <Button onClick={() => saveFile(new Blob([csvOf(run)], { type: 'text/csv;charset=utf-8' }), t`scenarios.csv`)}>
        <Trans>Download CSV</Trans>
      </Button>
      <Button onClick={() => saveFile(new Blob([jsonOf(run, at)], { type: 'application/json' }), t`scenarios.json`)}>
        <Trans>Download JSON</Trans>
      </Button>
      <Button icon={<Icon name="print" />} onClick={() => print()}>
        <Trans>Print</Trans>
      </Button>
    </div>
  );
}

/** As the operation told it, and when: it names everything that went in. */
function jsonOf(run: ScenarioRun, at: number): string {
  return `${JSON.stringify({ calculatedAt: new Date(at).toISOString(), run }, null, 2)}\n`;
}
