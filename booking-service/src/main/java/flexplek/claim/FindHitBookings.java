package flexplek.claim;

import flexplek.outbox.Outbox;
import flexplek.people.Caller;
import flexplek.people.MayBookFor;
import flexplek.rule.RuleVersions;
import flexplek.rule.TimeSlot;
import flexplek.space.BookingsHit;
import flexplek.space.ClosedTimes;
import flexplek.space.HitBookings;
import flexplek.space.HitReason;
import flexplek.space.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Compares what coming bookings stand on before and after an act, so that nobody loses a place unheard. */
@ApplicationScoped
public class FindHitBookings implements HitBookings {

    private static final int MOST_NAMED = 100;

    /** Which spaces, and their bookings by an index of their own. */
    private enum Scope {
        SPACES("s.id = any(:key)", "s.id = any(:key)"),
        BUILDING("s.building_id = :key", "b.building_id = :key"),
        PERSON("s.id = any(array(select space_id from booking where person_id = :key and live))", "b.person_id = :key");

        private final String ofSpaces;
        private final String ofBookings;

        Scope(String ofSpaces, String ofBookings) {
            this.ofSpaces = ofSpaces;
            this.ofBookings = ofBookings;
        }
    }

    private static final String COMING = """
            select b.id, b.space_id, b.kind, b.person_id, b.made_by, b.changes > 0 as changed,
              b.stood_space_id is not null or b.starts <= :now as begun, p.organisation_id, b.starts, b.ends, b.version,
              p.public_id as person, s.public_id as space, s.name as space_name, f.public_id as floor,
              n.public_id as neighbourhood, h.public_id as building, h.name as building_name, h.zone
            from booking b join person p on p.id = b.person_id join space s on s.id = b.space_id
              join floor f on f.id = s.floor_id join neighbourhood n on n.id = s.neighbourhood_id
              join building h on h.id = s.building_id
            where {these} and b.live and b.status <> 'OFFERED' and b.ends > :now and b.day >= :from
            order by b.starts, b.id""";

    private final Session entities;
    private final Footings footings;
    private final RuleVersions versions;
    private final Outbox outbox;
    private final MayBookFor mayBookFor;
    private final Clock clock;

    FindHitBookings(
            Session entities,
            RuleVersions versions,
            Outbox outbox,
            ClosedTimes closedTimes,
            MayBookFor mayBookFor,
            Clock clock) {
        this.entities = entities;
        this.footings = new Footings(entities, closedTimes);
        this.versions = versions;
        this.outbox = outbox;
        this.mayBookFor = mayBookFor;
        this.clock = clock;
    }

    @Override
    public Before ofSpaces(int building, Collection<Integer> spaces) {
        Integer[] keys = spaces.toArray(Integer[]::new);
        Map<Integer, Footing> before = footings(Scope.SPACES, keys);
        return caller -> {
            versions.overtakeClaims(building);
            return tell(before, Map.of(), Scope.SPACES, keys, caller);
        };
    }

    @Override
    public Before ofBuilding(int building) {
        Map<Integer, Footing> before = footings(Scope.BUILDING, building);
        Map<UUID, TimeSlot> slots = coming(Scope.BUILDING, building).stream()
                .collect(Collectors.toMap(ComingBooking::id, ComingBooking::slot));
        return caller -> tell(before, slots, Scope.BUILDING, building, caller);
    }

    @Override
    public BookingsHit standing(int space, Caller caller) {
        Integer[] keys = {space};
        Map<Integer, Footing> now = footings(Scope.SPACES, keys);
        return answer(
                hit(
                        Scope.SPACES,
                        keys,
                        (booking, on) -> on.faults(booking).stream().findFirst(),
                        now),
                caller);
    }

    /** The coming bookings of a person (inside key), each with what it stands on. */
    Map<ComingBooking, Footing> ofPerson(int person) {
        Map<Integer, Footing> footings = footings(Scope.PERSON, person);
        Map<ComingBooking, Footing> coming = new LinkedHashMap<>();
        coming(Scope.PERSON, person).forEach(booking -> {
            Footing footing = footings.get(booking.space());
            if (footing != null) {
                coming.put(booking, footing);
            }
        });
        return coming;
    }

