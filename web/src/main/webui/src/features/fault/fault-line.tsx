import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { Fault } from '../../api/booking/types.gen';
import { formatAgo, useLanguage, useNow } from '../../ui/when';
import { FaultBadge } from './fault-badge';
import { useFaultWords } from './fault-words';
import { photoOf } from './report-fault';
import './fault.css';

interface FaultLineProps {
  fault: Fault;
  /** Whether the photo of it is for the reader. */
  withPhoto: boolean;
  children?: ReactNode;
}

/** One fault: what, where, since when, what was said of it, and what can be done. */
export function FaultLine({ fault, withPhoto, children }: FaultLineProps) {
  useLanguage();
  const now = useNow();
  const { kindWord } = useFaultWords();
  return (
    <li className="fp-faults__one">
      <div className="fp-faults__head">
        <h2>
          {kindWord(fault.kind)}, {fault.spaceName}
        </h2>
        <FaultBadge state={fault.state} />
      </div>
      <p className="fp-soft fp-small">
        {[fault.buildingName, fault.floorName].join(', ')} · <time dateTime={fault.reportedAt}>{formatAgo(fault.reportedAt, now)}</time>
        {fault.reportedBy > 1 && (
          <>
            {' '}
            · <Plural value={fault.reportedBy} one="reported by # person" other="reported by # people" />
          </>
        )}
      </p>
      {fault.reports.map(
        ({ description, name }, at) =>
          (description !== null || name !== null) && (
            <p key={at} className="fp-faults__said">
              {description !== null && <>“{description}”</>} {name !== null && <span className="fp-soft">{name}</span>}
            </p>
          ),
      )}
      {fault.answer !== null && (
        <p className="fp-faults__said">
          <strong>
            <Trans>Answer:</Trans>
          </strong>{' '}
          {fault.answer}
        </p>
      )}
      {withPhoto && fault.photo && <Photo fault={fault} />}
      {children}
    </li>
  );
}

/** Read when it is asked for. */
function Photo({ fault }: { fault: Fault }) {
  const [open, setOpen] = useState(false);
  const { kindWord } = useFaultWords();
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Trans>Show the photo</Trans>
      </summary>
      {open && <img className="fp-faults__photo" src={photoOf(fault.id)} alt={`${kindWord(fault.kind)}, ${fault.spaceName}`} />}
    </details>
  );
}
