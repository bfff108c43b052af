import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../../api/problem';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { problemWords } from '../../ui/problem-words';
import { saveFile } from '../../ui/save-file';
import { toast } from '../../ui/toast';
import { copyLink } from './copy-link';
import { type GroupBy, readCsv } from './get-utilisation';
import { searchOfView, type View } from './view';

/** Ways to take what is found along: the link, files for a spreadsheet, and paper. */
export function KeepFindings({ view, name }: { view: View; name: string }) {
  const { t } = useLingui();
  const router = useRouter();
  const [busy, setBusy] = useState<GroupBy>();
  const { from, to } = view.period;
  const link = () => new URL(router.buildLocation({ to: '/utilisation', search: searchOfView(view) }).href, location.origin).href;
  const save = async (groupBy: GroupBy) => {
    setBusy(groupBy);
    try {
      saveFile(await readCsv(view, groupBy), `${name} ${from} ${to} ${groupBy}.csv`);
    } catch (cause) {
      toast({ text: problemWords(Problem.of(cause)).title, look: 'danger' });
    } finally {
      setBusy(undefined);
    }
  };
  const files: [GroupBy, string][] = [
    ['weekdayHour', t`CSV by weekday and hour`],
    ['day', t`CSV by day`],
    ['hour', t`CSV by hour`],
  ];
  return (
    <div className="fp-row fp-findings__keep">
      <Button onClick={() => copyLink(link())}>
        <Trans>Copy the link</Trans>
      </Button>
      {files.map(([groupBy, words]) => (
        <Button key={groupBy} busy={busy === groupBy} onClick={() => void save(groupBy)}>
          {words}
        </Button>
      ))}
      <Button icon={<Icon name="print" />} onClick={() => print()}>
        <Trans>Print</Trans>
      </Button>
    </div>
  );
}
