package flexplek.series;

import flexplek.people.ComingBookings;
import flexplek.platform.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.hibernate.Session;

/** Whether a person has dates of a series that are booked as soon as the days reach them. */
@ApplicationScoped
class BookedLater implements ComingBookings {

    private final Session entities;
    private final Clock clock;

    BookedLater(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public boolean any(int person) {
        return !OneColumn.of(entities, """
                        select 1 from booking_series s join series_date d on d.series_id = s.id and d.outcome = 'LATER'
                          and d.day >= :from
                        where s.person_id = :person limit 1""", Integer.class)
                .setParameter("person", person)
                .setParameter(
                        "from",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1))
                .getResultList()
                .isEmpty();
    }
}
