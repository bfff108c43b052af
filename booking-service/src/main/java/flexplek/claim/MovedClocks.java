package flexplek.claim;

import flexplek.rule.TimeSlot;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/**
 * A booking is made by the clock of its building: when the building gets another zone, a coming one keeps the times that the
 * clock shows, and so its day. One that cannot stays when it was (docs/decisions/0023).
 */
@ApplicationScoped
public class MovedClocks {

    /** A coming booking and the slot that shows the same times in the new zone. */
    private record Move(UUID id, TimeSlot from, TimeSlot to) {

        boolean isLater() {
            return to.start().isAfter(from.start());
        }
    }

    /** Nobody is moved onto another booking, of the space or of the person: who cannot, stays. */
    private static final String MOVE = """
            update booking b set starts = n.starts, ends = n.ends, release_at = b.release_at + (n.starts - b.starts),
              expected_at = b.expected_at + (n.starts - b.starts),
              unsaid_release_at = b.unsaid_release_at + (n.starts - b.starts), version = b.version + 1
            from (values (?::uuid, ?::timestamptz, ?::timestamptz)) n (id, starts, ends)
            where b.id = n.id
              and not exists (select from booking o where o.id <> b.id and o.live and o.space_id = b.space_id
                and o.during && tstzrange(n.starts, n.ends, '[)'))
              and not exists (select from booking o where o.id <> b.id and o.live and o.person_id = b.person_id
                and o.once_class = b.once_class and o.once_class is not null
                and o.during && tstzrange(n.starts, n.ends, '[)'))""";

    /** A closure that runs began when it began. */
    private static final String MOVE_CLOSURES = """
            with moved as (
              update closure set starts = case when starts > :now then starts at time zone :was at time zone :is else starts end,
                ends = ends at time zone :was at time zone :is, version = version + 1
              where building_id = :building and (ends is null and starts > :now or ends > :now)
                and coalesce(ends at time zone :was at time zone :is, 'infinity')
                  > case when starts > :now then starts at time zone :was at time zone :is else starts end
              returning id, starts, ends)
            update closed_space s set during = tstzrange(m.starts, m.ends, '[)') from moved m where m.id = s.closure_id""";

    /** Guests of a room come when the room is booked. */
    private static final String MOVE_VISITS = """
            update visit set starts = starts at time zone :was at time zone :is, ends = ends at time zone :was at time zone :is,
              version = version + 1
            where building_id = :building and starts > :now
              and starts at time zone :was at time zone :is < ends at time zone :was at time zone :is""";

    private final Session entities;
    private final Clock clock;

    MovedClocks(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** What else goes by the clock: closures and guests; before the spaces are told with their closures. */
    public void followAllButBookings(int building, ZoneId was, ZoneId is) {
        if (was.equals(is)) {
            return;
        }
        for (String move : List.of(MOVE_CLOSURES, MOVE_VISITS)) {
            entities.createNativeMutationQuery(move)
                    .setParameter("building", building)
                    .setParameter("now", clock.instant())
                    .setParameter("was", was.getId())
                    .setParameter("is", is.getId())
                    .executeUpdate();
        }
    }

    /** In the transaction that changed the zone of a building (inside key), while nobody else books there. */
    public void follow(int building, ZoneId was, ZoneId is) {
        if (was.equals(is)) {
            return;
        }
        Instant now = clock.instant();
        List<Move> moves = coming(building, now)
                .flatMap(b -> shownAlike(b.from, was, is).map(slot -> new Move(b.id, b.from, slot)).stream())
                .filter(move -> !move.from.equals(move.to) && move.to.start().isAfter(now))
                .toList();
        Comparator<Move> byStart = Comparator.comparing(move -> move.from.start());
        // Whoever goes later goes from the last on, and whoever goes earlier from the first, so that nobody meets the
        // next.
        List<Move> inTurn = Stream.concat(
                        moves.stream().filter(Move::isLater).sorted(byStart.reversed()),
                        moves.stream().filter(move -> !move.isLater()).sorted(byStart))
                .toList();
        try {
            entities.doWork(connection -> move(connection, inTurn));
        } catch (ConstraintViolationException e) {
            // A person has booked elsewhere in this very moment.
            throw new Overtaken();
        }
    }

    /** The slot between the same times of another clock; nothing when that clock does not have them on that day. */
    static Optional<TimeSlot> shownAlike(TimeSlot slot, ZoneId was, ZoneId is) {
        Optional<Instant> start = shownAlike(slot.start(), was, is);
        Optional<Instant> end = shownAlike(slot.end(), was, is);
        return start.isPresent() && end.isPresent() && start.get().isBefore(end.get())
                ? Optional.of(new TimeSlot(start.get(), end.get()))
                : Optional.empty();
    }

    /** Of a time that comes twice the second only where it was the second before. */
    private static Optional<Instant> shownAlike(Instant instant, ZoneId was, ZoneId is) {
        ZonedDateTime before = instant.atZone(was);
        ZonedDateTime after = before.withZoneSameLocal(is).withEarlierOffsetAtOverlap();
        boolean second = !before.equals(before.withEarlierOffsetAtOverlap());
        return Optional.of(second ? after.withLaterOffsetAtOverlap() : after)
                .filter(at -> at.toLocalDateTime().equals(before.toLocalDateTime()))
                .map(ZonedDateTime::toInstant);
    }

    /** Who waits, waits for the instants that they asked for, and so does what is held for them. */
    private Stream<Move> coming(int building, Instant now) {
        return entities.createNativeQuery("""
                        select id, starts, ends from booking
                        where building_id = :building and day >= :from and live and status <> 'OFFERED' and starts > :now""", Object[].class)
                .setParameter("building", building)
                .setParameter("from", LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1))
                .setParameter("now", now)
                .getResultStream()
                .map(row -> {
                    TimeSlot slot = new TimeSlot((Instant) row[1], (Instant) row[2]);
                    return new Move((UUID) row[0], slot, slot);
                });
    }

    private static void move(Connection connection, List<Move> moves) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MOVE)) {
            for (Move move : moves) {
                update.setObject(1, move.id);
                update.setObject(2, move.to.start().atOffset(ZoneOffset.UTC));
                update.setObject(3, move.to.end().atOffset(ZoneOffset.UTC));
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
