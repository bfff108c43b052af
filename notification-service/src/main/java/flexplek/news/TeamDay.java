package flexplek.news;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.UUID;

/** A team day as its members need to read about it; the purpose may be empty. */
public record TeamDay(
        UUID teamDayId, String teamName, UUID buildingId, String buildingName, ZoneId zone, String purpose) {

    public TeamDay {
        requireNonNull(teamDayId, "teamDayId");
        requireNonNull(teamName, "teamName");
        requireNonNull(buildingId, "buildingId");
        requireNonNull(buildingName, "buildingName");
        requireNonNull(zone, "zone");
        requireNonNull(purpose, "purpose");
    }
}
