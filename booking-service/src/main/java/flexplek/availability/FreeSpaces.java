package flexplek.availability;

import flexplek.people.Caller;
import flexplek.rule.TimeSlot;
import flexplek.space.BuildingCard;
import flexplek.space.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;

/** Reads what is free over floors and buildings, nearest first: one read, which looks at no more floors than it needs. */
@ApplicationScoped
class FreeSpaces {

    /**
     * Where those are whom one wants to be near is counted once. The neighbourhoods of a floor with as many of them are one
     * corner; corners are looked at in their order, until there are enough spaces: as each corner is read its spaces and the
     * index entries of what is taken on its floor. Among equals each person has an order of their own for each slot, so that a
     * rush spreads itself. A page begins after the space of the cursor, wherever that stands by now.
     */
    private static final String READ = """
        with mate as (
          select distinct b.person_id as person, s.neighbourhood_id as neighbourhood, b.floor_id as floor,
            b.building_id as building
          from booking b join space s on s.id = b.space_id
          where b.person_id = any(:near) and b.day between :dayBefore and :dayAfter and b.kind = 'DESK' and b.live
            and b.status <> 'OFFERED'
            and b.starts < :end and b.ends > :start
        ), latest as (
          select building_id as building from booking
          where person_id = :me and kind = 'DESK' and status not in ('CANCELLED', 'OFFERED') order by day desc, starts desc, id desc limit 1
        ), corner as (
          select f.id as floor, w.day, array_agg(n.id) as neighbourhoods, coalesce(h.mates, 0) as here,
            coalesce(o.mates, 0) as on_floor, coalesce(i.mates, 0) as in_building, l.building is not null as known,
            row_number() over (order by coalesce(h.mates, 0) desc, coalesce(o.mates, 0) desc, coalesce(i.mates, 0) desc,
              (l.building is not null) desc, w.place, f.level, f.id) as place
          from unnest(cast(:buildings as int[]), cast(:days as date[])) with ordinality w(building, day, place)
          join floor f on f.building_id = w.building
          join neighbourhood n on n.floor_id = f.id
          left join (select neighbourhood, count(distinct person) as mates from mate group by neighbourhood) h
            on h.neighbourhood = n.id
          left join (select floor, count(distinct person) as mates from mate group by floor) o on o.floor = f.id
          left join (select building, count(distinct person) as mates from mate group by building) i
            on i.building = w.building
          left join latest l on l.building = w.building
          where (n.organisation_id is null or n.organisation_id = :organisation)
            and (cast(:floor as int) is null or f.id = :floor)
            and (cast(:neighbourhood as int) is null or n.id = :neighbourhood)
          group by f.id, f.level, w.day, w.place, h.mates, o.mates, i.mates, l.building
          order by place
        ), given as (
          select coalesce(max(c.place), 0) as place, coalesce(max(s.capacity), 0) as capacity,
            coalesce(max(hashint4extended(s.id, :chance)), 0) as chance, coalesce(max(s.id), 0) as id
          from corner c join space s on s.floor_id = c.floor and s.neighbourhood_id = any(c.neighbourhoods)
          where s.public_id = :given
        )
        select s.public_id as id, s.code, s.name, s.kind, s.capacity, s.amenities,
          h.public_id as building, h.name as building_name, h.zone, f.public_id as floor, f.name as floor_name, f.level,
          n.public_id as neighbourhood, n.name as neighbourhood_name,
          cast(r.here as int) as here, cast(r.on_floor as int) as on_floor, cast(r.in_building as int) as in_building, r.known
        from (
          select c.place, c.here, c.on_floor, c.in_building, c.known, t.id, t.capacity, t.chance
          from corner c cross join lateral (
            select s.id, s.capacity, hashint4extended(s.id, :chance) as chance from space s
            where s.floor_id = c.floor and s.neighbourhood_id = any(c.neighbourhoods) and s.kind = :kind and s.in_service
              and s.amenities @> cast(:amenities as text[]) and s.capacity >= :people
              and s.id <> all(array(select b.space_id from booking b
                where b.floor_id = c.floor and b.day = c.day and b.live and b.starts < :end and b.ends > :start))
              and (c.place > (select place from given)
                or (s.capacity, hashint4extended(s.id, :chance), s.id) > (select capacity, chance, id from given))
            order by s.capacity, chance, s.id limit :most) t
          where c.place >= (select place from given)
          order by c.place, t.capacity, t.chance, t.id limit :most) r
        join space s on s.id = r.id join neighbourhood n on n.id = s.neighbourhood_id
        join floor f on f.id = s.floor_id join building h on h.id = s.building_id
        order by r.place, r.capacity, r.chance, r.id""";

    private final Session entities;

    FreeSpaces(Session entities) {
        this.entities = entities;
    }

    /** At most {@code most} for the caller, after a space that was given before (none has the id of zeros). */
    List<FoundSpace> of(
            SearchedPlaces.Where where, FreeSpaceSearch search, Near near, Caller caller, UUID given, int most) {
        List<BuildingCard> buildings = where.buildings();
        TimeSlot slot = search.slot();
        // A building in another zone may count the same hours to the day before or after.
        LocalDate day = slot.day(ZoneOffset.UTC);
        return entities.createNativeQuery(READ, Tuple.class)
                .setParameter("near", near.people().toArray(Integer[]::new))
                .setParameter("dayBefore", day.minusDays(1))
                .setParameter("dayAfter", day.plusDays(1))
                .setParameter("start", slot.start())
                .setParameter("end", slot.end())
                .setParameter("me", caller.key())
                .setParameter(
                        "buildings", buildings.stream().map(BuildingCard::key).toArray(Integer[]::new))
                .setParameter(
                        "days",
                        buildings.stream()
                                .map(b -> slot.day(b.zone()).toString())
                                .toArray(String[]::new))
                .setParameter("organisation", caller.organisationKey())
                .setParameter("floor", where.floor(), Integer.class)
                .setParameter("neighbourhood", where.neighbourhood(), Integer.class)
                .setParameter("chance", (long) Objects.hash(caller.key(), slot))
                .setParameter("given", given)
                .setParameter("kind", search.kindOrDesk().name())
                .setParameter("amenities", search.amenities().toArray(String[]::new))
                .setParameter("people", search.people())
                .setParameter("most", most)
                .getResultStream()
                .map(FreeSpaces::found)
                .toList();
    }

    private static FoundSpace found(Tuple row) {
        return new FoundSpace(
                row.get("id", UUID.class),
                row.get("code", String.class),
                row.get("name", String.class),
                SpaceKind.valueOf(row.get("kind", String.class)),
                row.get("capacity", Integer.class),
                List.of(row.get("amenities", String[].class)),
                place(row, "building"),
                place(row, "floor"),
                row.get("level", Integer.class),
                place(row, "neighbourhood"),
                row.get("zone", String.class),
                row.get("here", Integer.class),
                row.get("on_floor", Integer.class),
                row.get("in_building", Integer.class),
                row.get("known", Boolean.class));
    }

    private static FoundSpace.Place place(Tuple row, String of) {
        return new FoundSpace.Place(row.get(of, UUID.class), row.get(of + "_name", String.class));
    }
}
