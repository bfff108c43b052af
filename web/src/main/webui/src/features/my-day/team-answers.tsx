import { Plural, Trans } from '@lingui/react/macro';
import { datesToCome, useTeamDays } from '../../api/teams';
import { ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { NotRead } from '../../ui/not-read';
import { formatDay, useLanguage } from '../../ui/when';

/** Team days that wait for my answer; nothing when there are none. */
export function TeamAnswers() {
  useLanguage();
  const teamDays = useTeamDays();
  const { data } = teamDays;
  if (!data) return <NotRead title={<Trans>Team days</Trans>} query={teamDays} />;
  const waiting = data.filter((day) => day.status === 'PROPOSED' && datesToCome(day).some(({ mine }) => mine === null));
  if (waiting.length === 0) return null;
  return (
    <Card
      title={<Plural value={waiting.length} one="A team day waits for your answer" other="# team days wait for your answer" />}
    >
      <ul className="fp-day__list">
        {waiting.map((day) => (
          <li key={day.id} className="fp-day__line">
            <Icon name="calendar" />
            <div>
              <strong>{day.purpose || day.teamName}</strong>
              <p className="fp-soft">
                {day.buildingName}: {datesToCome(day).map(({ date }) => formatDay(date)).join(', ')}
              </p>
            </div>
            <ButtonLink to="/team-days/$teamDayId" params={{ teamDayId: day.id }}>
              <Trans>Answer</Trans>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
