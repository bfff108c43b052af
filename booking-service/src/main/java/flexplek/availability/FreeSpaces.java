package flexplek.availability;

import flexplek.people.Caller;
import flexplek.rule.Admission;
import flexplek.rule.TimeSlot;
import flexplek.space.BuildingCard;
import flexplek.space.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads what is free over floors and buildings, nearest first: one read, which looks at no more floors than it needs. */
@ApplicationScoped
class FreeSpaces {

    /** Days over which a habit shows: a booking of today weighs as many, one of yesterday one less. */
    private static final int HABIT_DAYS = 90;

    /** More than anybody has in so many days by habit. */
    private static final int MOST_HABITS = 20;

    /** What is free, fits and is of a floor on which the claims of that day are looked up. */
    private static final String FITS = """
        s.kind = :kind and s.in_service and s.amenities @> cast(:amenities as text[]) and s.capacity >= :people
              and s.id not in (select x.space_id from closed_space x
                where x.building_id = any(:buildings) and x.during && tstzrange(:start, :end, '[)'))
              and s.id <> all(array(select b.space_id from booking b
                where b.floor_id = c.floor and b.day = c.day and b.live and b.starts < :end and b.ends > :start))
              and (c.place > (select place from given)
                or (s.capacity, hashint4extended(s.id, :chance), s.id) > (select capacity, chance, id from given))""";

    /**
     * Where those are whom one wants to be near is counted once, and so are the own habits: where the person had a booking
     * and came, by how often and how lately. The neighbourhoods of a floor with as many of the wanted people are one corner,
     * and each usual space is one by itself; corners are looked at in their order, until there are enough spaces: as each corner
     * is read its spaces and the index entries of what is taken on its floor. Among equals each person has an order of
     * their own for each slot, so that a rush spreads itself. A page begins after the space of the cursor, wherever that
     * stands by now.
     */
    private static final String ANYWHERE = """
        with mate as (
          select distinct b.person_id as person, s.neighbourhood_id as neighbourhood, b.floor_id as floor,
            b.building_id as building
          from booking b join space s on s.id = b.space_id
          where b.person_id = any(:near) and b.day between :dayBefore and :dayAfter and b.kind = 'DESK' and b.live
            and b.status <> 'OFFERED' and b.starts < :end and b.ends > :start
        ), latest as (
          select building_id as building from booking
          where person_id = :me and kind = 'DESK' and status not in ('CANCELLED', 'OFFERED') order by day desc, starts desc, id desc limit 1
        ), habit as (
          select space_id as space, count(distinct day) as times, sum(:habitDays - (cast(:today as date) - day)) as weight,
            row_number() over (order by max(starts) desc, space_id) = 1 as last_time
          from booking
          where person_id = :me and day between cast(:today as date) - :habitDays + 1 and cast(:today as date)
            and starts < :now and kind = :kind and status in ('BOOKED', 'CHECKED_IN', 'RELEASED')
            and (release_reason is null or release_reason = 'LEFT_EARLY')
          group by space_id
        ), usual as (
          select s.id as space, s.neighbourhood_id as neighbourhood, bool_or(u.favourite) as favourite,
            max(u.times) as times, max(u.weight) as weight, bool_or(u.last_time) as last_time
          from (
            select space_id as space, true as favourite, 0 as times, 0 as weight, false as last_time
            from favourite_space where person_id = :me
            union all (
            select space, false, times, weight, last_time from habit where times > 1 or last_time
            order by weight desc, space limit :mostHabits)) u
          join space s on s.id = u.space
          group by s.id
        ), spot as (
          select f.id as floor, f.level, w.day, w.place, n.id as neighbourhood, coalesce(h.mates, 0) as here,
            coalesce(o.mates, 0) as on_floor, coalesce(i.mates, 0) as in_building, l.building is not null as known
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
            {ruled}
            and (cast(:floor as int) is null or f.id = :floor)
            and (cast(:neighbourhood as int) is null or n.id = :neighbourhood)
        ), corner as (
          select floor, day, neighbourhoods, alone, here, on_floor, in_building, known, favourite, times, last_time,
            row_number() over (order by here desc, on_floor desc, in_building desc, favourite desc, weight desc,
              known desc, place, level, floor, alone) as place
          from (
            select floor, level, day, place, array_agg(neighbourhood) as neighbourhoods, cast(null as int) as alone,
              here, on_floor, in_building, known, false as favourite, 0 as times, 0 as weight, false as last_time
            from spot group by floor, level, day, place, here, on_floor, in_building, known
            union all
            select p.floor, p.level, p.day, p.place, array[p.neighbourhood], u.space, p.here, p.on_floor, p.in_building,
              p.known, u.favourite, u.times, u.weight, u.last_time
            from usual u join spot p on p.neighbourhood = u.neighbourhood) a
          where alone is not null or not :onlyUsual
          order by place
        ), given as (
          select coalesce(max(c.place), 0) as place, coalesce(max(s.capacity), 0) as capacity,
            coalesce(max(hashint4extended(s.id, :chance)), 0) as chance, coalesce(max(s.id), 0) as id
          from space s join corner c on c.floor = s.floor_id and s.neighbourhood_id = any(c.neighbourhoods)
            and c.alone is not distinct from (select space from usual where space = s.id)
          where s.public_id = :given
        )
        select s.public_id as id, s.code, s.name, s.kind, s.capacity, s.amenities,
          h.public_id as building, h.name as building_name, h.zone, f.public_id as floor, f.name as floor_name, f.level,
          n.public_id as neighbourhood, n.name as neighbourhood_name,
          cast(r.here as int) as here, cast(r.on_floor as int) as on_floor, cast(r.in_building as int) as in_building,
          r.known, r.favourite, cast(r.times as int) as times, r.last_time
        from (
          select c.place, c.here, c.on_floor, c.in_building, c.known, c.favourite, c.times, c.last_time,
            t.id, t.capacity, t.chance
          from corner c cross join lateral (
            select s.id, s.capacity, hashint4extended(s.id, :chance) as chance from space s
            where c.alone is null and s.floor_id = c.floor and s.neighbourhood_id = any(c.neighbourhoods)
              and s.id <> all(array(select space from usual)) and {fits}
            union all
            select s.id, s.capacity, hashint4extended(s.id, :chance) from space s where s.id = c.alone and {fits}
            order by capacity, chance, id limit :most) t
          where c.place >= (select place from given)
          order by c.place, t.capacity, t.chance, t.id limit :most) r
        join space s on s.id = r.id join neighbourhood n on n.id = s.neighbourhood_id
        join floor f on f.id = s.floor_id join building h on h.id = s.building_id
        order by r.place, r.capacity, r.chance, r.id""".replace("{fits}", FITS);

