import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import type { Alert, Snapshot } from '../../api/occupancy/types.gen';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ProblemMessage } from '../../ui/problem-message';
import { atMoment } from '../../ui/when';
import { alertWords } from './alert-words';
import { useAcknowledge, useOpenAlerts } from './get-alerts';
import './open-alerts.css';

interface OpenAlertsProps {
  places: Snapshot;
  /** How often the stream said that something happened to them. */
  moved: number;
}

/** What the rules of the building tell now; nothing where there is nothing to tell. */
export function OpenAlerts({ places, moved }: OpenAlertsProps) {
  const alerts = useOpenAlerts(places.buildingId, true, moved);
  useSayNew(alerts.data, places);
  if (alerts.error && !alerts.data) return <ProblemMessage problem={alerts.error} onRetry={() => void alerts.refetch()} />;
  if (!alerts.data?.length) return null;
  return (
    <Card title={<Trans>Alerts</Trans>}>
      <ul className="fp-alerts">
        {alerts.data.map((alert) => (
          <OpenAlert key={alert.alertId} alert={alert} places={places} />
        ))}
      </ul>
    </Card>
  );
}

function OpenAlert({ alert, places }: { alert: Alert; places: Snapshot }) {
  const { t } = useLingui();
  const line = useRef<HTMLLIElement>(null);
  const acknowledge = useAcknowledge(places.buildingId);
  const words = alertWords(alert, places.zone, places);
  const at = alert.acknowledgedAt && atMoment(alert.acknowledgedAt, undefined, places.zone);
  // The button goes, and what took its place keeps the focus.
  const send = () =>
    acknowledge.mutate(alert.alertId, {
      onSuccess: () => {
        announce(t`Acknowledged.`);
        line.current?.focus();
      },
    });
  return (
    <li ref={line} tabIndex={-1} className={at ? 'fp-alerts__one' : 'fp-alerts__one fp-alerts__one--new'}>
      <Icon name="alert" size={24} />
      <div className="fp-alerts__words">
        <p>{words}</p>
        {at && <p className="fp-soft">{alert.acknowledgedByYou ? <Trans>Acknowledged by you {at}</Trans> : <Trans>Acknowledged {at}</Trans>}</p>}
        {acknowledge.error && <ProblemMessage problem={acknowledge.error} />}
      </div>
      {!at && (
        <Button busy={acknowledge.isPending} aria-label={t`Acknowledge: ${words}`} onClick={send}>
          <Trans>Acknowledge</Trans>
        </Button>
      )}
    </li>
  );
}

/** Says each alert once, when it comes while the page is open; what is there at first is read with the page. */
function useSayNew(alerts: Alert[] | undefined, places: Snapshot) {
  const known = useRef<Set<string>>(undefined);
  useEffect(() => {
    if (!alerts) return;
    const before = known.current;
    known.current = new Set([...(before ?? []), ...alerts.map(({ alertId }) => alertId)]);
    const words = before ? alerts.filter(({ alertId }) => !before.has(alertId)).map((alert) => alertWords(alert, places.zone, places)) : [];
    if (words.length > 0) announce(words.join('. '));
  }, [alerts, places]);
}
