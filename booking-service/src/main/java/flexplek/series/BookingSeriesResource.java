package flexplek.series;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Api;
import flexplek.platform.Cursor;
import flexplek.platform.Page;
import flexplek.platform.Preconditions;
import flexplek.platform.SpokenProblems;
import flexplek.retry.Answers;
import flexplek.space.SpaceCard;
import flexplek.space.Visible;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/booking-series")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "Booking series", description = "Book the same again and again, look, change, end.")
class BookingSeriesResource {

    private final SignedIn signedIn;
    private final BookSeries bookSeries;
    private final AllSeries allSeries;
    private final ChangeSeries changeSeries;
    private final EndSeries endSeries;
    private final ConfirmSeries confirmSeries;
    private final SeriesViews views;
    private final Visible visible;
    private final SpokenProblems spoken;

    BookingSeriesResource(
            SignedIn signedIn,
            BookSeries bookSeries,
            AllSeries allSeries,
            ChangeSeries changeSeries,
            EndSeries endSeries,
            ConfirmSeries confirmSeries,
            SeriesViews views,
            Visible visible,
            SpokenProblems spoken) {
        this.signedIn = signedIn;
        this.bookSeries = bookSeries;
        this.allSeries = allSeries;
        this.changeSeries = changeSeries;
        this.endSeries = endSeries;
        this.confirmSeries = confirmSeries;
        this.views = views;
        this.visible = visible;
        this.spoken = spoken;
    }

