package flexplek.bookingimport;

import flexplek.booking.Booking;
import flexplek.booking.BookingPolicy;
import flexplek.booking.BookingRefusal;
import flexplek.booking.NewBooking;
import flexplek.booking.Quota;
import flexplek.booking.TimeSlot;
import flexplek.bookingimport.BookingImportResource.Outcome;
import flexplek.bookingimport.BookingImportResource.Row;
import flexplek.people.People;
import flexplek.platform.Ids;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes a booking of each row that keeps the rules. A coming one keeps all that its person would have to keep, except how far
 * ahead the organisation may book; of one that is over the rules of its day are not known any more, only that it fits a day.
 */
@ApplicationScoped
class CheckRows {

    private final Cards cards;
    private final People people;
    private final Quota quota;

    CheckRows(Cards cards, People people, Quota quota) {
        this.cards = cards;
        this.people = people;
        this.quota = quota;
    }

    /** A booking for every row, in their order; what is wrong goes to {@code bad}. */
    List<NewBooking> check(List<Row> rows, Instant now, BadRows bad) {
        Map<UUID, Optional<People.Colleague>> known = new HashMap<>();
        List<NewBooking> right = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Optional<SpaceCard> space = cards.space(row.spaceId());
            if (space.isEmpty()) {
                bad.add(i, "spaceId", "is not a known space");
            }
            Optional<People.Colleague> person = known.computeIfAbsent(row.personId(), people::find);
            if (person.isEmpty()) {
                bad.add(i, "personId", "is not a known person; import people first");
            }
            if (hasPossibleTimes(i, row, now, bad) && space.isPresent() && person.isPresent()) {
                right.add(booking(i, row, space.get(), person.get(), now, bad));
            }
        }
        return right;
    }

    private static boolean hasPossibleTimes(int index, Row row, Instant now, BadRows bad) {
        if (!row.start().isBefore(row.end())) {
            bad.add(index, "end", "must be later than start");
            return false;
        }
        if (row.end().isAfter(now) && row.outcome() != Outcome.BOOKED) {
            bad.add(index, "outcome", "must be BOOKED for a booking that ends in the future");
        }
        Instant in = row.checkedInAt();
        Instant opens = row.start().minus(Booking.CHECK_IN_OPENS_BEFORE);
        if (in != null && (row.outcome() != Outcome.CHECKED_IN || in.isBefore(opens) || !in.isBefore(row.end()))) {
            bad.add(
                    index,
                    "checkedInAt",
                    "must be of a booking CHECKED_IN, and no more than 30 minutes before its start");
        }
        Instant out = row.releasedAt();
        if (out != null && (out.isAfter(now) || out.isBefore(earliestRelease(row)))) {
            bad.add(
                    index,
                    "releasedAt",
                    "must be in the past, and not before the check-in or, of a no-show, the start");
        }
        return true;
    }

    private static Instant earliestRelease(Row row) {
        return switch (row.outcome()) {
            case CANCELLED -> Instant.MIN;
            case CHECKED_IN -> row.checkedInAt() == null ? row.start() : row.checkedInAt();
            case BOOKED, NO_SHOW -> row.start();
        };
    }

    private NewBooking booking(int index, Row row, SpaceCard space, People.Colleague person, Instant now, BadRows bad) {
        TimeSlot slot = new TimeSlot(row.start(), row.end());
        boolean coming = row.end().isAfter(now);
        BookingPolicy.Asked asked = new BookingPolicy.Asked(space.building(), slot, person.organisationKey(), now);
        (coming ? BookingPolicy.IMPORTED : BookingPolicy.HISTORY)
                .stream()
                        .flatMap(policy -> policy.refuse(asked).stream())
                        .findFirst()
                        .or(() -> coming && !space.isOpenTo(person.organisationKey())
                                ? Optional.of(new BookingRefusal.NotForYourOrganisation())
                                : Optional.empty())
                        .ifPresent(refusal -> Refusals.name(index, refusal, bad));
        NewBooking.Sitter sitter = new NewBooking.Sitter(person.key(), person.personId());
        int organisation = person.organisationKey();
        return new NewBooking(Ids.next(), space, sitter, sitter, organisation, slot, now, null, quota.of(organisation));
    }
}
