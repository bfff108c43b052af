package flexplek.bookingimport;

import static java.util.Objects.requireNonNull;

import flexplek.bookingimport.BookingImportResource.Row;
import flexplek.claim.Claim;
import flexplek.claim.Claimed;
import flexplek.claim.Together;
import flexplek.people.Caller;
import flexplek.platform.AfterCommit;
import flexplek.platform.Wording;
import flexplek.rule.Occasion;
import flexplek.rule.Refusal;
import flexplek.space.Cards;
import flexplek.space.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stores imported bookings in one act, or none of them and names the rows that cannot be stored. */
@ApplicationScoped
class ImportBookings {

    private final CheckRows checkRows;
    private final Visible visible;
    private final Cards cards;
    private final RecordPast recordPast;
    private final Clock clock;
    private final AfterCommit afterCommit;

    ImportBookings(
            CheckRows checkRows,
            Visible visible,
            Cards cards,
            RecordPast recordPast,
            Clock clock,
            AfterCommit afterCommit) {
        this.checkRows = checkRows;
        this.visible = visible;
        this.cards = cards;
        this.recordPast = recordPast;
        this.clock = clock;
        this.afterCommit = afterCommit;
    }

    /** Inside keys of the buildings that rows are of, as far as their spaces are known and the caller's to see. */
    Set<Integer> buildings(Caller caller, List<Row> rows) {
        return rows.stream()
                .flatMap(row -> cards.space(row.spaceId()).stream())
                .map(space -> space.building().key())
                .filter(building -> visible.sees(caller, building))
                .collect(Collectors.toSet());
    }

    BookingImportResource.Imported store(Caller caller, List<Row> rows, Together together) {
        Instant now = clock.instant();
        BadRows bad = new BadRows();
        Map<UUID, Integer> rowOf = new HashMap<>();
        List<Claim> coming = new ArrayList<>();
        List<PastRow> past = new ArrayList<>();
        checkRows.check(caller, rows, now, bad).forEach((row, claim) -> {
            rowOf.put(claim.id(), row);
            if (claim.slot().end().isAfter(now)) {
                coming.add(claim);
            } else {
                past.add(PastRow.of(row, rows.get(row), claim));
            }
        });
        for (Claimed claimed : together.each(Occasion.IMPORT, coming)) {
            if (claimed instanceof Claimed.Refused refused) {
                int row = requireNonNull(rowOf.get(refused.claim().id()));
                Refusals.name(row, refused.refusal(), refused.claim(), bad);
            }
        }
        storePast(past, together, bad);
        bad.refuseIfAny();
        afterCommit.tell("bookings.imported", "past=" + past.size() + " coming=" + coming.size());
        return new BookingImportResource.Imported(past.size(), coming.size());
    }

    private void storePast(List<PastRow> past, Together together, BadRows bad) {
        for (PastRow missed : recordPast.store(past)) {
            Optional<Refusal> inTheWay = missed.isLive() ? together.inTheWay(missed.booking()) : Optional.empty();
            inTheWay.ifPresentOrElse(
                    refusal -> Refusals.name(missed.row(), refusal, missed.booking(), bad),
                    () -> bad.addTaken(
                            missed.row(), "start", Wording.of(BookingImportWords.class, BookingImportWords::stored)));
        }
    }
}
