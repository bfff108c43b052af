import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { focusHeading } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { toast } from '../../ui/toast';
import { formatMoment } from '../../ui/when';
import { useConfirmSeries } from './confirm-series';
import type { Series } from './series';

/** Whoever did not come some times running says whether they still do, or the series ends. */
export function StillComing({ series }: { series: Series }) {
  const { t } = useLingui();
  const confirm = useConfirmSeries(series.id);
  const by = series.confirmBy === null ? '' : formatMoment(series.confirmBy);
  const send = () =>
    // The card may go before all is read again, and what is to be told with it.
    void confirm.mutateAsync().then(
      () => {
        toast({ text: t`Good, the series goes on.` });
        focusHeading();
      },
      () => undefined, // shown below
    );
  return (
    <Card look="accent" title={<Trans>Are you still coming?</Trans>}>
      <p>
        <Trans>You did not check in the last few times. Say before {by} that you are still coming, or the series ends and its places become free for others.</Trans>
      </p>
      {confirm.error && <ProblemMessage problem={confirm.error} />}
      <div className="fp-row">
        <Button look="primary" icon={<Icon name="check" />} busy={confirm.isPending} onClick={send}>
          <Trans>I'm still coming</Trans>
        </Button>
      </div>
    </Card>
  );
}
