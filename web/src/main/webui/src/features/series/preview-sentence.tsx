import { Plural } from '@lingui/react/macro';
import type { Outcomes } from './outcomes';

/** What would become of a series, in a sentence or two. */
export function PreviewSentence({ outcomes: { of, booked, later, refused } }: { outcomes: Outcomes }) {
  if (later === of) {
    return (
      <Plural
        value={of}
        one="The only date cannot be booked yet; we book it for you as soon as that is possible."
        other="None of the # dates can be booked yet; we book them for you as soon as that is possible."
      />
    );
  }
  return (
    <>
      {booked === of ? (
        <Plural value={of} one="The only date is free." _2="Both dates are free." other="All # dates are free." />
      ) : booked === 0 && later > 0 ? (
        <Plural value={refused} one={`# of ${of} dates is not free.`} other={`# of ${of} dates are not free.`} />
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
