package flexplek.series;

import static java.util.Objects.requireNonNull;

import flexplek.availability.Alternatives;
import flexplek.availability.AnyOf;
import flexplek.availability.FittingSpaces;
import flexplek.claim.Ask;
import flexplek.claim.Claim;
import flexplek.claim.Claimed;
import flexplek.claim.Overtaken;
import flexplek.claim.ReleaseOverdue;
import flexplek.claim.Together;
import flexplek.rule.Asked;
import flexplek.rule.Breach;
import flexplek.rule.Decision;
import flexplek.rule.Occasion;
import flexplek.rule.Refusal;
import flexplek.rule.RuleBook;
import flexplek.rule.Verdict;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import flexplek.space.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes dates of a series through the door, in the order of the days and within one act. What the rules say of all of them is
 * looked up once; a date that can be booked costs one claim.
 */
@ApplicationScoped
class BookDates {

    /** Candidates per look at what is free. */
    private static final int CANDIDATES = 8;
    /** Looks at "any that fits"; each lost look means that others got spaces. */
    private static final int LOOKS = 5;

    /** Where they are to be: {@code any} for dates that name no space, and {@code home}, the one before, if it still fits. */
    record Place(
            BuildingCard building,
            @Nullable AnyOf any,
            @Nullable SpaceCard home) {}

    record Wish(SeriesDate date, Ask ask, Asked asked) {}

    private final RuleBook ruleBook;
    private final FittingSpaces fitting;
    private final Alternatives alternatives;
    private final ReleaseOverdue releaseOverdue;
    private final Cards cards;
    private final Clock clock;

    BookDates(
            RuleBook ruleBook,
            FittingSpaces fitting,
            Alternatives alternatives,
            ReleaseOverdue releaseOverdue,
            Cards cards,
            Clock clock) {
        this.ruleBook = ruleBook;
        this.fitting = fitting;
        this.alternatives = alternatives;
        this.releaseOverdue = releaseOverdue;
        this.cards = cards;
        this.clock = clock;
    }

    /** Those that are LATER are tried; says of each, in the order given, what became of it. */
    List<SeriesDate> book(Together together, Who who, Place place, List<SeriesDate> dates) {
        Instant now = clock.instant();
        if (place.any != null) {
            releaseOverdue.inBuilding(place.building.key(), now);
        }
        List<SeriesDate> done = new ArrayList<>();
        List<Wish> wishes = new ArrayList<>();
        for (SeriesDate date : dates) {
            if (date.is(DateOutcome.LATER)) {
                wish(date, who, place, now)
                        .ifPresentOrElse(
                                wishes::add,
                                () -> done.add(SeriesDate.skipped(date.day(), date.times(), date.named())));
            } else {
                done.add(date);
            }
        }
        List<Verdict> verdicts = ruleBook.judgeEach(
                Occasion.BOOKING, wishes.stream().map(Wish::asked).toList());
        Set<Integer> homes = new LinkedHashSet<>();
        Stream.ofNullable(place.home).map(SpaceCard::key).forEach(homes::add);
        for (int i = 0; i < wishes.size(); i++) {
            SeriesDate one = verdicts.get(i) instanceof Verdict.No no
                    ? judged(wishes.get(i), no)
                    : claimed(together, wishes.get(i), place, homes);
            Stream.ofNullable(one.space()).map(SpaceCard::key).forEach(homes::add);
            done.add(one);
        }
        done.sort(Comparator.comparing(SeriesDate::day));
        return done;
    }

    /** Empty when the clock skips its times. */
    static Optional<Wish> wish(SeriesDate date, Who who, Place place, Instant now) {
        return date.times().on(date.day(), place.building.zone()).map(slot -> {
            Ask ask = who.at(slot);
            SpaceKind kind = date.named() == null && place.any != null
                    ? place.any.kind()
                    : requireNonNull(date.named()).kind();
            return new Wish(
                    date,
                    ask,
                    new Asked(place.building, kind, slot, ask.person().key(), ask.organisation(), now)
                            .in(neighbourhood(date, place)));
        });
    }

    private static @Nullable Integer neighbourhood(SeriesDate date, Place place) {
        return date.named() != null
                ? Integer.valueOf(date.named().neighbourhoodKey())
                : place.any == null ? null : place.any.neighbourhood();
    }

    /** {@code homes}: spaces that its dates had already, which are taken again where they still fit. */
    private SeriesDate claimed(Together together, Wish wish, Place place, Set<Integer> homes) {
        SpaceCard named = wish.date.named();
        if (named != null) {
            return told(wish, claim(together, wish, named));
        }
        AnyOf any = requireNonNull(place.any);
        for (int look = 0; look < LOOKS; look++) {
            List<Integer> free = fitting.free(any, wish.ask, place.building, List.copyOf(homes), CANDIDATES);
            if (free.isEmpty()) {
                return fitting.whyNothing(any, wish.ask, place.building)
                        .map(no -> judged(wish, no))
                        .orElseGet(() -> judged(wish, new Refusal.NothingFree(), List.of(), null));
            }
            for (int space : free) {
                Claimed claimed = claim(together, wish, cards.space(space));
                if (!isOfThisSpace(claimed)) {
                    return told(wish, claimed);
                }
            }
        }
        throw new Overtaken();
    }

    private static Claimed claim(Together together, Wish wish, SpaceCard space) {
        return together.one(Occasion.BOOKING, Claim.of(space, wish.ask, wish.asked.now()));
    }

    private static boolean isOfThisSpace(Claimed claimed) {
        return claimed instanceof Claimed.Refused refused && refused.refusal().isOfThisSpace();
    }

    /** As its maker may hear it. */
    static Refusal told(Wish wish, Refusal refusal) {
        return Claim.told(refusal, wish.ask.person(), wish.ask.madeBy());
    }

    private SeriesDate told(Wish wish, Claimed claimed) {
        return switch (claimed) {
            case Claimed.Made made ->
                wish.date.booked(made.claim().id(), made.claim().space());
            case Claimed.Refused refused -> refused(wish, refused);
        };
    }

    private SeriesDate refused(Wish wish, Claimed.Refused refused) {
        Refusal refusal = refused.claim().told(refused.refusal());
        if (!(refusal instanceof Refusal.SpaceTaken taken)) {
            return judged(wish, refusal, List.of(), refused.no());
        }
        List<Refusal.Free> free = alternatives.near(refused.claim());
        return judged(wish, new Refusal.SpaceTaken(taken.spaceId(), taken.takenFor(), free), free, null);
    }

    /** Whether the days alone stand in the way, which pass, or the hour at which the last of them opens. */
    static boolean comesLater(Refusal refusal) {
        return refusal instanceof Refusal.TooFarAhead
                || (refusal instanceof Refusal.RuleBroken broken && broken.breach() instanceof Breach.NotOpenYet);
    }

    private static SeriesDate judged(Wish wish, Verdict.No no) {
        return judged(wish, told(wish, no.refusal()), List.of(), no);
    }

    private static SeriesDate judged(Wish wish, Refusal told, List<Refusal.Free> free, Verdict.@Nullable No no) {
        SeriesDate date = wish.date;
        return comesLater(told)
                ? SeriesDate.later(date.day(), date.times(), date.named())
                : date.refused(
                        Reason.of(told),
                        free,
                        no == null ? null : new Decision(no, wish.ask.madeBy().key()));
    }
}