    /** Where no rule keeps the caller out of a neighbourhood, nothing of that is asked. */
    private static final String READ = ANYWHERE.replace("{ruled}", "");

    private static final String WHERE_RULED = ANYWHERE.replace(
            "{ruled}", "and n.id <> all(:refused) and (w.building <> all(:strict) or n.id = any(:admitted))");

    private final Session entities;
    private final Clock clock;

    FreeSpaces(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * At most {@code most}, in the caller's order, for people of an organisation (inside key), after a space that was given before
     * (none has the id of zeros).
     */
    List<FoundSpace> of(
            SearchedPlaces.Where where,
            FreeSpaceSearch search,
            Near near,
            Caller caller,
            int organisation,
            UUID given,
            int most) {
        List<BuildingCard> buildings = where.buildings();
        TimeSlot slot = search.slot();
        // A building in another zone may count the same hours to the day before or after.
        LocalDate day = slot.day(ZoneOffset.UTC);
        Instant now = clock.instant();
        boolean ruled = !where.admitted().stream().allMatch(Admission::isEverywhere);
        NativeQuery<Tuple> query = entities.createNativeQuery(ruled ? WHERE_RULED : READ, Tuple.class);
        if (ruled) {
            query.setParameter("refused", where.named(false))
                    .setParameter("admitted", where.named(true))
                    .setParameter("strict", where.strict());
        }
        return query.setParameter("near", near.people().toArray(Integer[]::new))
                .setParameter("dayBefore", day.minusDays(1))
                .setParameter("dayAfter", day.plusDays(1))
                .setParameter("start", slot.start())
                .setParameter("end", slot.end())
                .setParameter("me", caller.key())
                .setParameter("now", now)
                .setParameter("today", LocalDate.ofInstant(now, ZoneOffset.UTC).toString())
                .setParameter("habitDays", HABIT_DAYS)
                .setParameter("mostHabits", MOST_HABITS)
                .setParameter("onlyUsual", search.isOnlyUsual())
                .setParameter(
                        "buildings", buildings.stream().map(BuildingCard::key).toArray(Integer[]::new))
                .setParameter(
                        "days",
                        buildings.stream()
                                .map(b -> slot.day(b.zone()).toString())
                                .toArray(String[]::new))
                .setParameter("organisation", organisation)
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
                row.get("known", Boolean.class),
                usual(row));
    }

    private static @Nullable Usual usual(Tuple row) {
        int times = row.get("times", Integer.class);
        if (row.get("favourite", Boolean.class)) {
            return new Usual.Favourite();
        }
        return times > 1 ? new Usual.Habit(times) : row.get("last_time", Boolean.class) ? new Usual.LastTime() : null;
    }

    private static FoundSpace.Place place(Tuple row, String of) {
        return new FoundSpace.Place(row.get(of, UUID.class), row.get(of + "_name", String.class));
    }
}
