import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { announce } from '../../ui/announcer';
import { Icon } from '../../ui/icon';
import type { PanZoom } from './pan-zoom';

/** Zoom, the whole floor, and how the keys work. */
export function PlanTools({ panZoom, hintId }: { panZoom: PanZoom | null; hintId: string }) {
  const { t, i18n } = useLingui();
  const keys = useId();
  const act = (change: (on: PanZoom) => void) => () => {
    if (panZoom !== null) {
      change(panZoom);
      announce(t`Zoom ${i18n.number(panZoom.scale, { style: 'percent', maximumFractionDigits: 0 })}`);
    }
  };
  return (
    <div className="fp-plan-tools" role="group" aria-label={t`Zoom`}>
      <button type="button" onClick={act((p) => p.zoomIn())} aria-label={t`Zoom in`}>
        <Icon name="plus" size={24} />
      </button>
      <button type="button" onClick={act((p) => p.zoomOut())} aria-label={t`Zoom out`}>
        <Icon name="minus" size={24} />
      </button>
      <button type="button" onClick={act((p) => p.fitAll())} aria-label={t`Show the whole floor`}>
        <Icon name="fit" size={24} />
      </button>
      <button type="button" popoverTarget={keys} aria-label={t`How the keys work`}>
        <Icon name="info" size={24} />
      </button>
      <div id={keys} popover="auto" className="fp-plan-keys">
        <p id={hintId}>
          <Trans>
            Arrow keys go to the neighbouring space, Enter opens it, Escape closes it. Type a code to go there. Plus and
            minus zoom.
          </Trans>
        </p>
        <p>
          <Trans>Home and End go to the first and last space. The list has the same spaces and does the same.</Trans>
        </p>
        <p>
          <Trans>Ctrl+Z undoes what you just booked or cancelled, for as long as its notice is there.</Trans>
        </p>
      </div>
    </div>
  );
}
