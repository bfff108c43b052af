import { Plural, Trans } from '@lingui/react/macro';
import type { Outcomes } from './outcomes';

/** What would become of a series, in a sentence or two. */
export function PreviewSentence({ outcomes: { of, booked, later } }: { outcomes: Outcomes }) {
  return (
    <>
      {booked === of ? (
        <Plural value={of} one="The only date is free." _2="Both dates are free." other="All # dates are free." />
      ) : booked === 0 && later > 0 ? (
        <Trans>None of the {of} dates can be booked yet.</Trans>
      ) : booked === 0 ? (
        <Plural value={of} one="The only date is not free." other="None of the # dates is free." />
      ) : (
        <Plural value={booked} one={`# of ${of} dates is free.`} other={`# of ${of} dates are free.`} />
      )}{' '}
      {later > 0 && (
        <Plural
          value={later}
          one="# date cannot be booked yet; we book it for you as soon as that is possible."
          other="# dates cannot be booked yet; we book them for you as soon as that is possible."
        />
      )}
    </>
  );
}
