package flexplek.series;

import flexplek.rule.Occasion;
import flexplek.rule.Refusal;
import flexplek.rule.RuleBook;
import flexplek.rule.TimeSlot;
import flexplek.rule.Verdict;
import flexplek.space.ClosedTime;
import flexplek.space.ClosedTimes;
import flexplek.space.SpaceCard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives the dates that are to be booked later other times or another space, each as far as it could be booked so but for the
 * days ahead: what could not is not put off until it is refused.
 */
@ApplicationScoped
class ChangeLater {

    private final SeriesDates dates;
    private final RuleBook ruleBook;
    private final WhoLater whoLater;
    private final SeriesPlaces places;
    private final ClosedTimes closedTimes;
    private final Clock clock;

    ChangeLater(
            SeriesDates dates,
            RuleBook ruleBook,
            WhoLater whoLater,
            SeriesPlaces places,
            ClosedTimes closedTimes,
            Clock clock) {
        this.dates = dates;
        this.ruleBook = ruleBook;
        this.whoLater = whoLater;
        this.places = places;
        this.closedTimes = closedTimes;
        this.clock = clock;
    }

    /** Each from a day on as it is to be; as it is, with the reason, where it stays. {@code space}: null for the one it has. */
    Map<LocalDate, SeriesDate> wouldBe(BookingSeries series, LocalDate from, Times times, @Nullable SpaceCard space) {
        Who who = whoLater.of(series);
        BookDates.Place place = places.of(series, null);
        Optional<Refusal> ofSpace = space == null ? Optional.empty() : refusal(space, who);
        List<ClosedTime> closed = space == null ? List.of() : closedTimes.of(space.key());
        Map<LocalDate, SeriesDate> wouldBe = new TreeMap<>();
        List<SeriesDate> asked = new ArrayList<>();
        List<BookDates.Wish> wishes = new ArrayList<>();
        for (SeriesDate date : dates.of(series.id(), series.person())) {
            if (date.is(DateOutcome.LATER) && !date.day().isBefore(from)) {
                SeriesDate wanted = SeriesDate.later(date.day(), times, space == null ? date.named() : space);
                BookDates.wish(wanted, who, place, clock.instant())
                        .ifPresentOrElse(
                                wish -> {
                                    asked.add(date);
                                    wishes.add(wish);
                                },
                                () -> wouldBe.put(date.day(), date.keptAsSkipped(times)));
            }
        }
        List<Verdict> verdicts = ruleBook.judgeEach(
                Occasion.BOOKING, wishes.stream().map(BookDates.Wish::asked).toList());
        for (int i = 0; i < asked.size(); i++) {
            SeriesDate date = asked.get(i);
            BookDates.Wish wish = wishes.get(i);
            SeriesDate wanted = wish.date();
            wouldBe.put(
                    date.day(),
                    refusal(wish, verdicts.get(i))
                            .or(() -> ofSpace)
                            .or(() -> closedThen(closed, wish))
                            .map(no -> date.unchanged(Reason.of(no), List.of()))
                            .orElse(wanted));
        }
        return wouldBe;
    }

    private static Optional<Refusal> refusal(BookDates.Wish wish, Verdict verdict) {
        return verdict instanceof Verdict.No no && !BookDates.comesLater(no.refusal())
                ? Optional.of(BookDates.told(wish, no.refusal()))
                : Optional.empty();
    }

    private static Optional<Refusal> closedThen(List<ClosedTime> closed, BookDates.Wish wish) {
        TimeSlot slot = wish.ask().slot();
        return ClosedTimes.out(closed, slot.start(), slot.end())
                .map(out ->
                        Refusal.TakenOutOfUse.of(out, wish.asked().building().zone()));
    }

    /** Why nothing can be booked there by now, whatever the day. */
    private Optional<Refusal> refusal(SpaceCard space, Who who) {
        if (!space.isOpenTo(who.organisation())) {
            return Optional.of(new Refusal.NotForYourOrganisation());
        }
        return closedTimes.gone(space.key()).map(out -> Refusal.TakenOutOfUse.forGood(out.reason()));
    }
}
