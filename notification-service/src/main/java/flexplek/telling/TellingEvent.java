package flexplek.telling;

import java.util.List;

/** An event that may concern people, with the fields that we need; a change of somebody else's fields is none of ours. */
sealed interface TellingEvent
        permits BookingMade,
                BookingChanged,
                BookingReleased,
                BookingCancelled,
                BookingAffected,
                SeriesDatesRefused,
                SeriesToConfirm,
                SeriesChanged,
                SeriesEnded,
                BookingOffered,
                BookingOfferLapsed,
                BookingWaitedFor,
                MeetingChanged,
                ExchangeOffered,
                ExchangeAgreed,
                FaultSolved,
                FaultDeclined,
                VisitGuestArrived,
                VisitArrivalTakenBack,
                TeamDayProposed,
                TeamDayAgreed,
                TeamDayCancelled {

    /** Whom to tell what; each person once. */
    List<Told> tells();
}
