import { useLingui } from '@lingui/react/macro';
import { useId, type ReactNode } from 'react';
import { Field } from '../../ui/field';
import { formatNumber } from '../../ui/when';
import { type Bounds, numberAt, numberIn, positionOf, sliderOf } from './bounds';
import { useField } from './filling';
import './number-with-slider.css';

interface NumberWithSliderProps {
  path: string;
  label: string;
  hint?: ReactNode;
  bounds: Bounds;
  unit: string;
  /** Where the slider stands while the field is empty. */
  standard?: number;
}

/** A number to type, and beside it a slider for who would rather push; both say the same. */
export function NumberWithSlider({ path, label, hint, bounds, unit, standard }: NumberWithSliderProps) {
  const { t } = useLingui();
  const { value, error, onChange } = useField(path);
  const unitId = useId();
  const number = numberIn(value, bounds);
  const slider = sliderOf(bounds);
  return (
    <Field label={label} hint={hint} error={error}>
      {({ 'aria-describedby': describedBy, ...ties }) => (
        <div className="fp-number-slider">
          <input
            {...slider}
            type="range"
            className={number === undefined ? 'fp-slider fp-slider--unset' : 'fp-slider'}
            aria-label={label}
            aria-valuetext={number === undefined ? t`not filled in` : `${value} ${unit}`}
            value={positionOf(number ?? standard ?? slider.min, bounds)}
            onChange={(event) => onChange(formatNumber(numberAt(Number(event.target.value), bounds), { useGrouping: false }))}
          />
          <span className="fp-number-slider__number">
            <input
              {...ties}
              aria-describedby={[unitId, describedBy].filter(Boolean).join(' ')}
              type="text"
              inputMode={bounds.min < 0 ? 'text' : 'decimal'}
              autoComplete="off"
              className="utrecht-textbox fp-input"
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
            <span id={unitId}>{unit}</span>
          </span>
        </div>
      )}
    </Field>
  );
}
