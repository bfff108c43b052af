package flexplek.booking;

import flexplek.outbox.Outbox;
import flexplek.platform.Cursor;
import flexplek.space.SpaceKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** All bookings. */
@ApplicationScoped
public class Bookings implements PanacheRepositoryBase<Booking, UUID> {

    /** A live booking that stands in the way of another. */
    public record InTheWay(UUID id, int space, int person, TimeSlot slot) {}

    /** The key of the advisory lock of larger acts; any number that nothing else locks. */
    private static final long TURN = 0x7ea3_da75L;

    private final DataSource database;
    private final Outbox outbox;

    Bookings(DataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /**
     * Tries to claim a space, with its event, whole or not at all: in the transaction under way, where the day must have been
     * opened before ({@link DailyCap#openDay}), or else in one of its own.
     *
     * @throws Overtaken when it must be done again, together with the transaction under way if there is one
     */
    public Claimed claim(NewBooking booking, @Nullable KeptAnswer kept) {
        BookingEvent made = booking.made();
        try (Connection c = database.getConnection()) {
            Claimed claimed = ClaimStatement.run(c, booking, outbox.row(made), kept);
            if (claimed == Claimed.MADE) {
                outbox.tellAtCommit(List.of(made));
            }
            return claimed;
        } catch (SQLException e) {
            if (ClaimStatement.OVERTAKEN.equals(e.getSQLState())) {
                throw new Overtaken();
            }
            throw new IllegalStateException("claiming a space failed: SQL state " + e.getSQLState(), e);
        }
    }

    /** Waits until no other act that claims or gives back several places is under way, over all replicas. */
    public void takeTurn() {
        getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:turn)", Integer.class)
                .setParameter("turn", TURN)
                .getSingleResult();
    }

    /** The booking, locked until the transaction ends. */
    public Optional<Booking> lock(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Booking> of(int person, LocalDate from, LocalDate to, Cursor after, int most) {
        return find("""
                        person = ?1 and day >= ?2 and day <= ?3 and (starts > ?4 or starts = ?4 and id > ?5)
                        order by starts, id""", person, from, to, after.time(), after.id())
                .page(0, most)
                .list();
    }

    public List<Booking> ofTeamDay(UUID teamDay) {
        return list("teamDayId", teamDay);
    }

    /** What holds the space, or a desk of the person, in the slot of a booking that could not be made. */
    public List<InTheWay> inTheWayOf(NewBooking b) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select id, space_id, person_id, starts, ends from booking
                        where space_id = :space and during && tstzrange(:start, :end, '[)')
                          and status in ('BOOKED', 'CHECKED_IN')
                        union
                        select id, space_id, person_id, starts, ends from booking
                        where :desk and kind = 'DESK' and person_id = :person
                          and during && tstzrange(:start, :end, '[)') and status in ('BOOKED', 'CHECKED_IN')""", Object[].class)
                .setParameter("space", b.space().key())
                .setParameter("person", b.person().key())
                .setParameter("desk", b.space().kind() == SpaceKind.DESK)
                .setParameter("start", b.slot().start())
                .setParameter("end", b.slot().end())
                .getResultStream()
                .map(r -> new InTheWay(
                        (UUID) r[0], (Integer) r[1], (Integer) r[2], new TimeSlot((Instant) r[3], (Instant) r[4])))
                .toList();
    }

    /** Bookings whose grace ended without check-in, locked; those that another replica holds are passed by. */
    public List<Booking> lockNoShows(Instant now, int most) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select * from booking where status = 'BOOKED' and release_at <= :now
                        order by release_at limit :most for update skip locked""", Booking.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /** A building (inside key) on a day; in the order in which several are locked, so that nobody waits in a circle. */
    record BuildingDay(int building, LocalDate day) implements Comparable<BuildingDay> {
        @Override
        public int compareTo(BuildingDay other) {
            int byBuilding = Integer.compare(building, other.building);
            return byBuilding != 0 ? byBuilding : day.compareTo(other.day);
        }
    }

    /** Gives the person's week back what a given-up desk had used. */
    void giveWeekBack(Booking b) {
        execute("""
                update person_week set booked = booked - 1
                where person_id = :person and week = date_trunc('week', cast(:day as date))::date and booked > 0""", Map.of("person", b.person(), "day", b.day()));
    }

    /** Gives a building's day places back. */
    void giveDayBack(BuildingDay of, int places) {
        execute(
                "update building_day set free = free + :places where building_id = :building and day = :day and share = 0",
                Map.of("places", places, "building", of.building, "day", of.day));
    }

    private void execute(String sql, Map<String, Object> values) {
        var query = getEntityManager().unwrap(Session.class).createNativeMutationQuery(sql);
        values.forEach(query::setParameter);
        query.executeUpdate();
    }
}
