package flexplek.booking;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.platform.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What somebody made for those for whom they may book now too. */
@ApplicationScoped
class BookingsForOthers {

    /**
     * In the order, and of the days, of what the maker knows: what its person did with it from its start on moves it neither in
     * nor out. Places of a team day were booked by what each said to the team.
     */
    private static final String READ = """
            select m.id, m.starts, p.display_name from (
                select b.id, b.person_id, coalesce(b.stood_starts, b.starts) as starts, h.zone
                from booking b join building h on h.id = b.building_id
                where b.made_by = :me and b.person_id <> :me and b.team_day_id is null and b.status <> 'OFFERED') m
              join person p on p.id = m.person_id
            where cast(m.starts at time zone m.zone as date) between :from and :to
              and (m.starts > :time or m.starts = :time and m.id > :id)
              and (p.visibility <> 'NOBODY' and (p.organisation_id = any(:administered) or :everywhere)
                or exists (select from delegate l where l.person_id = p.id and l.delegate_id = :me))
            order by m.starts, m.id limit :most""";

    /** One of them, in its place in the list. */
    record Made(UUID id, Instant starts, String personName) {}

    private final Session entities;
    private final Bookings bookings;
    private final BookingViews views;

    BookingsForOthers(Session entities, Bookings bookings, BookingViews views) {
        this.entities = entities;
        this.bookings = bookings;
        this.views = views;
    }

    /** At most so many after the cursor. */
    List<Made> of(Caller maker, DaysShown days, Cursor after, int most) {
        return entities.createNativeQuery(READ, Tuple.class)
                .setParameter("me", maker.key())
                .setParameter("from", days.first())
                .setParameter("to", days.last())
                .setParameter("time", after.time())
                .setParameter("id", after.id())
                .setParameter(
                        "administered",
                        maker.administers(maker.organisationKey())
                                ? new Integer[] {maker.organisationKey()}
                                : new Integer[0])
                .setParameter("everywhere", maker.is(Roles.PLATFORM_ADMIN))
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Made(
                        row.get("id", UUID.class),
                        row.get("starts", Instant.class),
                        row.get("display_name", String.class)))
                .toList();
    }

    List<BookingForOther> shown(List<Made> made) {
        if (made.isEmpty()) {
            return List.of();
        }
        Map<UUID, Booking> read = bookings
                .list("id in ?1", made.stream().map(Made::id).toList())
                .stream()
                .collect(Collectors.toMap(Booking::id, booking -> booking));
        Map<UUID, BookingView> told =
                views.toMaker(read.values()).stream().collect(Collectors.toMap(BookingView::id, view -> view));
        return made.stream()
                .flatMap(one -> Optional.ofNullable(told.get(one.id())).stream()
                        .map(view -> new BookingForOther(one.personName(), view)))
                .toList();
    }
}
