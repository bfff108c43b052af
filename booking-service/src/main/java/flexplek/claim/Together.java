package flexplek.claim;

import flexplek.rule.Counter;
import flexplek.rule.Counters;
import flexplek.rule.Occasion;
import flexplek.rule.Refusal;
import flexplek.rule.RuleVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Claims within an act of several bookings, always in the order of the spaces' keys, so that no two wait for each other. */
public final class Together {

    private static final Comparator<Claim> ORDER = Comparator.<Claim>comparingInt(
                    c -> c.space().key())
            .thenComparing(c -> c.slot().start());
    /** Both losers of a meeting were turned away, so try again. */
    private static final int ROUNDS = 3;

    private final Claims claims;
    private final Conflicts conflicts;
    private final Counters counters;

    Together(Claims claims, Conflicts conflicts, Counters counters) {
        this.claims = claims;
        this.conflicts = conflicts;
        this.counters = counters;
    }

    /** Claims every one; gives back the first that a rule refuses. When one was lost to somebody else, the act begins again. */
    public Optional<Claimed.Refused> all(Occasion occasion, List<Claim> wanted) {
        Claims.Manner whole = manner(true, wanted);
        return wanted.stream()
                .sorted(ORDER)
                .map(claim -> claimed(occasion, claim, whole))
                .filter(Claimed.Refused.class::isInstance)
                .map(Claimed.Refused.class::cast)
                .findFirst();
    }

    /** Claims each, and says of each, in the order given, what became of it. */
    public List<Claimed> each(Occasion occasion, List<Claim> wanted) {
        Claims.Manner single = manner(false, wanted);
        Map<UUID, Claimed> outcomes = new HashMap<>();
        wanted.stream().sorted(ORDER).forEach(claim -> outcomes.put(claim.id(), claimed(occasion, claim, single)));
        List<Claimed> inOrder = new ArrayList<>();
        wanted.forEach(claim -> inOrder.add(Objects.requireNonNull(outcomes.get(claim.id()))));
        return inOrder;
    }

    /** As {@link #each}, of one. */
    public Claimed one(Occasion occasion, Claim wanted) {
        return claimed(occasion, wanted, manner(false, List.of(wanted)));
    }

    /** The booking that keeps out what was not claimed but stored. */
    public Optional<Refusal> inTheWay(Claim claim) {
        return conflicts.ofBookings(claim);
    }

    private Claimed claimed(Occasion occasion, Claim claim, Claims.Manner manner) {
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Claimed> claimed = claims.round(occasion, claim, null, manner);
            if (claimed.isPresent()) {
                return claimed.get();
            }
        }
        throw new Overtaken();
    }

    private Claims.Manner manner(boolean whole, List<Claim> act) {
        return new Claims.Manner() {
            @Override
            public boolean open(Counter counter, RuleVersion version) {
                // A day that this transaction has begun to fill cannot be opened by another: so before it begins.
                if (!counters.isOpen(counter)) {
                    throw new NotOpened(alike(counter, act), version);
                }
                return counters.hasRoom(counter);
            }

            @Override
            public Optional<Refusal> lost(Claim claim) {
                if (whole) {
                    throw new Overtaken();
                }
                return conflicts.of(claim);
            }
        };
    }

    /** With the counter those of the building's other days that the act claims, so that it does not begin again for each. */
    private static List<Counter> alike(Counter counter, List<Claim> act) {
        if (counter.scope() != Counter.Scope.BUILDING_DAY) {
            return List.of(counter);
        }
        return Stream.concat(
                        Stream.of(counter.period()),
                        act.stream()
                                .filter(claim -> claim.space().building().key() == counter.owner())
                                .map(Claim::day))
                .distinct()
                .map(day -> new Counter(counter.scope(), counter.owner(), day, counter.most()))
                .toList();
    }

    /** Counters that must be opened before the act begins. */
    static final class NotOpened extends RuntimeException {

        private final transient List<Counter> counters;
        private final transient RuleVersion version;

        NotOpened(List<Counter> counters, RuleVersion version) {
            super("counters not opened", null, false, false);
            this.counters = counters;
            this.version = version;
        }

        RuleVersion version() {
            return version;
        }

        List<Counter> counters() {
            return counters;
        }
    }
}
