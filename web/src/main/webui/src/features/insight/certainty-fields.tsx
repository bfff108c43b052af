import { Trans, useLingui } from '@lingui/react/macro';
import { CheckField, FieldGroup } from '../../ui/field';
import { formatNumber } from '../../ui/when';
import { RUNS, SEED } from './bounds';
import { useAnyWrong, useField } from './filling';
import { Fold } from './fold';
import { NumberWithSlider } from './number-with-slider';
import { PlainField } from './plain-field';
import { daysOf, percent } from './words';

const LEVELS = ['0.9', '0.95', '0.99', '0.999'];

/** What all variants are calculated with: on how many days there is to be a desk for everybody, and what is drawn. */
export function CertaintyFields() {
  const { t } = useLingui();
  const { value, onChange } = useField('level');
  const wrong = useAnyWrong(['runs', 'seed']);
  const [least, most] = [formatNumber(RUNS.min), formatNumber(RUNS.max)];
  const last = formatNumber(SEED.max);
  return (
    <>
      <FieldGroup
        legend={<Trans>How often everybody is to find a desk</Trans>}
        hint={<Trans>The service level, a choice of yours. Cost, floor area and CO2 are told for it; the desks for all four.</Trans>}
      >
        <div className="fp-scenario__levels">
          {LEVELS.map((level) => (
            <CheckField
              key={level}
              type="radio"
              name="level"
              label={
                <>
                  {percent(Number(level))} <span className="fp-soft">{daysOf(Number(level))}</span>
                </>
              }
              checked={value === level}
              onChange={() => onChange(level)}
            />
          ))}
        </div>
      </FieldGroup>
      <Fold className="fp-scenario__figures" summary={<Trans>How the check by drawing days is done</Trans>} open={wrong}>
        <div className="fp-stack">
          <NumberWithSlider
            path="runs"
            label={t`Years drawn`}
            hint={<Trans>Beside the exact number, so many years of working days are drawn. From {least} to {most}.</Trans>}
            bounds={RUNS}
            unit={t`years`}
          />
          <PlainField
            path="seed"
            label={<Trans>Seed</Trans>}
            hint={<Trans>What the draws begin with: the same number draws the same days. A whole number from 0 to {last}.</Trans>}
          />
        </div>
      </Fold>
    </>
  );
}
