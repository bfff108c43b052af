package flexplek.live;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.live.OccupancyChanged.Counted;
import flexplek.live.OccupancyChanged.OfKind;
import flexplek.live.Tally.Taken;
import flexplek.place.Building;
import flexplek.place.Closed;
import flexplek.place.PlaceKind;
import flexplek.place.Space;
import flexplek.place.SpaceKind;
import flexplek.topic.Contracts;
import flexplek.topic.Json;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventContractTest {

    @Test
    void writesOccupancyAsTheContractSays() {
        OccupancyChanged change = OccupancyChanged.of(
                id(5),
                PlaceKind.NEIGHBOURHOOD,
                "3A Waterkant",
                id(3),
                id(4),
                Instant.parse("2026-11-24T09:05:01Z"),
                List.of(new OfKind(SpaceKind.DESK, 24, 14, 12, 10), new OfKind(SpaceKind.ROOM, 2, 1, 1, 1)),
                17,
                new Counted(12, Instant.parse("2026-11-24T09:05:00Z"), 2, 24, 2));

        byte[] json = Json.write(change);

        assertThat(Contracts.tree(json)).isEqualTo(Contracts.tree(Contracts.example(OccupancyChanged.TYPE)));
        assertThat(Contracts.violations(OccupancyChanged.TYPE, json)).isEmpty();
    }

    @Test
    void writesABuildingWithoutSensorsAsTheContractSays() {
        byte[] json = Json.write(OccupancyChanged.of(
                id(3),
                PlaceKind.BUILDING,
                "Kadegebouw",
                id(3),
                null,
                Instant.parse("2026-11-24T09:05:01.123456Z"),
                List.of(OfKind.of(SpaceKind.DESK, 1, new Taken(2, 1, 1))),
                2,
                null));

        assertThat(Contracts.violations(OccupancyChanged.TYPE, json)).isEmpty();
    }

    @Test
    void saysUntilWhenItHasHeardAsTheContractSays() throws IOException {
        OccupancyHeard heard = new OccupancyHeard(Instant.parse("2026-11-24T09:05:00Z"));

        byte[] json = Json.write(heard);

        assertThat(Contracts.tree(json)).isEqualTo(Contracts.tree(Contracts.example(OccupancyHeard.TYPE)));
        assertThat(Contracts.violations(OccupancyHeard.TYPE, json)).isEmpty();
        assertThat(Json.read(OccupancyHeard.class, Contracts.example(OccupancyHeard.TYPE)))
                .isEqualTo(heard);
    }

    @ParameterizedTest
    @CsvSource({
        "booking.made.v1, BOOKED, 2026-11-24T16:30:00Z",
        "booking.checked-in.v1, CHECKED_IN, 2026-11-24T16:30:00Z",
        "booking.released.v1, RELEASED, 2026-11-24T07:30:05Z",
        "booking.cancelled.v1, CANCELLED, 2026-11-24T07:00:00Z"
    })
    void readsTheBookingEvents(String type, BookingStatus status, Instant freeFrom) throws IOException {
        BookingTold told = Json.read(BookingTold.class, Contracts.example(type));

        assertThat(BookingStatus.after(type)).isEqualTo(status);
        assertThat(told.after(status))
                .isEqualTo(new Booking(
                        id(1),
                        id(2),
                        SpaceKind.DESK,
                        id(3),
                        id(4),
                        id(5),
                        Instant.parse("2026-11-24T07:00:00Z"),
                        Instant.parse("2026-11-24T16:30:00Z"),
                        status,
                        status == BookingStatus.CHECKED_IN,
                        freeFrom,
                        status == BookingStatus.BOOKED ? 0 : 1,
                        status == BookingStatus.BOOKED ? Instant.parse("2026-11-24T07:30:00Z") : null));
    }

    @Test
    void readsWhatABookingIsAfterAChangeAndFromWhenItWas() throws IOException {
        BookingTold told = Json.read(BookingTold.class, Contracts.example("booking.changed.v1"));

        assertThat(told.startBefore()).isEqualTo(Instant.parse("2026-11-24T08:00:00Z"));
        assertThat(told.afterChange())
                .isEqualTo(new Booking(
                        id(1),
                        id(2),
                        SpaceKind.DESK,
                        id(3),
                        id(4),
                        id(5),
                        Instant.parse("2026-11-24T07:00:00Z"),
                        Instant.parse("2026-11-24T16:30:00Z"),
                        BookingStatus.BOOKED,
                        false,
                        Instant.parse("2026-11-24T16:30:00Z"),
                        1,
                        Instant.parse("2026-11-24T07:30:00Z")));
    }

    @Test
    void readsBuildingsAndSpaces() throws IOException {
        assertThat(Json.read(Building.class, Contracts.example("building.changed.v1")))
                .isEqualTo(new Building(
                        id(3),
                        "Kadegebouw",
                        ZoneId.of("Europe/Amsterdam"),
                        List.of(new Building.Floor(
                                id(4),
                                "Verdieping 3",
                                3,
                                List.of(new Building.Neighbourhood(id(5), "3A Waterkant", null)))),
                        Set.of("minbin", "minwater"),
                        "minbin",
                        "07:00",
                        "19:00"));
        assertThat(Json.read(Space.class, Contracts.example("space.changed.v1")))
                .isEqualTo(new Space(
                        id(2),
                        SpaceKind.DESK,
                        id(3),
                        id(4),
                        id(5),
                        true,
                        null,
                        List.of(new Closed(
                                Instant.parse("2026-11-24T12:00:00Z"), Instant.parse("2026-11-24T16:00:00Z")))));
    }

    private static UUID id(int number) {
        return UUID.fromString("0199f3a0-1111-7000-8000-00000000000" + number);
    }
}