    @POST
    @Operation(
            operationId = "bookSeries",
            summary = "Book the same place at the same times on the dates of a rule; send an Idempotency-Key so that a"
                    + " retry books once",
            description = "Each date is judged as a single booking would be. Those beyond the days ahead are LATER and"
                    + " are booked, each by itself, as soon as they can be.")
    @APIResponse(
            responseCode = "200",
            description =
                    "In a dry run: what would become of each date, in the language that Content-Language names, and nothing"
                            + " was made",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = BookingSeriesView.class)))
    @APIResponse(
            responseCode = "201",
            description =
                    "The series with its dates, in the language that Content-Language names; the ETag is needed to change it"
                            + " safely",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = BookingSeriesView.class)))
    @APIResponse(responseCode = "403", description = "not-for-your-organisation or may-not-book-for-them")
    @APIResponse(
            responseCode = "404",
            description = "No such space, building, floor or neighbourhood, or not mine to see")
    @APIResponse(
            responseCode = "409",
            description = "series-not-whole with what would become of each date: with mode ALL one of them was"
                    + " refused, or with EACH all of them. Nothing was booked")
    @APIResponse(
            responseCode = "422",
            description = "not-one-day, not-quarter-hours, building-needed or idempotency-key-reused")
    public Response book(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "Make nothing, only say what would become of each date.")
                    Boolean dryRun,
            @Valid @NotNull SeriesRequest request) {
        String key = Answers.checked(idempotencyKey);
        Caller caller = signedIn.caller();
        return dryRun
                ? bookSeries.tried(caller, request, spoken.tongue())
                : bookSeries.book(caller, key, request, spoken.tongue());
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listBookingSeries",
            summary = "My series, and those that I made for others and could still make; those that last longest first,"
                    + " ended ones last")
    @APIResponse(responseCode = "200", description = "A page of series, without their dates")
    public Page<BookingSeriesView> mine(
            @QueryParam("cursor") @Parameter(description = "The next of the answer before.") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(100) @Parameter(description = "How many at most.")
                    Integer limit) {
        Cursor after = Cursor.read(cursor, Cursor.NEWEST);
        Caller caller = signedIn.caller();
        List<BookingSeries> found = allSeries.mine(caller, after, limit + 1);
        return new Page<>(
                views.inList(found.stream().limit(limit).toList(), caller), Page.next(found, limit, AllSeries::after));
    }

    @GET
    @Transactional
    @Path("/{seriesId}")
    @Operation(operationId = "getBookingSeries", summary = "One series of mine, or one that I made for somebody else")
    @APIResponse(
            responseCode = "200",
            description =
                    "The series with its dates, in the language that Content-Language names; the ETag is needed to change it"
                            + " safely",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = BookingSeriesView.class)))
    @APIResponse(responseCode = "404", description = "No such series, or somebody else's")
    public Response get(@PathParam("seriesId") UUID seriesId) {
        Caller caller = signedIn.caller();
        return views.answer(allSeries.visibleTo(caller, seriesId), caller, spoken.tongue());
    }

    @PATCH
    @Path("/{seriesId}")
    @Consumes({MediaType.APPLICATION_JSON, Api.MERGE_PATCH})
    @Operation(
            operationId = "changeBookingSeries",
            summary = "Give the coming dates of a series from a day on other times, or another space of its building",
            description = "A JSON merge patch (RFC 7396) of startTime, endTime and spaceId. Each date is changed in one"
                    + " act, as a booking is, and has its place until it has the other one; one that cannot be changed,"
                    + " also because the clock skips the new time on its day, stays as it was, with the reason. So does"
                    + " one that is LATER, where it could not be booked so whatever the days ahead. What has begun"
                    + " stays.")
    @APIResponse(
            responseCode = "200",
            description =
                    "The series with its dates, in the language that Content-Language names; in a dry run as they would be",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = BookingSeriesView.class)))
    @APIResponse(responseCode = "404", description = "No such series or space, or not mine to see")
    @APIResponse(responseCode = "409", description = "series-ended")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    @APIResponse(responseCode = "422", description = "other-building or not-quarter-hours")
    public Response change(
            @PathParam("seriesId") UUID seriesId,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @QueryParam("from")
                    @Parameter(description = "The first day that is changed; today when nothing is said.")
                    @Nullable
                    LocalDate from,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "Change nothing, only say what would become of each date.")
                    Boolean dryRun,
            @NotNull SeriesChange change) {
        change.checkNotEmpty();
        Caller caller = signedIn.caller();
        UUID spaceId = change.spaceId();
        SpaceCard space = spaceId == null ? null : visible.spaceCard(caller, spaceId);
        return changeSeries.change(
                caller,
                new ChangeSeries.Wanted(seriesId, Preconditions.given(ifMatch), from, change, space, dryRun),
                spoken.tongue());
    }

    @DELETE
    @Path("/{seriesId}")
    @Transactional
    @Operation(
            operationId = "endBookingSeries",
            summary =
                    "End a series from a day on: its bookings that have not begun are cancelled, and no more are made")
    @APIResponse(
            responseCode = "200",
            description =
                    "The series with its dates as they are now, in the language that Content-Language names; repeating it"
                            + " changes nothing",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = BookingSeriesView.class)))
    @APIResponse(responseCode = "404", description = "No such series, or somebody else's")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public Response end(
            @PathParam("seriesId") UUID seriesId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("from")
                    @Parameter(description = "The first day that is not wanted any more; today when nothing is said.")
                    @Nullable
                    LocalDate from) {
        Caller caller = signedIn.caller();
        return views.answer(endSeries.end(caller, seriesId, ifMatch, from), caller, spoken.tongue());
    }

    @POST
    @Path("/{seriesId}/confirmations")
    @Transactional
    @Operation(
            operationId = "confirmBookingSeries",
            summary = "Say that I still come, when a series of mine asks me to; it goes on as before")
    @APIResponse(
            responseCode = "200",
            description =
                    "The series, in the language that Content-Language names; the ETag is needed to change it safely. Repeating"
                            + " it changes nothing",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = BookingSeriesView.class)))
    @APIResponse(responseCode = "404", description = "No such series, or somebody else's")
    @APIResponse(responseCode = "409", description = "series-ended")
    public Response confirm(@PathParam("seriesId") UUID seriesId) {
        Caller caller = signedIn.caller();
        return views.answer(confirmSeries.confirm(caller, seriesId), caller, spoken.tongue());
    }
}
