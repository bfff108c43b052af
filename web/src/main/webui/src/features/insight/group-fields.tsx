import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button';
import { FieldGroup } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { capital, formatNumber } from '../../ui/when';
import { PEOPLE, PERCENT } from './bounds';
import { WEEKDAYS } from './draft';
import { useField } from './filling';
import { NumberWithSlider } from './number-with-slider';
import { PlainField } from './plain-field';
import { weekdayName } from './words';

interface GroupFieldsProps {
  /** Of the group: `variants[0].groups[1]`. */
  path: string;
  /** Where there is more than one. */
  onRemove: (() => void) | undefined;
}

/** People who come in alike: how many they are, and how many of a hundred plan to come on each weekday. */
export function GroupFields({ path, onRemove }: GroupFieldsProps) {
  const { t } = useLingui();
  const { value: name } = useField(`${path}.name`);
  const most = formatNumber(PEOPLE.max);
  return (
    <div className="fp-scenario__group" role="group" aria-label={name}>
      <PlainField path={`${path}.name`} label={<Trans>Who</Trans>} hint={<Trans>People who come in alike, such as a department.</Trans>} maxLength={60} />
      <NumberWithSlider
        path={`${path}.people`}
        label={t`How many people`}
        hint={<Trans>A whole number, to {most}. Count them yourself: there is no figure to begin with.</Trans>}
        bounds={PEOPLE}
        unit={t`people`}
      />
      <FieldGroup
        legend={<Trans>Who plans to come in on each day</Trans>}
        hint={<Trans>Of a hundred people, from 0 to 100. Take it from your own bookings or counts, and say 0 where nobody comes.</Trans>}
      >
        <div className="fp-scenario__week">
          {Array.from({ length: WEEKDAYS }, (_, day) => (
            <NumberWithSlider key={day} path={`${path}.presence[${day}]`} label={capital(weekdayName(day))} bounds={PERCENT} unit="%" />
          ))}
        </div>
      </FieldGroup>
      {onRemove && (
        <div className="fp-row">
          <Button look="quiet" icon={<Icon name="minus" />} onClick={onRemove}>
            <Trans>Remove {name}</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}
