package flexplek.history;

import flexplek.place.Building;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How full a building was on days that are over, as everybody who may use it is told. */
@Schema(
        description =
                "How full a building was on days that are over, of its desks that are held for no organisation; told"
                        + " once for each day, three days after it.")
record PastDays(
        @Schema(description = "The building.", examples = "0199f3a0-1111-7000-8000-000000000003")
        UUID buildingId,

        @Schema(
                description = "IANA zone of the building, whose clock says what a day is.",
                examples = "Europe/Amsterdam")
        String zone,

        @Schema(description = "The smallest number that is told; of fewer nobody is told.", examples = "7")
        int least,

        @Schema(description = "The days of the last four weeks that were told, in order of time.")
        List<PastDay> days) {

    @Schema(description = "One day.")
    record PastDay(
            @Schema(description = "The local day.", examples = "2026-11-24")
            LocalDate day,

            @Schema(description = "Desks in service that day.", examples = "48")
            int desks,

            @Schema(
                    description =
                            "How many of them were booked when most of them were; null where it is a smaller number than least.",
                    examples = "31")
            @Nullable
            Integer booked,

            @Schema(
                    description =
                            "The same at the same moment floor by floor; empty unless it may be told of each floor.")
            List<OnFloor> floors) {}

    @Schema(description = "A floor on that day.")
    record OnFloor(
            @Schema(description = "The floor.", examples = "0199f3a0-1111-7000-8000-000000000004")
            UUID floorId,

            @Schema(description = "Its name.", examples = "Verdieping 3")
            String name,

            @Schema(description = "Desks in service that day.", examples = "24")
            int desks,

            @Schema(description = "How many of them were booked then.", examples = "17")
            int booked) {}

    static PastDays of(Building building, int least, Map<LocalDate, List<ToldPlace>> told) {
        return new PastDays(
                building.buildingId(),
                building.zone().getId(),
                least,
                told.entrySet().stream()
                        .map(day -> day(building, day.getKey(), day.getValue()))
                        .toList());
    }

    private static PastDay day(Building building, LocalDate day, List<ToldPlace> places) {
        ToldPlace whole = places.stream()
                .filter(place -> place.placeId().equals(building.buildingId()))
                .findFirst()
                .orElseThrow();
        List<OnFloor> floors = building.floors().stream()
                .flatMap(floor -> places.stream()
                        .filter(place -> place.placeId().equals(floor.floorId()))
                        .flatMap(place -> onFloor(floor, place)))
                .toList();
        return new PastDay(day, whole.desks(), whole.booked(), floors);
    }

    private static Stream<OnFloor> onFloor(Building.Floor floor, ToldPlace place) {
        Integer booked = place.booked();
        return booked == null
                ? Stream.of()
                : Stream.of(new OnFloor(floor.floorId(), floor.name(), place.desks(), booked));
    }
}
