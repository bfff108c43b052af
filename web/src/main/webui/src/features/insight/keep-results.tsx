import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import type { ScenarioRun } from '../../api/occupancy/types.gen';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { saveFile } from '../../ui/save-file';
import type { Draft } from './draft';
import { copyLink } from './copy-link';
import { isTooLong, searchOf } from './link';
import { csvOf } from './scenario-csv';

/** Ways to take the results along: the link, two kinds of file, and paper. */
export function KeepResults({ run, at, asked }: { run: ScenarioRun; at: number; asked: Draft }) {
  const { t } = useLingui();
  const router = useRouter();
  // The address follows the form, which may ask for something else by now.
  const search = searchOf(asked, 0);
  const link = () => new URL(router.buildLocation({ to: '/scenarios', search }).href, location.href).href;
  return (
    <div className="fp-row fp-results__keep">
      {!isTooLong(search) && (
        <Button onClick={() => copyLink(link())}>
          <Trans>Copy the link</Trans>
        </Button>
      )}
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
