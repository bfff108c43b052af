package flexplek.screen;

import flexplek.place.ClockHours;
import flexplek.place.PlaceKind;
import flexplek.place.SpaceKind;
import flexplek.space.BookedDay;
import flexplek.space.Steps;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is booked of one place in what is left of the day. */
@Schema(description = "How many spaces of a place are booked in each hour that is left of the day.")
record ExpectedPlace(
        UUID placeId,
        PlaceKind place,
        String name,
        @Nullable UUID floorId,

        @Schema(
                description =
                        "The moment of the whole day at which most desks are booked, which may be past; null where"
                                + " none is, and where the caller does not see all of the building.")
        @Nullable
        Peak peakToday,

        @Schema(
                description =
                        "The moment from now on at which most desks are booked, the first of them; null where none is"
                                + " booked any more.")
        @Nullable
        Peak peakAhead,

        @Schema(description = "The hours that are left, from the one that runs now.")
        List<Hour> hours) {

    /** Most desks booked at once. */
    @Schema(name = "ExpectedPeak", description = "A moment, and how many desks are booked from then on.")
    record Peak(
            @Schema(description = "The moment.", examples = "2026-11-24T10:00:00Z")
            Instant at,

            @Schema(description = "How many desks are booked.", examples = "31")
            int booked) {

        static @Nullable Peak of(Steps desks, Instant from, Instant until) {
            return desks.most(from, until)
                    .map(most -> new Peak(most.at(), most.taken()))
                    .orElse(null);
        }
    }

    @Schema(name = "ExpectedHour", description = "An hour of the building's clock.")
    record Hour(
            @Schema(description = "When it begins.", examples = "2026-11-24T10:00:00Z")
            Instant start,

            @Schema(description = "When it ends, not included.", examples = "2026-11-24T11:00:00Z")
            Instant end,

            @Schema(
                    description =
                            "Whether the building is open in some of it, by its hours; the days on which it opens at all are"
                                    + " told with the building.",
                    examples = "true")
            boolean open,

            Booked desks,
            Booked rooms) {}

    @Schema(
            name = "ExpectedSpaces",
            description = "Spaces of one kind in an hour; of the one that runs, in what is left of it.")
    record Booked(
            @Schema(description = "How many are in service when it begins.", examples = "48")
            int capacity,

            @Schema(
                    description =
                            "How many are booked at that moment of it at which most are. A space out of service may stay"
                                    + " booked.",
                    examples = "31")
            int booked) {}

    /** A place, and the neighbourhoods of it of which is told. */
    record Told(
            UUID placeId,
            PlaceKind place,
            String name,
            @Nullable UUID floorId,
            Set<UUID> neighbourhoods) {}

    /** {@code begins} is when the day begins, of which all is told; null where what is past of it is not. */
    static ExpectedPlace of(
            Told told, BookedDay booked, List<Opening> hours, Instant now, @Nullable Instant begins, Instant ends) {
        Steps desks = booked.in(told.neighbourhoods, SpaceKind.DESK);
        Steps rooms = booked.in(told.neighbourhoods, SpaceKind.ROOM);
        return new ExpectedPlace(
                told.placeId,
                told.place,
                told.name,
                told.floorId,
                begins == null ? null : Peak.of(desks, begins, ends),
                Peak.of(desks, now, ends),
                hours.stream()
                        .map(hour -> {
                            Instant from = hour.startFrom(now);
                            return new Hour(
                                    hour.hour.start(),
                                    hour.hour.end(),
                                    hour.open,
                                    new Booked(
                                            booked.inService(told.neighbourhoods, SpaceKind.DESK, from),
                                            most(desks, from, hour.hour.end())),
                                    new Booked(
                                            booked.inService(told.neighbourhoods, SpaceKind.ROOM, from),
                                            most(rooms, from, hour.hour.end())));
                        })
                        .toList());
    }

    static int most(Steps steps, Instant from, Instant until) {
        return steps.most(from, until).map(Steps.Most::taken).orElse(0);
    }

    /** An hour, and whether the building is open in it. */
    record Opening(ClockHours.Hour hour, boolean open) {
        Instant startFrom(Instant now) {
            return hour.start().isBefore(now) ? now : hour.start();
        }
    }
}
