package flexplek.booking;

import flexplek.space.BuildingCard;
import flexplek.space.SpaceCard;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A rule that a booking must keep. {@link #ALL} hold when somebody books; of these, {@link #IMPORTED} hold for a coming booking
 * that an administrator brings in, who may go further ahead, and {@link #HISTORY} for one that is over.
 */
@FunctionalInterface
public interface BookingPolicy {

    /** What the rules look at; {@code organisation} is the inside key of the person's. */
    record Asked(BuildingCard building, TimeSlot slot, int organisation, Instant now) {

        ZonedDateTime start() {
            return slot.start().atZone(building.zone());
        }

        ZonedDateTime end() {
            return slot.end().atZone(building.zone());
        }

        LocalDate today() {
            return now.atZone(building.zone()).toLocalDate();
        }
    }

    List<BookingPolicy> ALL = List.of(
            BookingPolicy::sharedBuilding,
            BookingPolicy::quarterHours,
            BookingPolicy::oneDay,
            BookingPolicy::notPast,
            BookingPolicy::openingHours,
            BookingPolicy::notTooFarAhead);

    List<BookingPolicy> IMPORTED = List.of(
            BookingPolicy::sharedBuilding,
            BookingPolicy::quarterHours,
            BookingPolicy::oneDay,
            BookingPolicy::openingHours);

    List<BookingPolicy> HISTORY = List.of(BookingPolicy::quarterHours, BookingPolicy::oneDay);

    Optional<BookingRefusal> refuse(Asked asked);

    /** Throws the first refusal, if any. */
    static void check(Asked asked) {
        for (BookingPolicy policy : ALL) {
            policy.refuse(asked).ifPresent(refusal -> {
                throw new BookingRefused(refusal);
            });
        }
    }

    static void checkSpace(SpaceCard space, int organisation) {
        if (!space.isOpenTo(organisation)) {
            throw new BookingRefused(new BookingRefusal.NotForYourOrganisation());
        }
    }

    private static Optional<BookingRefusal> sharedBuilding(Asked a) {
        return refuseIf(!a.building.isSharedBy(a.organisation), new BookingRefusal.NotForYourOrganisation());
    }

    private static Optional<BookingRefusal> quarterHours(Asked a) {
        return refuseIf(!isQuarter(a.start()) || !isQuarter(a.end()), new BookingRefusal.NotQuarterHours());
    }

    private static boolean isQuarter(ZonedDateTime t) {
        return t.getMinute() % 15 == 0 && t.getSecond() == 0 && t.getNano() == 0;
    }

    private static Optional<BookingRefusal> oneDay(Asked a) {
        boolean endsAtMidnight = a.end().toLocalTime().equals(LocalTime.MIDNIGHT);
        LocalDate lastDay =
                endsAtMidnight ? a.end().toLocalDate().minusDays(1) : a.end().toLocalDate();
        return refuseIf(!a.start().toLocalDate().equals(lastDay), new BookingRefusal.NotOneDay(a.building.zone()));
    }

    private static Optional<BookingRefusal> notPast(Asked a) {
        return refuseIf(!a.slot.end().isAfter(a.now), new BookingRefusal.InThePast());
    }

    private static Optional<BookingRefusal> openingHours(Asked a) {
        BuildingCard b = a.building;
        boolean open = b.openDays().contains(a.start().getDayOfWeek())
                && !a.start().toLocalTime().isBefore(b.opens())
                && a.end().toLocalDate().equals(a.start().toLocalDate())
                && !a.end().toLocalTime().isAfter(b.closes());
        String days = b.openDays().stream()
                .map(d -> d.name().charAt(0) + d.name().substring(1, 3).toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
        return refuseIf(!open, new BookingRefusal.BuildingClosed(b.opens(), b.closes(), days, b.zone()));
    }

    private static Optional<BookingRefusal> notTooFarAhead(Asked a) {
        LocalDate last = a.today().plusDays(a.building.daysAhead(a.organisation).orElse(0));
        return refuseIf(a.start().toLocalDate().isAfter(last), new BookingRefusal.TooFarAhead(last));
    }

    private static Optional<BookingRefusal> refuseIf(boolean broken, BookingRefusal refusal) {
        return broken ? Optional.of(refusal) : Optional.empty();
    }
}
