package flexplek.series;

import flexplek.platform.Tongue;
import flexplek.rule.Decision;
import flexplek.rule.Refusal;
import flexplek.space.SpaceCard;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One date of a series, with the times it is to have and what became of it; {@code named}: the space that it is to have, null
 * for any that fits; {@code space}: the one that is booked; {@code decision}: the rule that refused it just now.
 */
record SeriesDate(
        LocalDate day,
        Times times,
        @Nullable SpaceCard named,
        DateOutcome outcome,
        @Nullable UUID bookingId,
        @Nullable SpaceCard space,
        @Nullable Reason reason,
        List<Refusal.Free> alternatives,
        @Nullable Decision decision) {

    static SeriesDate leftOut(LocalDate day, Times times, @Nullable SpaceCard named) {
        return new SeriesDate(day, times, named, DateOutcome.LEFT_OUT, null, null, null, List.of(), null);
    }

    /** Left out because the clock skips one of the times on that day. */
    static SeriesDate skipped(LocalDate day, Times times, @Nullable SpaceCard named) {
        Reason why = Reason.of(SeriesProblems.timeSkipped(day, times));
        return new SeriesDate(day, times, named, DateOutcome.LEFT_OUT, null, null, why, List.of(), null);
    }

    static SeriesDate later(LocalDate day, Times times, @Nullable SpaceCard named) {
        return new SeriesDate(day, times, named, DateOutcome.LATER, null, null, null, List.of(), null);
    }

    SeriesDate booked(UUID booking, SpaceCard on) {
        return new SeriesDate(day, times, named, DateOutcome.BOOKED, booking, on, null, List.of(), null);
    }

    SeriesDate refused(Reason why, List<Refusal.Free> free) {
        return refused(why, free, null);
    }

    /** {@code decision}: null where it is no rule that refuses. */
    SeriesDate refused(Reason why, List<Refusal.Free> free, @Nullable Decision decision) {
        return new SeriesDate(day, times, named, DateOutcome.REFUSED, null, null, why, free, decision);
    }

    /** As it is unless only what is held for its person stands in the way, which ends by itself: then it is tried again. */
    SeriesDate laterIfHeldUp() {
        return is(DateOutcome.REFUSED) && isBecauseOf("offer-held")
                ? new SeriesDate(day, times, named, DateOutcome.LATER, null, null, reason, List.of(), null)
                : this;
    }

    /** With why it stays as it was. */
    SeriesDate unchanged(Reason why, List<Refusal.Free> free) {
        return new SeriesDate(day, times, named, outcome, bookingId, space, why, free, null);
    }

    /** As it was, because the clock skips one of the times that it was to have. */
    SeriesDate keptAsSkipped(Times wanted) {
        return unchanged(Reason.of(SeriesProblems.timeSkipped(day, wanted)), List.of());
    }

    boolean is(DateOutcome what) {
        return outcome == what;
    }

    /** Refused because the space is not for an organisation (inside key), or to be booked later though it is not. */
    boolean isForOthers(int organisation) {
        return is(DateOutcome.LATER)
                ? named != null && !named.isOpenTo(organisation)
                : is(DateOutcome.REFUSED) && isBecauseOf("not-for-your-organisation");
    }

    private boolean isBecauseOf(String type) {
        return reason != null && reason.name().equals(type);
    }

    /** {@code tried}: nothing of it was written, so there is no booking. */
    BookingSeriesView.DateView in(Tongue tongue, boolean tried) {
        return new BookingSeriesView.DateView(
                day,
                outcome,
                tried ? null : bookingId,
                space == null ? null : new BookingSeriesView.BookedSpace(space.id(), space.name()),
                reason == null ? null : reason.in(tongue),
                alternatives.stream()
                        .map(free -> new BookingSeriesView.FreeNearby(free.spaceId(), free.name()))
                        .toList());
    }

    /** As it stands in a problem, where what does not apply is left out. */
    Map<String, Object> member(Tongue tongue) {
        BookingSeriesView.DateView shown = in(tongue, true);
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("day", day);
        member.put("outcome", outcome);
        if (shown.space() != null) {
            member.put("space", shown.space());
        }
        if (shown.reason() != null) {
            member.put("reason", shown.reason());
        }
        member.put("alternatives", shown.alternatives());
        return member;
    }
}
