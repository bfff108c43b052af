package flexplek.bookingimport;

import flexplek.claim.Claim;
import flexplek.platform.Tongue;
import flexplek.platform.Wording;
import flexplek.rule.Breach;
import flexplek.rule.Refusal;
import flexplek.rule.RefusalProblems;
import flexplek.rule.TimeSlot;
import java.time.ZoneId;
import java.util.function.BiFunction;

/** What the rules of booking say of a row, in the words of who brings it in. */
final class Refusals {

    private Refusals() {}

    /** {@code claim}: what the row would have stored. */
    static void name(int row, Refusal refusal, Claim claim, BadRows bad) {
        ZoneId zone = claim.space().building().zone();
        switch (refusal) {
            case Refusal.NotQuarterHours r -> bad.add(row, "start", BookingImportWords::quarter);
            case Refusal.NotOneDay r ->
                bad.add(row, "end", words -> words.oneDay(r.zone().getId()));
            case Refusal.BuildingClosed r ->
                bad.addWorded(
                        row,
                        "start",
                        say((words, tongue) -> words.closed(
                                tongue.weekdays(r.days()), tongue.time(r.opens()), tongue.time(r.closes()))));
            case Refusal.NotForYourOrganisation r -> bad.add(row, "spaceId", BookingImportWords::organisation);
            case Refusal.WeeklyQuotaReached r ->
                bad.addWorded(row, "personId", say((words, tongue) -> words.quota(r.quota(), tongue.day(r.week()))));
            case Refusal.BuildingFull r ->
                bad.addWorded(row, "start", say((words, tongue) -> words.full(tongue.day(r.day()))));
            case Refusal.TakenOutOfUse r -> bad.add(row, "spaceId", BookingImportWords::outOfService);
            case Refusal.SpaceTaken r -> bad.addTaken(row, "spaceId", taken(r.takenFor(), zone));
            case Refusal.PersonAlreadyBooked r
            when r.sameSpace() -> bad.addTaken(row, "spaceId", taken(r.slot(), zone));
            case Refusal.OfferHeld r
            when r.spaceId().equals(claim.space().id()) -> bad.addTaken(row, "spaceId", taken(r.heldFor(), zone));
            case Refusal.PersonAlreadyBooked _, Refusal.OfferHeld _, Refusal.NotPossibleForThem _ ->
                bad.addTaken(row, "personId", say((words, tongue) -> words.elsewhere()));
            case Refusal.RuleBroken r -> bad.addWorded(row, field(r.breach()), RefusalProblems.why(r));
            case Refusal.NothingFree _,
                    Refusal.BuildingNeeded _,
                    Refusal.NotYourColleague _,
                    Refusal.MayNotBookForThem _,
                    Refusal.TooMuchLater _,
                    Refusal.NobodyComesLater _,
                    Refusal.InThePast _,
                    Refusal.TooFarAhead _ -> throw new IllegalStateException("not a rule for an import: " + refusal);
        }
    }

    private static String field(Breach breach) {
        return switch (breach) {
            case Breach.TooLong _ -> "end";
            case Breach.HeldForTeams _ -> "spaceId";
            case Breach.NotOnThatDay _, Breach.TooSoon _, Breach.NotOpenYet _ -> "start";
        };
    }

    private static Wording taken(TimeSlot slot, ZoneId zone) {
        return say((words, tongue) -> words.taken(tongue.moment(slot.start(), zone), tongue.end(slot.end(), zone)));
    }

    private static Wording say(BiFunction<BookingImportWords, Tongue, String> message) {
        return Wording.of(BookingImportWords.class, message);
    }
}
