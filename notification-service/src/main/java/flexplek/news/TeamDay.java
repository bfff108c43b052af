package flexplek.news;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.UUID;

/** A team day as its members need to read about it, without what its organiser typed. */
public record TeamDay(UUID teamDayId, String teamName, UUID buildingId, String buildingName, ZoneId zone) {

    public TeamDay {
        requireNonNull(teamDayId, "teamDayId");
        requireNonNull(teamName, "teamName");
        requireNonNull(buildingId, "buildingId");
        requireNonNull(buildingName, "buildingName");
        requireNonNull(zone, "zone");
    }
}
