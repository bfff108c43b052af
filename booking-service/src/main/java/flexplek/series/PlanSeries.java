package flexplek.series;

import flexplek.availability.AnyOf;
import flexplek.booking.BookingRequest;
import flexplek.booking.ForWhom;
import flexplek.booking.Places;
import flexplek.claim.Ask;
import flexplek.people.Caller;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.rule.Refusal;
import flexplek.rule.Refused;
import flexplek.rule.TimeSlot;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import flexplek.space.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of a series, as far as the caller may ask it, and refuses what no rule needs to be asked for. */
@ApplicationScoped
class PlanSeries {

    /** The most that an organisation may set, and a day for the zones. */
    private static final int MOST_DAYS_AHEAD = 367;

    /** Where it is to be, as far as the caller sees it. */
    private record Target(
            BuildingCard building,
            @Nullable SpaceCard space,
            @Nullable AnyOf any) {}

    /** {@code dates}: every date of the rule, to be tried or left out; {@code space}: null for any that fits. */
    record Planned(
            Who who,
            boolean byAdministrator,
            BookDates.Place place,
            @Nullable SpaceCard space,
            List<SeriesDate> dates) {}

    private final ForWhom forWhom;
    private final Visible visible;
    private final Places places;
    private final Cards cards;
    private final Clock clock;

    PlanSeries(ForWhom forWhom, Visible visible, Places places, Cards cards, Clock clock) {
        this.forWhom = forWhom;
        this.visible = visible;
        this.places = places;
        this.cards = cards;
        this.clock = clock;
    }

    Planned of(Caller caller, SeriesRequest request) {
        BookingRequest first = request.first();
        first.checkTarget();
        TimeSlot slot = first.slot();
        refuseFarAhead(slot.start());
        Ask ask = forWhom.ask(caller, request.personId(), slot);
        Target target = target(caller, first, ask);
        return new Planned(
                Who.of(ask),
                caller.administers(ask.organisation()),
                new BookDates.Place(target.building, target.any, null),
                target.space,
                dates(request, slot, target));
    }

    private Target target(Caller caller, BookingRequest first, Ask ask) {
        if (first.spaceId() != null) {
            SpaceCard space = visible.spaceCard(caller, first.spaceId());
            return new Target(space.building(), space, null);
        }
        AnyOf any = places.anyOf(first.anyOf(), caller, ask);
        return new Target(cards.building(any.building()), null, any);
    }

    private static boolean isWholeMinute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES).equals(at);
    }

    /** As far as anybody may be allowed to book ahead: what begins later, nobody could book by now. */
    private void refuseFarAhead(Instant start) {
        if (start.isAfter(clock.instant().plus(MOST_DAYS_AHEAD, ChronoUnit.DAYS))) {
            throw Problems.badField(
                    "start", Wording.of(SeriesWords.class, words -> words.startsWithin(MOST_DAYS_AHEAD)));
        }
    }

    private static List<SeriesDate> dates(SeriesRequest request, TimeSlot slot, Target target) {
        if (!isWholeMinute(slot.start()) || !isWholeMinute(slot.end())) {
            throw new Refused(new Refusal.NotQuarterHours());
        }
        ZoneId zone = target.building.zone();
        Times times = Times.of(slot, zone).orElseThrow(() -> new Refused(new Refusal.NotOneDay(zone)));
        Recurrence.Days days = Recurrence.of(request.recurrence(), slot.day(zone))
                .days(day -> times.on(day, zone).isPresent());
        Set<LocalDate> notWanted = Set.copyOf(request.leftOut());
        if (!days.all().containsAll(notWanted) || notWanted.containsAll(days.existing())) {
            throw Problems.badField("leaveOut", Wording.of(SeriesWords.class, SeriesWords::notOfTheRule));
        }
        return days.all().stream()
                .map(day -> {
                    if (notWanted.contains(day)) {
                        return SeriesDate.leftOut(day, times, target.space);
                    }
                    return days.existing().contains(day)
                            ? SeriesDate.later(day, times, target.space)
                            : SeriesDate.skipped(day, times, target.space);
                })
                .toList();
    }
}