    /** {@code slots}: when bookings were before, where the act may have moved them. */
    private BookingsHit tell(
            Map<Integer, Footing> before, Map<UUID, TimeSlot> slots, Scope scope, Object key, Caller caller) {
        entities.flush();
        Map<Integer, Footing> after = footings(scope, key);
        Map<ComingBooking, HitReason> hit = hit(
                scope,
                key,
                (booking, was) -> Optional.ofNullable(after.get(booking.space()))
                        .flatMap(is -> was.hit(booking, slots.getOrDefault(booking.id(), booking.slot()), is)),
                before);
        List<BookingEvent> events = new ArrayList<>();
        hit.forEach((booking, reason) -> events.add(
                booking.affected(reason, Objects.requireNonNull(after.get(booking.space())), caller.personId())));
        outbox.write(events);
        return answer(hit, caller);
    }

    private Map<ComingBooking, HitReason> hit(
            Scope scope,
            Object key,
            BiFunction<ComingBooking, Footing, Optional<HitReason>> why,
            Map<Integer, Footing> footings) {
        Map<ComingBooking, HitReason> hit = new LinkedHashMap<>();
        for (ComingBooking booking : coming(scope, key)) {
            Footing footing = footings.get(booking.space());
            if (footing != null) {
                why.apply(booking, footing).ifPresent(reason -> hit.put(booking, reason));
            }
        }
        return hit;
    }

    private BookingsHit answer(Map<ComingBooking, HitReason> hit, Caller caller) {
        Map<HitReason, Integer> reasons = new EnumMap<>(HitReason.class);
        List<UUID> named = new ArrayList<>();
        hit.forEach((booking, reason) -> {
            if (reason == HitReason.BACK) {
                return;
            }
            reasons.merge(reason, 1, Integer::sum);
            if (named.size() < MOST_NAMED && maySee(caller, booking)) {
                named.add(booking.id());
            }
        });
        return new BookingsHit(
                reasons.values().stream().mapToInt(Integer::intValue).sum(),
                reasons.entrySet().stream()
                        .map(one -> new BookingsHit.OfReason(one.getKey(), one.getValue()))
                        .toList(),
                named);
    }

    /**
     * As whoever asks for the booking itself: its maker until it begins, since that it is still there is told by its name; and once
     * it was changed, only while they may book for the person.
     */
    private boolean maySee(Caller caller, ComingBooking booking) {
        return caller.administers(booking.organisation())
                || booking.person() == caller.key()
                || (booking.madeBy() == caller.key()
                        && !booking.begun()
                        && (!booking.changed() || mayBookFor.still(caller, booking.person())));
    }

    private Map<Integer, Footing> footings(Scope scope, Object key) {
        return footings.of(scope.ofSpaces, key);
    }

    private List<ComingBooking> coming(Scope scope, Object key) {
        Instant now = clock.instant();
        return entities.createNativeQuery(COMING.replace("{these}", scope.ofBookings), Tuple.class)
                .setParameter("key", key)
                .setParameter("now", now)
                .setParameter("from", LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1))
                .getResultStream()
                .map(FindHitBookings::booking)
                .toList();
    }

    private static ComingBooking booking(Tuple row) {
        UUID id = row.get("id", UUID.class);
        SpaceKind kind = SpaceKind.valueOf(row.get("kind", String.class));
        TimeSlot slot = new TimeSlot(row.get("starts", Instant.class), row.get("ends", Instant.class));
        BookingOutline outline = new BookingOutline(
                id,
                row.get("space", UUID.class),
                row.get("space_name", String.class),
                kind,
                row.get("building", UUID.class),
                row.get("building_name", String.class),
                row.get("floor", UUID.class),
                row.get("neighbourhood", UUID.class),
                row.get("person", UUID.class),
                slot.start(),
                slot.end(),
                row.get("zone", String.class),
                row.get("version", Integer.class));
        return new ComingBooking(
                id,
                row.get("space_id", Integer.class),
                kind,
                row.get("person_id", Integer.class),
                row.get("made_by", Integer.class),
                row.get("changed", Boolean.class),
                row.get("begun", Boolean.class),
                row.get("organisation_id", Integer.class),
                slot,
                outline);
    }
}
