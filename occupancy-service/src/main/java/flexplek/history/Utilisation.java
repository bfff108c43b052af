package flexplek.history;

import flexplek.place.Building;
import flexplek.place.PlaceKind;
import flexplek.place.SpaceKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How full a place was. */
@Schema(description = "How full a place was; counts of spaces and people, never who or which space.")
record Utilisation(
        @Schema(description = "The place.", examples = "0199f3a0-1111-7000-8000-000000000003")
        UUID placeId,

        PlaceKind place,

        @Schema(description = "Its name.", examples = "Kadegebouw")
        String name,

        @Schema(description = "Its building.", examples = "0199f3a0-1111-7000-8000-000000000003")
        UUID buildingId,

        @Schema(
                description = "IANA zone of the building, whose clock says what a day and an hour is.",
                examples = "Europe/Amsterdam")
        String zone,

        @Schema(implementation = String.class, description = "Of which kind of space.", examples = "DESK")
        SpaceKind kind,

        @Schema(description = "The first local day.", examples = "2026-11-23")
        LocalDate from,

        @Schema(description = "The last local day.", examples = "2026-11-29")
        LocalDate to,

        @Schema(description = "What the quarter hours are put together by.", examples = "day")
        String groupBy,

        @Schema(description = "The groups in order of time; one of which nothing was counted is left out.")
        List<UtilisationGroup> groups) {

    static Utilisation of(
            Building building, Building.Place place, UtilisationQuestion question, List<QuarterHour> rows) {
        return new Utilisation(
                place.placeId(),
                place.kind(),
                place.name(),
                building.buildingId(),
                building.zone().getId(),
                question.kind(),
                question.from(),
                question.to(),
                question.by().asked(),
                grouped(rows, question.by(), building.zone()));
    }

    static List<UtilisationGroup> grouped(List<QuarterHour> rows, Grouping by, ZoneId zone) {
        Map<GroupKey, Sums> groups = new TreeMap<>();
        for (QuarterHour row : rows) {
            groups.computeIfAbsent(by.keyOf(row.start(), zone), key -> new Sums())
                    .add(row);
        }
        return groups.entrySet().stream()
                .map(group -> group.getValue().of(group.getKey()))
                .toList();
    }
}
