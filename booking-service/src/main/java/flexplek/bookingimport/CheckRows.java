package flexplek.bookingimport;

import flexplek.booking.Booking;
import flexplek.booking.BookingWords;
import flexplek.bookingimport.BookingImportResource.Outcome;
import flexplek.bookingimport.BookingImportResource.Row;
import flexplek.claim.Claim;
import flexplek.people.Caller;
import flexplek.people.People;
import flexplek.platform.Ids;
import flexplek.platform.Wording;
import flexplek.rule.Occasion;
import flexplek.rule.Refusal;
import flexplek.rule.RuleBook;
import flexplek.rule.TimeSlot;
import flexplek.rule.Verdict;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import flexplek.space.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Makes a booking of each row that keeps the rules. A coming one keeps all that its person would have to keep, except how far
 * ahead the organisation may book; of one that is over the rules of its day are not known any more, only that it fits a day.
 * Each is made by its person, who booked it in the system that it comes from: a message that somebody booked for them would be
 * wrong, and thousands of them in an hour would be read by nobody.
 */
@ApplicationScoped
class CheckRows {

    private final Cards cards;
    private final Visible visible;
    private final People people;
    private final RuleBook ruleBook;

    CheckRows(Cards cards, Visible visible, People people, RuleBook ruleBook) {
        this.cards = cards;
        this.visible = visible;
        this.people = people;
        this.ruleBook = ruleBook;
    }

    /** A booking for every row that is right, by the row; what is wrong with the others goes to {@code bad}. */
    SortedMap<Integer, Claim> check(Caller caller, List<Row> rows, Instant now, BadRows bad) {
        Map<UUID, Optional<People.Colleague>> known = new HashMap<>();
        SortedMap<Integer, Claim> right = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int before = bad.count();
            Optional<SpaceCard> space = cards.space(row.spaceId())
                    .filter(s -> visible.sees(caller, s.building().key()));
            if (space.isEmpty()) {
                bad.add(i, "spaceId", BookingImportWords::space);
            }
            Optional<People.Colleague> person = known.computeIfAbsent(
                    row.personId(), id -> people.findImported(id).filter(p -> caller.administers(p.organisationKey())));
            if (person.isEmpty()) {
                bad.add(i, "personId", BookingImportWords::person);
            }
            if (hasPossibleTimes(i, row, now, bad) && space.isPresent() && person.isPresent()) {
                Claim claim = booking(i, row, space.get(), person.get(), now, bad);
                if (bad.count() == before) {
                    right.put(i, claim);
                }
            }
        }
        return right;
    }

    private static boolean hasPossibleTimes(int index, Row row, Instant now, BadRows bad) {
        if (!row.start().isBefore(row.end())) {
            bad.addWorded(index, "end", Wording.of(BookingWords.class, BookingWords::laterThanStart));
            return false;
        }
        if (row.end().isAfter(now) && row.outcome() != Outcome.BOOKED) {
            bad.add(index, "outcome", BookingImportWords::outcome);
        }
        Instant in = row.checkedInAt();
        Instant opens = row.start().minus(Booking.CHECK_IN_OPENS_BEFORE);
        if (in != null && (row.outcome() != Outcome.CHECKED_IN || in.isBefore(opens) || !in.isBefore(row.end()))) {
            bad.add(index, "checkedInAt", BookingImportWords::checkedIn);
        }
        Instant out = row.releasedAt();
        if (out != null
                && (row.end().isAfter(now)
                        || out.isAfter(latestRelease(row, now))
                        || out.isBefore(earliestRelease(row)))) {
            bad.add(index, "releasedAt", BookingImportWords::released);
        }
        return true;
    }

    /** Who was there leaves at the end; a no-show of a slot shorter than the grace is found after it. */
    private static Instant latestRelease(Row row, Instant now) {
        return row.outcome() == Outcome.CHECKED_IN ? row.end() : now;
    }

    private static Instant earliestRelease(Row row) {
        return switch (row.outcome()) {
            case CANCELLED -> Instant.MIN;
            case CHECKED_IN -> row.checkedInAt() == null ? row.start() : row.checkedInAt();
            case BOOKED, NO_SHOW -> row.start();
        };
    }

    private Claim booking(int index, Row row, SpaceCard space, People.Colleague person, Instant now, BadRows bad) {
        TimeSlot slot = new TimeSlot(row.start(), row.end());
        boolean coming = row.end().isAfter(now);
        Claim.Sitter sitter = new Claim.Sitter(person.key(), person.personId());
        Claim claim = new Claim(Ids.next(), space, sitter, sitter, person.organisationKey(), slot, now, null);
        if (coming && person.hidden()) {
            bad.add(index, "personId", BookingImportWords::alone);
        } else if (ruleBook.judge(coming ? Occasion.IMPORT : Occasion.HISTORY, claim.asked())
                instanceof Verdict.No no) {
            Refusals.name(index, no.refusal(), claim, bad);
        } else if (coming && !space.isOpenTo(person.organisationKey())) {
            Refusals.name(index, new Refusal.NotForYourOrganisation(), claim, bad);
        }
        return claim;
    }
}
