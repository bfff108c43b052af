package flexplek.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import flexplek.client.booking.ApiClient;
import flexplek.client.booking.ApiException;
import flexplek.client.booking.api.BookingsApi;
import flexplek.client.booking.api.BuildingsApi;
import flexplek.client.booking.model.Availability;
import flexplek.client.booking.model.Booking;
import flexplek.client.booking.model.BookingRequest;
import flexplek.client.booking.model.BookingStatus;
import flexplek.client.booking.model.FloorView;
import flexplek.client.booking.model.ImportedBuilding;
import flexplek.client.booking.model.Problem;
import flexplek.client.booking.model.ProblemTakenFor;
import flexplek.client.booking.model.SpaceAvailability;
import flexplek.client.booking.model.SpaceKind;
import flexplek.client.booking.model.State;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A client as OpenAPI Generator makes it in Java, with the token of one person. */
record JavaClient(ApiClient api) {

    static JavaClient of(String address, String token) {
        ApiClient api = new ApiClient();
        api.updateBaseUri(address);
        api.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return new JavaClient(api);
    }

    /** Brings in the building of these files, and tells its only floor. */
    UUID bringBuilding(Path files) throws ApiException {
        BuildingsApi buildings = new BuildingsApi(api);
        ImportedBuilding imported = buildings.importBuilding(
                files.resolve("building.json").toFile(),
                files.resolve("spaces.csv").toFile(),
                false,
                files.resolve("plan.json").toFile());
        assertThat(imported.getDesks()).isEqualTo(2);
        UUID building = Objects.requireNonNull(imported.getBuildingId());
        List<FloorView> floors = buildings.listFloors(building).getItems();
        return floors.getFirst().getId();
    }

    /** Finds a desk, books it, reads it back, and gives it up when somebody else was refused it. */
    void book(UUID floor, LocalDate day, JavaClient somebodyElse) throws ApiException {
        BookingsApi bookings = new BookingsApi(api);
        Availability seen = bookings.getAvailability(floor, day, null, null, null);
        UUID desk = seen.getSpaces().stream()
                .filter(space -> space.getKind() == SpaceKind.DESK && space.getState() == State.FREE)
                .map(SpaceAvailability::getSpaceId)
                .findFirst()
                .orElseThrow();
        BookingRequest wish =
                new BookingRequest().spaceId(desk).start(seen.getStart()).end(seen.getEnd());

        Booking made = bookings.book(wish, null);
        Booking read = bookings.getBooking(made.getId());

        assertThat(read).isEqualTo(made);
        assertThat(read.getSpaceId()).isEqualTo(desk);
        assertThat(read.getStatus()).isEqualTo(BookingStatus.BOOKED);
        assertThat(read.getStart()).isEqualTo(seen.getStart());
        assertThat(read.getReleaseReason()).isNull();

        Problem problem = somebodyElse.refused(wish);

        assertThat(problem.getType()).isEqualTo("/problems/space-taken");
        assertThat(problem.getStatus()).isEqualTo(409);
        assertThat(problem.getSpaceId()).isEqualTo(desk);
        assertThat(problem.getTakenFor())
                .isEqualTo(new ProblemTakenFor().start(seen.getStart()).end(seen.getEnd()));
        assertThat(problem.getAlternatives()).isNotEmpty();
        assertThat(problem.getAlternatives()).noneMatch(other -> desk.equals(other.getSpaceId()));

        bookings.cancelBooking(made.getId(), null);

        assertThat(statusOf(made.getId())).isEqualTo(BookingStatus.CANCELLED);
    }

    BookingStatus statusOf(UUID booking) throws ApiException {
        return new BookingsApi(api).getBooking(booking).getStatus();
    }

    private Problem refused(BookingRequest wish) {
        ApiException refusal = catchThrowableOfType(ApiException.class, () -> new BookingsApi(api).book(wish, null));
        try {
            return api.getObjectMapper().readValue(refusal.getResponseBody(), Problem.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No problem document: " + refusal.getResponseBody(), e);
        }
    }
}
