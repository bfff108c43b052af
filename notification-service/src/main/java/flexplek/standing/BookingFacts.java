package flexplek.standing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import flexplek.news.BookedPlace;
import flexplek.news.News;
import flexplek.platform.AsTold;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What we ask of booking-service, as the service account of this service. */
@RegisterRestClient(configKey = "booking")
@OidcClientFilter
@RegisterProvider(AsTold.class)
@Path("/v1")
interface BookingFacts {

    @GET
    @Path("/bookings/{id}/standing")
    BookingStanding booking(@PathParam("id") UUID id);

    @GET
    @Path("/team-days/{id}/standing")
    TeamDayStanding teamDay(@PathParam("id") UUID id);

    @GET
    @Path("/waitlist-entries/{id}/standing")
    WaitlistStanding waitlistEntry(@PathParam("id") UUID id);

    @GET
    @Path("/booking-series/{id}/standing")
    SeriesStanding series(@PathParam("id") UUID id);

    @GET
    @Path("/exchange-offers/{id}/standing")
    ExchangeStanding exchangeOffer(@PathParam("id") UUID id);

    @GET
    @Path("/faults/{id}/standing")
    FaultStanding fault(@PathParam("id") UUID id);

    @GET
    @Path("/visits/{id}/standing")
    VisitStanding visit(@PathParam("id") UUID id);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record VisitStanding(
            boolean arrived,
            @Nullable Instant arrivedAt,
            @Nullable String guestName) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FaultStanding(@Nullable String answer) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record BookingStanding(
            boolean live,
            @Nullable UUID spaceId,
            @Nullable String spaceName,
            @Nullable Instant start,
            @Nullable Instant end,
            boolean outOfService,
            @Nullable List<News.Time> lost,
            @Nullable String reason,
            @Nullable String title,
            @Nullable List<UUID> attendeeIds) {

        /** Whether what was told of its space and slot is so still, as far as this says it. */
        boolean isStill(BookedPlace told) {
            return (spaceId == null || told.spaceId() == null || spaceId.equals(told.spaceId()))
                    && (start == null || start.equals(told.start()))
                    && (end == null || end.equals(told.end()));
        }

        /** What was told of it, with its space and slot of now. */
        BookedPlace now(BookedPlace told) {
            return spaceName == null || start == null || end == null ? told : told.at(spaceId, spaceName, start, end);
        }

        boolean invites(UUID person) {
            return attendeeIds != null && attendeeIds.contains(person);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record WaitlistStanding(boolean offered, @Nullable UUID bookingId) {

        boolean offers(UUID booking) {
            return offered && (bookingId == null || bookingId.equals(booking));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record SeriesStanding(boolean toConfirm) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ExchangeStanding(boolean open) {}

    /** The status by its name: one that is new to us is none of those that we look for. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record TeamDayStanding(
            String status,
            @Nullable LocalDate date,
            @Nullable String purpose) {}
}
