import { useId } from 'react';
import './bars.css';

export interface Bar {
  label: string;
  value: number;
  /** The value as it is read. */
  text: string;
  /** The one that the title is about. */
  chosen?: boolean;
}

interface BarsProps {
  /** What is found, as the heading of the picture. */
  title: string;
  bars: readonly Bar[];
}

/** Heights in letters, so that the picture grows with them. */
const ROW = 2.75;
const THICK = 1;

/** Bars from nought, each with its name and number above it; a table beside it says the same. */
export function Bars({ title, bars }: BarsProps) {
  const id = useId();
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const all = bars.map(({ label, text }) => `${label}: ${text}`).join('; ');
  return (
    <figure className="fp-bars">
      <figcaption id={id}>{title}</figcaption>
      <svg role="img" aria-labelledby={id} aria-describedby={`${id}-all`} width="100%" height={`${bars.length * ROW}em`}>
        <desc id={`${id}-all`}>{all}</desc>
        {bars.map(({ label, value, text, chosen }, at) => (
          <g key={label} className={chosen ? 'fp-bars__bar fp-bars__bar--chosen' : 'fp-bars__bar'}>
            <text x="0" y={`${at * ROW + 1}em`}>
              {label}
            </text>
            <text x="100%" y={`${at * ROW + 1}em`} textAnchor="end">
              {text}
            </text>
            <rect className="fp-bars__whole" x="0" y={`${at * ROW + 1.4}em`} width="100%" height={`${THICK}em`} />
            <rect className="fp-bars__part" x="0" y={`${at * ROW + 1.4}em`} width={`${(100 * value) / most}%`} height={`${THICK}em`} />
          </g>
        ))}
      </svg>
    </figure>
  );
}
