package flexplek.demo.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invented person; newcomers have a mentor in their own team. */
public record Person(
        UUID id,
        String displayName,
        Team team,
        LocalDate startedOn,
        @Nullable UUID mentorId,
        Rhythm rhythm) {}
