import type { ReactNode } from 'react';
import '@utrecht/table-css/dist/index.css';
import './table.css';

/** A table that scrolls by itself where the screen is too narrow; its caption names it. */
export function Table({ caption, captionUnseen, children }: { caption: string; captionUnseen?: boolean; children: ReactNode }) {
  return (
    // A region that scrolls must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="fp-table__scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="utrecht-table fp-table">
        <caption className={captionUnseen ? 'fp-unseen' : undefined}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}
