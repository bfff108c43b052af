package flexplek.availability;

import flexplek.claim.ReleaseOverdue;
import flexplek.people.Caller;
import flexplek.people.SeenColleagues;
import flexplek.rule.TimeSlot;
import flexplek.space.BuildingCard;
import flexplek.space.ClosedTime;
import flexplek.space.ClosedTimes;
import flexplek.space.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** How the rooms of a building stand on a day: one read, however many rooms and however long the history. */
@ApplicationScoped
class RoomDays {

    /** What is taken comes from the index by floor and day alone; only whose a room is, is looked up. Nothing of rooms held for others. */
    private static final String READ = """
        select s.public_id as space, s.code, s.name, s.capacity, s.amenities, s.in_service, s.out_reason,
          f.public_id as floor, f.name as floor_name, f.level,
          n.public_id as neighbourhood, n.name as neighbourhood_name, n.id as neighbourhood_key,
          n.organisation_id is null or n.organisation_id = :organisation as allowed, b.starts, b.ends, b.closed, b.reason as closed_reason,
          case when m.person_id = :me then m.id end as mine,
          case when m.person_id <> :me and ({seen} or a.person_id is not null) then p.display_name end as held_by,
          case when m.person_id = :me or a.person_id is not null or {seen} and not t.private then t.title end as title,
          (select {overdue}) as overdue
        from space s join neighbourhood n on n.id = s.neighbourhood_id join floor f on f.id = s.floor_id
        left join (select space_id, starts, ends, false as closed, null as reason from booking
          where floor_id = any(array(select id from floor where building_id = :building)) and day = :day
            and live
          union all
          select c.space_id, k.starts, k.ends, true, k.reason from closed_space c join closure k on k.id = c.closure_id
          where c.building_id = :building and c.during && tstzrange(:opens, :closes, '[)')) b on b.space_id = s.id
        left join booking m on not b.closed and m.space_id = b.space_id and m.during && tstzrange(b.starts, b.ends, '[)')
          and m.live and m.status <> 'OFFERED'
        left join person p on p.id = m.person_id
        left join meeting t on t.booking_id = m.id
        left join attendee a on a.booking_id = m.id and a.person_id = :me
        where s.building_id = :building and s.kind = 'ROOM'
        order by f.level, s.code, b.starts""".replace("{overdue}", ReleaseOverdue.existsWhere("building_id = :building"))
            .replace("{seen}", SeenColleagues.MAY_SEE);

    private final Session entities;
    private final ReleaseOverdue releaseOverdue;
    private final Clock clock;

    RoomDays(Session entities, ReleaseOverdue releaseOverdue, Clock clock) {
        this.entities = entities;
        this.releaseOverdue = releaseOverdue;
        this.clock = clock;
    }

    /** {@code open}: the opening hours; {@code ruled}: which rooms a rule keeps from the caller on all of that day. */
    List<RoomAvailability.Room> of(
            BuildingCard of, LocalDate day, TimeSlot open, Caller caller, RuledSpaces.Reasons ruled) {
        int building = of.key();
        Instant now = clock.instant();
        Instant decided = releaseOverdue.decided(now);
        List<Tuple> rows = read(building, day, open, caller, decided);
        if (rows.stream().anyMatch(row -> row.get("overdue", Boolean.class))) {
            releaseOverdue.inBuilding(building, now);
            rows = read(building, day, open, caller, decided);
        }
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("space", UUID.class), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ofRoom -> room(ofRoom, open, ruled))
                .toList();
    }

    private List<Tuple> read(int building, LocalDate day, TimeSlot open, Caller caller, Instant decided) {
        return entities.createNativeQuery(READ, Tuple.class)
                .setParameter("building", building)
                .setParameter("day", day)
                .setParameter("opens", open.start())
                .setParameter("closes", open.end())
                .setParameter("me", caller.key())
                .setParameter("organisation", caller.organisationKey())
                .setParameter("teams", caller.teamKeys().toArray(Integer[]::new))
                .setParameter("decided", decided)
                .getResultList();
    }

    /** {@code rows}: one for each time at which it is taken or closed, or a single one without a time. */
    private static RoomAvailability.Room room(List<Tuple> rows, TimeSlot open, RuledSpaces.Reasons ruled) {
        Tuple row = rows.getFirst();
        List<ClosedTime> closed = rows.stream()
                .filter(RoomDays::isClosed)
                .map(one -> new ClosedTime(
                        one.get("starts", Instant.class),
                        one.get("ends", Instant.class),
                        one.get("closed_reason", String.class)))
                .toList();
        Optional<ClosedTime> allDay = ClosedTimes.joined(closed).stream()
                .filter(time -> time.holds(open.start(), open.end()))
                .findFirst();
        RoomAvailability.RoomState stands = allDay.isPresent() ? RoomAvailability.RoomState.OUT_OF_SERVICE : state(row);
        String why = allDay.map(ClosedTime::reason).orElse(row.get("out_reason", String.class));
        String rule = stands == RoomAvailability.RoomState.IN_SERVICE
                ? ruled.of(SpaceKind.ROOM, row.get("neighbourhood_key", Integer.class))
                : null;
        return new RoomAvailability.Room(
                row.get("space", UUID.class),
                row.get("code", String.class),
                row.get("name", String.class),
                row.get("floor", UUID.class),
                row.get("floor_name", String.class),
                row.get("level", Integer.class),
                row.get("neighbourhood", UUID.class),
                row.get("neighbourhood_name", String.class),
                row.get("capacity", Integer.class),
                List.of(row.get("amenities", String[].class)),
                rule == null ? stands : RoomAvailability.RoomState.NOT_ALLOWED,
                rule == null ? why : rule,
                closed,
                rows.stream().filter(RoomDays::isShown).map(RoomDays::taken).toList());
    }

    private static boolean isClosed(Tuple row) {
        return Boolean.TRUE.equals(row.get("closed", Boolean.class));
    }

    private static boolean isShown(Tuple row) {
        return row.get("starts") != null
                && !isClosed(row)
                && (row.get("allowed", Boolean.class) || row.get("mine") != null);
    }

    private static RoomAvailability.RoomState state(Tuple row) {
        if (!row.get("in_service", Boolean.class)) {
            return RoomAvailability.RoomState.OUT_OF_SERVICE;
        }
        return row.get("allowed", Boolean.class)
                ? RoomAvailability.RoomState.IN_SERVICE
                : RoomAvailability.RoomState.NOT_ALLOWED;
    }

    private static RoomAvailability.Taken taken(Tuple row) {
        return new RoomAvailability.Taken(
                row.get("starts", Instant.class),
                row.get("ends", Instant.class),
                row.get("mine") != null,
                row.get("mine", UUID.class),
                row.get("held_by", String.class),
                row.get("title", String.class));
    }
}
