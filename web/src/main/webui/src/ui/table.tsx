import type { ReactNode } from 'react';
import '@utrecht/table-css/dist/index.css';
import './table.css';

/** A table that scrolls by itself where the screen is too narrow; its caption names it. */
export function Table({ caption, captionUnseen, columns, children }: TableProps) {
  return (
    // A region that scrolls must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="fp-table__scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="utrecht-table fp-table">
        <caption className={captionUnseen ? 'fp-unseen' : undefined}>{caption}</caption>
        {columns ? (
          <>
            <thead>
              <tr>
                {columns.map((column) => (
                  <Column key={typeof column === 'string' ? column : column.number} column={column} />
                ))}
              </tr>
            </thead>
            <tbody>{children}</tbody>
          </>
        ) : (
          children
        )}
      </table>
    </div>
  );
}

function Column({ column }: { column: ColumnName }) {
  return typeof column === 'string' ? (
    <th scope="col">{column}</th>
  ) : (
    <th scope="col" className="fp-number">
      {column.number}
    </th>
  );
}

/** The name of a column; one of numbers says so. */
export type ColumnName = string | { number: string };

interface TableProps {
  caption: string;
  captionUnseen?: boolean;
  /** The children are then the rows, else the head and the body. */
  columns?: readonly ColumnName[];
  children: ReactNode;
}
