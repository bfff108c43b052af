package flexplek.series;

import flexplek.booking.LaterDate;
import flexplek.booking.PartOfSeries;
import flexplek.platform.OneColumn;
import flexplek.platform.TimeOfDay;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The dates of series as whoever has bookings asks for them. */
@ApplicationScoped
class PersonsDates implements PartOfSeries {

    private final Session entities;
    private final SeriesDates dates;
    private final Cards cards;

    PersonsDates(Session entities, SeriesDates dates, Cards cards) {
        this.entities = entities;
        this.dates = dates;
        this.cards = cards;
    }

    @Override
    public Map<UUID, UUID> of(Collection<UUID> bookings) {
        return bookings.isEmpty()
                ? Map.of()
                : entities.createNativeQuery(
                                "select booking_id, series_id from series_date where booking_id = any(:bookings)",
                                Object[].class)
                        .setParameter("bookings", bookings.toArray(UUID[]::new))
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    @Override
    public List<LaterDate> later(int person, LocalDate from, LocalDate to) {
        return entities
                .createNativeQuery("""
                        select d.series_id, s.building_id, d.day, d.start_minute, d.end_minute
                        from booking_series s join series_date d on d.series_id = s.id
                        where s.person_id = :person and s.last_day >= :from
                          and d.day >= :from and d.day <= :to and d.outcome = 'LATER'
                        order by d.day, d.start_minute, d.series_id""", Tuple.class)
                .setParameter("person", person)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .stream()
                .map(this::laterDate)
                .toList();
    }

    private LaterDate laterDate(Tuple row) {
        BuildingCard building = cards.building(row.get("building_id", Integer.class));
        return new LaterDate(
                row.get("series_id", UUID.class),
                building.id(),
                building.name(),
                building.zone().getId(),
                row.get("day", LocalDate.class),
                new TimeOfDay(row.get("start_minute", Number.class).intValue()),
                new TimeOfDay(row.get("end_minute", Number.class).intValue()));
    }

    @Override
    public List<LaterDate> cancelLater(int person, LocalDate from, LocalDate to) {
        OneColumn.of(entities, """
                        select id from booking_series s
                        where person_id = :person and last_day >= :from and exists (select from series_date d
                          where d.series_id = s.id and d.day >= :from and d.day <= :to and d.outcome = 'LATER')
                        order by id for update""", UUID.class)
                .setParameter("person", person)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        List<LaterDate> later = later(person, from, to);
        later.stream().map(LaterDate::seriesId).distinct().forEach(series -> dates.cancelLater(series, from, to));
        return later;
    }
}
