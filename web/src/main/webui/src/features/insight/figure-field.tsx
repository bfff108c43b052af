import { Trans, useLingui } from '@lingui/react/macro';
import { formatNumber } from '../../ui/when';
import type { FigureDraft, InputField } from './draft';
import { useAnyWrong } from './filling';
import { Fold } from './fold';
import { INPUTS } from './inputs';
import { NumberWithSlider } from './number-with-slider';
import { PlainField } from './plain-field';
import { meaningOfInput, nameOfInput, said, unitOfInput } from './words';

interface FigureFieldProps {
  /** Of the figure: `variants[0].inputs.growth`. */
  path: string;
  field: InputField;
  figure: FigureDraft;
}

/** One input of a variant: its number, and for who knows them the range in which it may lie, its source and date. */
export function FigureField({ path, field, figure: { value, ...more } }: FigureFieldProps) {
  const input = INPUTS[field];
  const wrong = useAnyWrong(Object.keys(more).map((part) => `${path}.${part}`));
  const filled = Object.values(more).some((text) => text !== '');
  const wantsSource = input.neutral === undefined && value.trim() !== '';
  return (
    <div className="fp-figure">
      <NumberWithSlider
        path={`${path}.value`}
        label={nameOfInput(field)}
        hint={<Hint field={field} />}
        bounds={input}
        unit={unitOfInput(field)}
        {...(input.standard && { standard: input.standard.value })}
      />
      <Fold className="fp-figure__sure" open={wrong || filled || wantsSource} summary={<Summary field={field} />}>
        <div className="fp-figure__more">
          <PlainField path={`${path}.low`} label={<Trans>At least</Trans>} hint={unitOfInput(field)} />
          <PlainField path={`${path}.high`} label={<Trans>At most</Trans>} hint={unitOfInput(field)} />
          <PlainField path={`${path}.source`} label={<Trans>Source</Trans>} maxLength={120} />
          <PlainField path={`${path}.asOf`} label={<Trans>Of when</Trans>} hint={<Trans>2026, 2026-10 or 2026-10-31</Trans>} maxLength={10} />
        </div>
      </Fold>
    </div>
  );
}

function Summary({ field }: { field: InputField }) {
  return (
    <>
      <Trans>How sure, and who says so</Trans>
      <span className="fp-unseen">: {nameOfInput(field)}</span>
    </>
  );
}

/** What it means, what it may be, and what the operation takes by itself. */
function Hint({ field }: { field: InputField }) {
  const { t } = useLingui();
  const { min, max, standard } = INPUTS[field];
  const [least, most] = [formatNumber(min), formatNumber(max)];
  const meaning = meaningOfInput(field);
  const value = standard && said(field, standard.value);
  const { source, asOf } = standard ?? {};
  return (
    <>
      {meaning} {t`From ${least} to ${most}.`}{' '}
      {standard && (
        <Trans>
          Left empty, it is {value}: {source}, of {asOf}.
        </Trans>
      )}
    </>
  );
}
