package flexplek.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import flexplek.news.ArrivedGuest;
import flexplek.news.BookedPlace;
import flexplek.news.BookedSeries;
import flexplek.news.News;
import flexplek.news.ReportedFault;
import flexplek.news.TeamDay;
import flexplek.standing.BookingFacts.BookingStanding;
import flexplek.standing.BookingFacts.ExchangeStanding;
import flexplek.standing.BookingFacts.FaultStanding;
import flexplek.standing.BookingFacts.SeriesStanding;
import flexplek.standing.BookingFacts.TeamDayStanding;
import flexplek.standing.BookingFacts.VisitStanding;
import flexplek.standing.BookingFacts.WaitlistStanding;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class StandingTest {

    private static final UUID SOMEBODY = UUID.randomUUID();
    private static final UUID BOOKING = UUID.randomUUID();
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final TeamDay DAY = new TeamDay(UUID.randomUUID(), "Kade", UUID.randomUUID(), "Kadegebouw", ZONE);
    private static final LocalDate DATE = LocalDate.of(2026, 12, 1);
    private static final LocalDate LATER = DATE.plusDays(2);
    private static final BookedPlace DESK = new BookedPlace(
            BOOKING,
            UUID.randomUUID(),
            "DESK",
            "3A-012",
            UUID.randomUUID(),
            "Kadegebouw",
            Instant.parse("2026-12-01T07:00:00Z"),
            Instant.parse("2026-12-01T16:30:00Z"),
            ZONE);
    private static final News.Place PLACE = new News.Place(BOOKING, "3A-012");

    // What booking-service says.
    private Supplier<BookingStanding> booking = () -> standing(true, false, List.of(), null, null, List.of());
    private Supplier<TeamDayStanding> teamDay = () -> new TeamDayStanding("PROPOSED", null, "Plannen");
    private Supplier<WaitlistStanding> waiting = () -> new WaitlistStanding(true, null);
    private Supplier<SeriesStanding> series = () -> new SeriesStanding(true);
    private Supplier<ExchangeStanding> exchange = () -> new ExchangeStanding(true);
    private Supplier<FaultStanding> fault = () -> new FaultStanding("Nieuw scherm");
    private Supplier<VisitStanding> visit =
            () -> new VisitStanding(true, Instant.parse("2026-11-30T11:00:00Z"), "Ada Voorbeeld");

    @Test
    void tellsOfABookingAsLongAsItIsLiveAndNotOver() {
        News news = new News.MadeForYou(DESK, SOMEBODY);

        assertThat(at("2026-11-30T12:00:00Z", news)).contains(new Current(news, ""));
        assertThat(at("2026-12-01T16:30:00Z", news)).isEmpty();
        booking = () -> standing(false, false, List.of(), null, null, List.of());
        assertThat(at("2026-11-30T12:00:00Z", news)).isEmpty();
        booking = () -> {
            throw new WebApplicationException(404);
        };
        assertThat(at("2026-11-30T12:00:00Z", news)).isEmpty();
    }

    @Test
    void tellsOfAChangeAsLongAsTheBookingStandsAndIsNotOver() {
        News news = new News.Changed(DESK, new News.Before("3A-014", DESK.start(), DESK.end()), SOMEBODY);

        assertThat(at("2026-11-30T12:00:00Z", news)).contains(new Current(news, ""));
        assertThat(at("2026-12-01T16:30:00Z", news)).isEmpty();
        booking = () -> standing(false, false, List.of(), null, null, List.of());
        assertThat(at("2026-11-30T12:00:00Z", news)).isEmpty();
    }

    @Test
    void tellsOfABookingThatWasChangedSinceAsItStandsOrNotAtAll() {
        BookedPlace afternoon = DESK.at(DESK.spaceId(), "3A-012", Instant.parse("2026-12-01T12:00:00Z"), DESK.end());
        BookedPlace elsewhere = DESK.at(UUID.randomUUID(), "3A-020", DESK.start(), DESK.end());
        News.Before before = new News.Before("3A-014", DESK.start(), DESK.end());
        for (BookedPlace now : List.of(afternoon, elsewhere)) {
            booking = () -> standing(now, true, true, List.of(), null, "Plannen", List.of(SOMEBODY));

            assertThat(at("2026-11-30T12:00:00Z", new News.MadeForYou(DESK, SOMEBODY)))
                    .contains(new Current(new News.MadeForYou(now, SOMEBODY), ""));
            assertThat(at("2026-11-30T12:00:00Z", new News.WaitedFor(DESK)))
                    .contains(new Current(new News.WaitedFor(now), ""));
            assertThat(at("2026-11-30T12:00:00Z", invitation(DESK, "INVITED")))
                    .contains(new Current(invitation(now, "INVITED"), "Plannen"));
            assertThat(at("2026-11-30T12:00:00Z", invitation(DESK, "MOVED"))).isEmpty();
            assertThat(at("2026-11-30T12:00:00Z", new News.Changed(DESK, before, SOMEBODY)))
                    .isEmpty();
            assertThat(at("2026-11-30T12:00:00Z", new News.Affected(DESK, "OUT_OF_SERVICE", List.of(), SOMEBODY)))
                    .isEmpty();
        }
    }

    @Test
    void tellsWhoIsNotInvitedAnyMoreNothingOfWhereItIsByNow() {
        BookedPlace elsewhere = DESK.at(UUID.randomUUID(), "3A-020", DESK.start(), DESK.end());
        booking = () -> standing(elsewhere, true, false, List.of(), null, null, List.of());

        assertThat(at("2026-11-30T12:00:00Z", invitation(DESK, "UNINVITED")))
                .contains(new Current(invitation(DESK, "UNINVITED"), ""));
        assertThat(at("2026-11-30T12:00:00Z", invitation(DESK, "DECLINED")))
                .as("whose it is knows where it is")
                .contains(new Current(invitation(elsewhere, "DECLINED"), ""));
    }

    private static News invitation(BookedPlace booking, String change) {
        return new News.Meeting(booking, change, SOMEBODY, BOOKING, null);
    }

    @Test
    void tellsOfWhatIsLostWithoutAsking() {
        booking = () -> {
            throw new ProcessingException("away");
        };

        assertThat(at("2026-12-03T12:00:00Z", new News.NoShow(DESK))).isPresent();
        assertThat(at("2026-12-03T12:00:00Z", new News.Released(DESK))).isPresent();
        assertThat(at("2026-12-03T12:00:00Z", new News.NotUsable(DESK))).isPresent();
    }

    @Test
    void tellsOfACancelledBookingUntilItWouldHaveBeenOver() {
        booking = () -> standing(false, false, List.of(), null, null, List.of());
        News news = new News.Cancelled(DESK, SOMEBODY);

        assertThat(at("2026-12-01T16:29:00Z", news)).contains(new Current(news, ""));
        assertThat(at("2026-12-01T16:30:00Z", news)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OUT_OF_SERVICE, true, true, true",
        "OUT_OF_SERVICE, true, false, false",
        "OUT_OF_SERVICE, false, true, false",
        "SPACE_GONE, true, true, true",
        "SPACE_GONE, true, false, false",
        "BACK, true, false, true",
        "BACK, true, true, false",
        "CLOSED, true, false, true",
        "CLOSED, false, false, false",
        "OF_A_LATER_VERSION, true, false, true"
    })
    void tellsWhatSpeaksAgainstABookingAsLongAsItDoes(
            String reason, boolean live, boolean outOfService, boolean isTold) {
        booking = () -> standing(live, outOfService, null, outOfService ? "Lekkage" : null, null, List.of());
        News news = new News.Affected(DESK, reason, List.of(), SOMEBODY);

        assertThat(at("2026-11-30T12:00:00Z", news))
                .isEqualTo(isTold ? Optional.of(new Current(news, outOfService ? "Lekkage" : "")) : Optional.empty());
        assertThat(at("2026-12-01T16:30:00Z", news)).isEmpty();
    }

    @Test
    void tellsFromWhenToWhenAPlaceIsOutOfServiceByNow() {
        News.Time hour = new News.Time(Instant.parse("2026-12-01T14:00:00Z"), Instant.parse("2026-12-01T15:00:00Z"));
        News.Time more = new News.Time(hour.start(), Instant.parse("2026-12-01T16:00:00Z"));
        booking = () -> standing(true, true, List.of(more), "Lekkage", null, List.of());

        assertThat(at("2026-11-30T12:00:00Z", new News.Affected(DESK, "OUT_OF_SERVICE", List.of(hour), SOMEBODY)))
                .contains(new Current(new News.Affected(DESK, "OUT_OF_SERVICE", List.of(more), SOMEBODY), "Lekkage"));
        assertThat(at("2026-11-30T12:00:00Z", new News.Affected(DESK, "CLOSED", List.of(hour), SOMEBODY)))
                .contains(new Current(new News.Affected(DESK, "CLOSED", List.of(hour), SOMEBODY), "Lekkage"));
    }

    @ParameterizedTest
    @CsvSource({
        "INVITED, true, true, true",
        "INVITED, true, false, false",
        "INVITED, false, true, false",
        "MOVED, true, true, true",
        "MOVED, true, false, false",
        "UNINVITED, true, false, true",
        "UNINVITED, true, true, false",
        "DECLINED, true, false, true",
        "DECLINED, false, false, false",
        "CANCELLED, false, true, true",
        "CANCELLED, true, true, false",
        "CANCELLED, false, false, false",
        "RELEASED, false, true, true",
        "RELEASED, true, true, false",
        "OF_A_LATER_VERSION, true, true, true"
    })
    void tellsOfAMeetingWhatIsSoStillAndItsTitleToWhoeverIsInvited(
            String change, boolean live, boolean invited, boolean isTold) {
        List<UUID> attendees = invited ? List.of(SOMEBODY) : List.of();
        booking = () -> standing(live, false, List.of(), null, "Kwartaalplanning", attendees);
        News.Meeting news = new News.Meeting(DESK, change, SOMEBODY, UUID.randomUUID(), null);

        String title = news.isOff() ? "" : "Kwartaalplanning";
        assertThat(at("2026-11-30T12:00:00Z", news))
                .isEqualTo(isTold ? Optional.of(new Current(news, title)) : Optional.empty());
        assertThat(at("2026-12-01T16:30:00Z", news)).isEmpty();
    }

    @Test
    void tellsOfAnOfferToExchangeAsLongAsItCanBeAgreedTo() {
        News news = new News.ExchangeOffered(DESK, UUID.randomUUID(), SOMEBODY, "3A-013");

        assertThat(at("2026-11-30T12:00:00Z", news)).contains(new Current(news, ""));
        assertThat(at("2026-12-01T16:30:00Z", news)).isEmpty();
        exchange = () -> new ExchangeStanding(false);
        assertThat(at("2026-11-30T12:00:00Z", news)).isEmpty();
    }

    @Test
    void tellsWhatWasAgreedAsLongAsTheBookingStands() {
        News news = new News.ExchangeAgreed(DESK, new News.Before("3A-013", DESK.start(), DESK.end()), SOMEBODY);

        assertThat(at("2026-11-30T12:00:00Z", news)).contains(new Current(news, ""));
        booking = () -> standing(false, false, List.of(), null, null, List.of());
        assertThat(at("2026-11-30T12:00:00Z", news)).isEmpty();
    }

    @Test
    void tellsOfAnOfferAsLongAsItCanBeAccepted() {
        News news = new News.Offered(DESK, UUID.randomUUID(), Instant.parse("2026-11-30T12:30:00Z"));

        assertThat(at("2026-11-30T12:00:00Z", news)).contains(new Current(news, ""));
        assertThat(at("2026-11-30T12:30:00Z", news)).isEmpty();
        waiting = () -> new WaitlistStanding(true, BOOKING);
        assertThat(at("2026-11-30T12:00:00Z", news)).contains(new Current(news, ""));
        waiting = () -> new WaitlistStanding(true, UUID.randomUUID());
        assertThat(at("2026-11-30T12:00:00Z", news))
                .as("another place is held by now")
                .isEmpty();
        waiting = () -> new WaitlistStanding(false, null);
        assertThat(at("2026-11-30T12:00:00Z", news)).isEmpty();
        waiting = () -> {
            throw new WebApplicationException(404);
        };
        assertThat(at("2026-11-30T12:00:00Z", news)).isEmpty();
    }

    @Test
    void asksWhetherTheyStillComeUntilTheySaidSoOrItIsTooLate() {
        BookedSeries weekly = new BookedSeries(UUID.randomUUID(), UUID.randomUUID(), "Kadegebouw", ZONE);
        News news = new News.SeriesAsked(weekly, Instant.parse("2026-12-08T09:00:00Z"));

        assertThat(at("2026-12-01T12:00:00Z", news)).contains(new Current(news, ""));
        assertThat(at("2026-12-08T09:00:00Z", news)).isEmpty();
        series = () -> new SeriesStanding(false);
        assertThat(at("2026-12-01T12:00:00Z", news)).isEmpty();
        series = () -> {
            throw new WebApplicationException(404);
        };
        assertThat(at("2026-12-01T12:00:00Z", news)).isEmpty();
    }

    @Test
    void tellsThatAnOfferLapsedUntilTheSlotIsOver() {
        News news = new News.OfferLapsed(DESK);

        assertThat(at("2026-12-01T16:29:00Z", news)).contains(new Current(news, ""));
        assertThat(at("2026-12-01T16:30:00Z", news)).isEmpty();
    }

    @Test
    void tellsOfWhatWasWaitedForAsLongAsItStands() {
        News news = new News.WaitedFor(DESK);

        assertThat(at("2026-11-30T12:00:00Z", news)).contains(new Current(news, ""));
        booking = () -> standing(false, false, List.of(), null, null, List.of());
        assertThat(at("2026-11-30T12:00:00Z", news)).isEmpty();
    }

    @Test
    void tellsWhatWasAnsweredToAFaultUntilItIsForgotten() {
        News news = new News.FaultSolved(
                new ReportedFault(UUID.randomUUID(), "MONITOR", "3A-012", UUID.randomUUID(), "Kadegebouw", ZONE));

        assertThat(at("2027-03-01T12:00:00Z", news)).contains(new Current(news, "Nieuw scherm"));
        fault = () -> new FaultStanding(null);
        assertThat(at("2026-11-30T12:00:00Z", news)).contains(new Current(news, ""));
        fault = () -> {
            throw new WebApplicationException(404);
        };
        assertThat(at("2026-11-30T12:00:00Z", news)).isEmpty();
    }

    @Test
    void tellsWhoTheGuestIsOnTheDayItselfUnlessItWasAMistake() {
        News news = new News.GuestArrived(new ArrivedGuest(
                UUID.randomUUID(), UUID.randomUUID(), "Kadegebouw", ZONE, Instant.parse("2026-11-30T11:00:00Z")));

        assertThat(at("2026-11-30T22:59:00Z", news)).contains(new Current(news, "Ada Voorbeeld"));
        assertThat(at("2026-11-30T23:01:00Z", news)).isEmpty();
        visit = () -> new VisitStanding(true, Instant.parse("2026-11-30T11:05:00Z"), "Ada Voorbeeld");
        assertThat(at("2026-11-30T12:00:00Z", news))
                .as("taken back, and said again of later: that is told by itself")
                .isEmpty();
        visit = () -> new VisitStanding(false, null, "Ada Voorbeeld");
        assertThat(at("2026-11-30T12:00:00Z", news)).isEmpty();
        visit = () -> {
            throw new WebApplicationException(404);
        };
        assertThat(at("2026-11-30T12:00:00Z", news)).isEmpty();
    }

    @Test
    void tellsThatAGuestIsNotThereAfterAllAsLongAsThatIsSo() {
        News news = new News.GuestNotArrived(new ArrivedGuest(
                UUID.randomUUID(), UUID.randomUUID(), "Kadegebouw", ZONE, Instant.parse("2026-11-30T11:00:00Z")));

        assertThat(at("2026-11-30T12:00:00Z", news)).isEmpty();
        visit = () -> new VisitStanding(false, null, "Ada Voorbeeld");
        assertThat(at("2026-11-30T12:00:00Z", news)).contains(new Current(news, "Ada Voorbeeld"));
        assertThat(at("2026-11-30T23:01:00Z", news)).isEmpty();
    }

    @Test
    void asksForAnAnswerAsLongAsTheDayIsOpen() {
        News news = new News.DayProposed(DAY, SOMEBODY, List.of(DATE, LATER));

        assertThat(at("2026-12-03T22:59:00Z", news)).contains(new Current(news, "Plannen"));
        assertThat(at("2026-12-03T23:00:00Z", news)).isEmpty();
        said("OF_A_LATER_VERSION", null);
        assertThat(at("2026-11-30T12:00:00Z", news)).isPresent();
        for (String settled : List.of("AGREED", "HELD", "CANCELLED")) {
            said(settled, DATE);
            assertThat(at("2026-11-30T12:00:00Z", news)).isEmpty();
        }
    }

    @Test
    void tellsOfAnAgreedDayAsLongAsItIsThatDay() {
        News news = new News.DayAgreed(DAY, SOMEBODY, DATE, null);

        said("AGREED", DATE);
        assertThat(at("2026-11-30T12:00:00Z", news)).contains(new Current(news, "Plannen"));
        said("AGREED", LATER);
        assertThat(at("2026-11-30T12:00:00Z", news)).isEmpty();
        said("CANCELLED", DATE);
        assertThat(at("2026-11-30T12:00:00Z", news)).isEmpty();
    }

    @Test
    void tellsNobodyOfAPlaceThatTheyGaveUp() {
        said("AGREED", DATE);
        News news = new News.DayAgreed(DAY, SOMEBODY, DATE, PLACE);
        assertThat(at("2026-11-30T12:00:00Z", news)).contains(new Current(news, "Plannen"));

        BookedPlace elsewhere = DESK.at(UUID.randomUUID(), "3A-020", DESK.start(), DESK.end());
        booking = () -> standing(elsewhere, true, false, List.of(), null, null, List.of());
        assertThat(at("2026-11-30T12:00:00Z", news))
                .contains(new Current(
                        new News.DayAgreed(DAY, SOMEBODY, DATE, new News.Place(BOOKING, "3A-020")), "Plannen"));

        booking = () -> standing(false, false, List.of(), null, null, List.of());

        assertThat(at("2026-11-30T12:00:00Z", news))
                .contains(new Current(new News.DayAgreed(DAY, SOMEBODY, DATE, null), "Plannen"));
    }

    @Test
    void tellsOfACancelledDayUntilItWouldHaveBeenOver() {
        said("CANCELLED", DATE);

        assertThat(at("2026-12-01T12:00:00Z", new News.DayCancelled(DAY, SOMEBODY, DATE)))
                .isPresent();
        assertThat(at("2026-12-02T12:00:00Z", new News.DayCancelled(DAY, SOMEBODY, DATE)))
                .isEmpty();
        assertThat(at("2026-12-02T12:00:00Z", new News.DayCancelled(DAY, SOMEBODY, null)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 500, 503})
    void waitsForAnAnswerThatSaysMore(int status) {
        booking = () -> {
            throw new WebApplicationException(status);
        };

        assertThatThrownBy(() -> at("2026-11-30T12:00:00Z", new News.MadeForYou(DESK, SOMEBODY)))
                .isInstanceOf(BookingServiceAway.class)
                .hasMessage("booking-service answered " + status);
    }

    @Test
    void asksAndReadsWhatTheContractPromises() throws IOException {
        Path document = Path.of(System.getProperty("flexplek.root"), "contracts", "openapi", "booking-service.yaml");
        JsonNode contract = new ObjectMapper()
                .valueToTree(
                        new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(Files.readString(document)));

        assertThat(contract.path("paths").fieldNames())
                .toIterable()
                .contains(
                        "/bookings/{bookingId}/standing",
                        "/team-days/{teamDayId}/standing",
                        "/waitlist-entries/{waitlistEntryId}/standing",
                        "/booking-series/{seriesId}/standing",
                        "/faults/{faultId}/standing",
                        "/visits/{visitId}/standing");
        for (Class<? extends Record> answer : List.of(
                BookingStanding.class,
                TeamDayStanding.class,
                WaitlistStanding.class,
                SeriesStanding.class,
                ExchangeStanding.class,
                FaultStanding.class,
                VisitStanding.class)) {
            assertThat(contract.at("/components/schemas/" + answer.getSimpleName() + "/properties")
                            .fieldNames())
                    .toIterable()
                    .containsAll(Stream.of(answer.getRecordComponents())
                            .map(RecordComponent::getName)
                            .toList());
        }
    }

    /** Of the desk that is told of, with its slot. */
    private static BookingStanding standing(
            boolean live,
            boolean outOfService,
            @Nullable List<News.Time> lost,
            @Nullable String reason,
            @Nullable String title,
            List<UUID> attendees) {
        return standing(DESK, live, outOfService, lost, reason, title, attendees);
    }

    private static BookingStanding standing(
            BookedPlace now,
            boolean live,
            boolean outOfService,
            @Nullable List<News.Time> lost,
            @Nullable String reason,
            @Nullable String title,
            List<UUID> attendees) {
        return new BookingStanding(
                live,
                now.spaceId(),
                now.spaceName(),
                now.start(),
                now.end(),
                outOfService,
                lost,
                reason,
                title,
                attendees);
    }

    private void said(String status, @Nullable LocalDate date) {
        teamDay = () -> new TeamDayStanding(status, date, "Plannen");
    }

    private Optional<Current> at(String now, News news) {
        return new Standing(new Said(), Clock.fixed(Instant.parse(now), ZoneOffset.UTC)).of(news);
    }

    /** Whatever is asked for. */
    private final class Said implements BookingFacts {
        @Override
        public BookingStanding booking(UUID id) {
            return booking.get();
        }

        @Override
        public TeamDayStanding teamDay(UUID id) {
            return teamDay.get();
        }

        @Override
        public WaitlistStanding waitlistEntry(UUID id) {
            return waiting.get();
        }

        @Override
        public SeriesStanding series(UUID id) {
            return series.get();
        }

        @Override
        public ExchangeStanding exchangeOffer(UUID id) {
            return exchange.get();
        }

        @Override
        public FaultStanding fault(UUID id) {
            return fault.get();
        }

        @Override
        public VisitStanding visit(UUID id) {
            return visit.get();
        }
    }
}
