import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { BuildingView } from '../../api/booking/types.gen';
import { announce } from '../../ui/announcer';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { dayIn } from '../../ui/time';
import { DaysAhead } from './days-ahead';
import { Findings } from './findings';
import { useUtilisation } from './get-utilisation';
import { finding } from './utilisation-words';
import { searchOfView, viewOf, type View } from './view';
import { ViewForm } from './view-form';
import { daysWithFigures, weekOf } from './week-shape';
import './report.css';
import './utilisation.css';

const route = getRouteApi('/shell/utilisation');

interface LookBackProps {
  building: BuildingView;
  /** Those that I look after. */
  buildings: readonly BuildingView[];
}

/** What to look at, and below it what is found; the address keeps both. */
export function LookBack({ building, buildings }: LookBackProps) {
  const navigate = route.useNavigate();
  const today = dayIn(building.zone);
  const view = viewOf(route.useSearch(), building, today);
  const change = (to: Partial<View>) => void navigate({ search: searchOfView({ ...view, ...to }), replace: true, resetScroll: false });
  return (
    <div className="fp-stack fp-lookback">
      <ViewForm building={building} buildings={buildings} view={view} today={today} onChange={change} />
      <Found building={building} view={view} />
      <DaysAhead view={view} />
    </div>
  );
}

function Found({ building, view }: { building: BuildingView; view: View }) {
  const { t } = useLingui();
  const { now, then } = useUtilisation(view);
  const problem = now.error ?? then.error;
  const week = now.data && weekOf(now.data.week, view.show, building.openDays);
  const days = daysWithFigures(now.data?.days ?? [], building.openDays);
  useAnnouncedChange(week && (days.length > 0 ? finding(week, view.show, view.kind) : t`There are no figures of these days`));
  if (problem) return <ProblemMessage problem={problem} onRetry={() => [now, then].forEach(({ retry }) => retry())} />;
  if (!now.data || !week || (view.compare && !then.data)) return <Skeleton lines={16} />;
  if (days.length === 0) return <NothingYet />;
  const other = then.data && { week: weekOf(then.data.week, view.show, building.openDays), days: daysWithFigures(then.data.days, building.openDays) };
  return <Findings building={building} name={now.data.name} view={view} found={{ week, days }} other={view.compare && other} />;
}

/** What is found is said when it is another than before. */
function useAnnouncedChange(sentence: string | undefined) {
  const last = useRef<string>(undefined);
  useEffect(() => {
    if (sentence === undefined || sentence === last.current) return;
    if (last.current !== undefined) announce(sentence);
    last.current = sentence;
  }, [sentence]);
}

function NothingYet() {
  return (
    <Card look="flat">
      <Empty icon="utilisation" title={<Trans>There are no figures of these days</Trans>}>
        <Trans>Flexplek had not begun to count here then, the building was closed, or this place has no spaces of this kind. Choose other days, another kind or another place.</Trans>
      </Empty>
    </Card>
  );
}
