import { Plural, Trans } from '@lingui/react/macro';
import type { RuleTrial } from '../../api/booking/types.gen';
import { capital, formatWhen } from '../../ui/when';

const MOST_NAMED = 5;

/** What a rule would do, in words: last month, and to bookings that are to come. */
export function RuleTrialTold({ trial }: { trial: RuleTrial }) {
  const { past, pastRefused, comingRefused, bookings, atMost, cut } = trial;
  const more = comingRefused - Math.min(bookings.length, MOST_NAMED);
  return (
    <div className="fp-stack fp-manage__trial">
      <p>
        <strong>{trial.sentence}</strong>
      </p>
      <p>
        {past === 0 ? (
          <Trans>In the last 30 days nothing was booked there.</Trans>
        ) : (
          <Trans>
            In the last 30 days it would have refused {pastRefused} of {past} bookings.
          </Trans>
        )}
      </p>
      <p>
        <Plural
          value={comingRefused}
          _0="It would refuse no booking that is still to come."
          one="It would refuse one booking that is still to come. That one is kept."
          other="It would refuse # bookings that are still to come. Those are kept."
        />
      </p>
      {bookings.length > 0 && (
        <ul>
          {bookings.slice(0, MOST_NAMED).map(({ spaceId, spaceName, start, end, zone }) => (
            <li key={spaceId + start}>
              {capital(formatWhen(zone, start, end))}: {spaceName}
            </li>
          ))}
          {more > 0 && (
            <li>
              <Plural value={more} one="and one more" other="and # more" />
            </li>
          )}
        </ul>
      )}
      {atMost && (
        <p className="fp-soft">
          <Trans>It may be fewer: of people whose presence you do not see, neither team nor organisation counts here.</Trans>
        </p>
      )}
      {cut && (
        <p className="fp-soft">
          <Trans>There are more bookings there: not all were looked at.</Trans>
        </p>
      )}
    </div>
  );
}
