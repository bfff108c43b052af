package flexplek.bench.ground;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;

/** A building of the bench by its inside key and its outside id. */
public record Site(int key, UUID id, String code, String name, ZoneId zone) {

    public Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, zone).toInstant();
    }
}
