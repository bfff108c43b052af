import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ImportedBuilding } from '../../api/booking/types.gen';
import type { Problem } from '../../api/problem';
import { Badge } from '../../ui/badge';
import { Card } from '../../ui/card';
import { ProblemMessage } from '../../ui/problem-message';
import { Table } from '../../ui/table';
import { formatNumber } from '../../ui/when';
import { BookingsHitList } from './bookings-hit';
import { BuildingChanges } from './building-changes';

interface DryRunProps {
  result: ImportedBuilding | undefined;
  problem: Problem | null;
  /** What the three files are called on the reader's own disk. */
  names: Record<string, string>;
}

/** What the columns of the file of spaces are called, which may have them in Dutch; the other files have one language. */
const COLUMNS: Record<string, MessageDescriptor> = {
  header: msg`Column names`,
  code: msg`Code`,
  name: msg`Name`,
  kind: msg`Kind`,
  floor: msg`Floor`,
  neighbourhood: msg`Neighbourhood`,
  capacity: msg`Capacity`,
  amenities: msg`Amenities`,
};

/** What a dry run found: every bad row by file, row and field, or what the import will make. */
export function DryRun({ result, problem, names }: DryRunProps) {
  if (problem && !problem.is('import-refused')) return <ProblemMessage problem={problem} />;
  if (problem) return <BadRows problem={problem} names={names} />;
  return result ? <Good result={result} /> : null;
}

function BadRows({ problem, names }: { problem: Problem; names: Record<string, string> }) {
  const { t } = useLingui();
  const { violations } = problem;
  const found = typeof problem.body['found'] === 'number' ? problem.body['found'] : violations.length;
  const left = found - violations.length;
  const column = (file: string | undefined, field = '') => {
    const known = file === 'spaces' ? COLUMNS[field] : undefined;
    return known ? t(known) : <code>{field}</code>;
  };
  return (
    <Card
      title={<Plural value={found} one="One thing is not right" other="# things are not right" />}
      actions={
        <Badge look="danger">
          <Trans>nothing was changed</Trans>
        </Badge>
      }
    >
      <p>
        <Trans>Correct them in the files, choose the files again and check once more.</Trans>{' '}
        {left > 0 && <Plural value={left} one="One more is not named here." other="# more are not named here." />}
      </p>
      <div className="fp-manage__wrong">
        <Table caption={t`What is not right`} captionUnseen columns={[t`File`, { number: t`Row` }, t`Code`, t`Field`, t`What is wrong`]}>
          {violations.map(({ file, row, code, field, message }, at) => (
            <tr key={at}>
              <td>{names[file ?? ''] ?? file}</td>
              <td className="fp-number" data-label={t`Row`}>
                {row}
              </td>
              <td data-label={t`Code`}>{code}</td>
              <td>{column(file, field)}</td>
              <td>{message}</td>
            </tr>
          ))}
        </Table>
      </div>
    </Card>
  );
}

function Good({ result }: { result: ImportedBuilding }) {
  const { floors, neighbourhoods, desks, rooms, created, spaces, changes, bookingsHit, notes } = result;
  return (
    <Card
      title={<Trans>The files are right</Trans>}
      actions={
        <Badge look={created ? 'info' : 'warn'}>{created ? <Trans>new building</Trans> : <Trans>changes a known building</Trans>}</Badge>
      }
    >
      <dl className="fp-manage__counts">
        <Count name={<Trans>Floors</Trans>} value={floors} />
        <Count name={<Trans>Neighbourhoods</Trans>} value={neighbourhoods} />
        <Count name={<Trans>Desks</Trans>} value={desks} />
        <Count name={<Trans>Rooms</Trans>} value={rooms} />
      </dl>
      {notes.length > 0 && (
        <ul>
          {notes.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {!created && (
        <>
          <BuildingChanges changes={changes} />
          <dl className="fp-manage__counts fp-manage__counts--small">
            <Count name={<Trans>new spaces</Trans>} value={spaces.created} />
            <Count name={<Trans>changed</Trans>} value={spaces.changed} />
            <Count name={<Trans>unchanged</Trans>} value={spaces.unchanged} />
            <Count name={<Trans>no longer in the files</Trans>} value={spaces.gone} />
          </dl>
          {spaces.gone > 0 && (
            <p>
              <Trans>Spaces that are not in the files any more go out of service; existing bookings are kept.</Trans>
            </p>
          )}
          <BookingsHitList hit={bookingsHit} />
        </>
      )}
    </Card>
  );
}

function Count({ name, value }: { name: ReactNode; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="fp-number">{formatNumber(value)}</dd>
    </div>
  );
}
