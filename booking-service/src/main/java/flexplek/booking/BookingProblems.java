package flexplek.booking;

import flexplek.platform.Problems;
import flexplek.platform.Tongue;
import flexplek.platform.Wording;
import flexplek.space.Cards;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;
import java.time.ZoneId;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Each refusal as a problem document: what is so, and what can be done next. */
@Provider
public class BookingProblems extends ExceptionMapperBase<BookingRefused> {

    private final Cards cards;

    BookingProblems(Cards cards) {
        this.cards = cards;
    }

    @Override
    protected HttpProblem toProblem(BookingRefused refused) {
        return of(refused.refusal()).build();
    }

    /** The same words for an answer that tells of a no and is none itself. */
    public HttpProblem problem(BookingRefusal refusal) {
        return of(refusal).build();
    }

    private HttpProblem.Builder of(BookingRefusal refusal) {
        return switch (refusal) {
            case BookingRefusal.TooEarlyToCheckIn r ->
                Problems.of(
                                422,
                                "too-early-to-check-in",
                                say(BookingWords::tooEarly),
                                say((words, tongue) -> words.checkInFrom(tongue.moment(r.opens(), zone(r.building())))))
                        .with("checkInOpens", r.opens());
            case BookingRefusal.NotStarted r ->
                Problems.of(
                        422,
                        "not-started",
                        say(BookingWords::notStarted),
                        say((words, tongue) -> words.startsAt(tongue.moment(r.starts(), zone(r.building())))));
            case BookingRefusal.HasBegun r ->
                Problems.of(409, "has-begun", say(BookingWords::hasBegun), say(BookingWords::theirsFromTheStart));
            case BookingRefusal.BegunForThem r ->
                Problems.of(
                        409, "has-begun", say(BookingWords::hasBegun), say(BookingWords::theirsToChangeFromTheStart));
            case BookingRefusal.PresenceProved r ->
                Problems.of(409, "checked-in", say(BookingWords::checkedIn), say(BookingWords::onlyTheEnd));
            case BookingRefusal.AlreadyThere r ->
                Problems.of(409, "checked-in", say(BookingWords::checkedIn), say(BookingWords::noNeedToWait));
            case BookingRefusal.NotLater r ->
                Problems.of(
                        422,
                        "not-later",
                        say(BookingWords::notLater),
                        say((words, tongue) -> words.laterThan(tongue.moment(r.after(), zone(r.building())))));
            case BookingRefusal.WaitsForThat r ->
                Problems.of(
                        409,
                        "waits-for-that",
                        say(BookingWords::waitsForThat),
                        say((words, tongue) -> words.wouldBeFree(tongue.moment(r.unsaid(), zone(r.building())))));
            case BookingRefusal.OtherBuilding r ->
                Problems.of(422, "other-building", say(BookingWords::otherBuilding), say(BookingWords::bookThere));
            case BookingRefusal.OfTeamDay r ->
                Problems.of(409, "of-team-day", say(BookingWords::ofTeamDay), say(BookingWords::staysOnTeamDay));
            case BookingRefusal.NotForDesk r ->
                Problems.of(422, "not-for-a-desk", say(BookingWords::notForDesk), say(BookingWords::leaveTitleOut));
            case BookingRefusal.NoLongerLive r ->
                Problems.of(
                        409,
                        "no-longer-live",
                        say(BookingWords::over),
                        say(words -> words.was(r.status().name())));
        };
    }

    private ZoneId zone(int building) {
        return cards.building(building).zone();
    }

    private static Wording say(Function<BookingWords, String> message) {
        return Wording.of(BookingWords.class, message);
    }

    private static Wording say(BiFunction<BookingWords, Tongue, String> message) {
        return Wording.of(BookingWords.class, message);
    }
}
