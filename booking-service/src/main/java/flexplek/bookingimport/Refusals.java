package flexplek.bookingimport;

import flexplek.booking.BookingRefusal;

/** What the rules of booking say of a row, in the words of who brings it in. */
final class Refusals {

    private Refusals() {}

    static void name(int row, BookingRefusal refusal, BadRows bad) {
        switch (refusal) {
            case BookingRefusal.NotQuarterHours r ->
                bad.add(row, "start", "and end must be on a quarter hour, such as 09:15");
            case BookingRefusal.NotOneDay r ->
                bad.add(row, "end", "must be on the day of start in the building's zone, " + r.zone());
            case BookingRefusal.BuildingClosed r ->
                bad.add(
                        row,
                        "start",
                        "must be when the building is open: " + r.days() + " from " + r.opens() + " to " + r.closes());
            case BookingRefusal.NotForYourOrganisation r ->
                bad.add(row, "spaceId", "is not open to the person's organisation");
            case BookingRefusal.WeeklyQuotaReached r ->
                bad.add(
                        row,
                        "personId",
                        "has the " + r.quota() + " desk bookings of the week of " + r.week() + " already");
            case BookingRefusal.BuildingFull r ->
                bad.add(row, "start", "is on " + r.day() + ", when the building is full");
            case BookingRefusal.TakenOutOfUse r -> bad.add(row, "spaceId", "is out of service");
            case BookingRefusal.SpaceTaken _,
                    BookingRefusal.NothingFree _,
                    BookingRefusal.BuildingNeeded _,
                    BookingRefusal.PersonAlreadyBooked _,
                    BookingRefusal.NotYourColleague _,
                    BookingRefusal.InThePast _,
                    BookingRefusal.TooFarAhead _,
                    BookingRefusal.TooEarlyToCheckIn _,
                    BookingRefusal.NotStarted _,
                    BookingRefusal.NoLongerLive _ ->
                throw new IllegalStateException("not a rule for an import: " + refusal);
        }
    }
}
