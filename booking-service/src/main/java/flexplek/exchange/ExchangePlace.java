package flexplek.exchange;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where and when a booking is, as the API shows it; instants in UTC. */
@Schema(name = "ExchangePlace", description = "The space that a booking has, and when.")
record ExchangePlace(
        UUID bookingId,
        UUID spaceId,
        String spaceName,
        UUID floorId,
        String floorName,
        UUID neighbourhoodId,
        String neighbourhoodName,
        Instant start,
        Instant end) {

    /** Columns of a booking that is joined as {@code {b}} with its space, floor and neighbourhood, each under its own name. */
    static final String COLUMNS = """
            {b}.id as {b}_booking, s{b}.public_id as {b}_space, s{b}.name as {b}_space_name, f{b}.public_id as {b}_floor,
            f{b}.name as {b}_floor_name, n{b}.public_id as {b}_neighbourhood, n{b}.name as {b}_neighbourhood_name,
            {b}.starts as {b}_starts, {b}.ends as {b}_ends""";

    static final String JOINS = """
            join space s{b} on s{b}.id = {b}.space_id join floor f{b} on f{b}.id = {b}.floor_id
            join neighbourhood n{b} on n{b}.id = s{b}.neighbourhood_id""";

    static ExchangePlace of(Tuple row, String booking) {
        return new ExchangePlace(
                row.get(booking + "_booking", UUID.class),
                row.get(booking + "_space", UUID.class),
                row.get(booking + "_space_name", String.class),
                row.get(booking + "_floor", UUID.class),
                row.get(booking + "_floor_name", String.class),
                row.get(booking + "_neighbourhood", UUID.class),
                row.get(booking + "_neighbourhood_name", String.class),
                row.get(booking + "_starts", Instant.class),
                row.get(booking + "_ends", Instant.class));
    }
}
