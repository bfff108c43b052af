package flexplek.claim;

import flexplek.outbox.Outbox;
import flexplek.rule.Counter;
import flexplek.rule.Counters;
import flexplek.rule.RuleVersion;
import flexplek.rule.Verdict;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** One run of a change: the booking, its event and its counters, in a transaction of its own. */
@ApplicationScoped
class TryChange {

    /** What became of it. Unless it is CHANGED, nothing was written. */
    enum Outcome {
        CHANGED,
        /** The space is out of use, held for others or taken, or the person has another desk in that slot. */
        IN_THE_WAY,
        /** A counter is full. */
        FULL,
        /** The verdict rests on rules that have changed, or on what a space no longer is. */
        RULES_CHANGED,
        /** The booking has another version, or is not live. */
        STALE
    }

    /** {@code change}: of which it is said; {@code counter}: which one is full, counted from 0 in the order of the verdict. */
    record Result(Outcome outcome, Change change, int counter) {
        Result(Outcome outcome, Change change) {
            this(outcome, change, -1);
        }
    }

    /** A change and what the rules say of it. */
    record Judged(Change change, Verdict.Yes verdict) {}

    /** SQL state of a row that an exclusion constraint keeps out. */
    private static final String EXCLUDED = "23P01";

    private static final NamedSql TURN = NamedSql.read(TryChange.class, "change-turn.sql");
    private static final NamedSql CHANGE = NamedSql.read(TryChange.class, "change.sql");

    private final DataSource database;
    private final Counters counters;
    private final Outbox outbox;
    private final Meetings meetings;
    private final Attendees attendees;

    TryChange(DataSource database, Counters counters, Outbox outbox, Meetings meetings, Attendees attendees) {
        this.database = database;
        this.counters = counters;
        this.outbox = outbox;
        this.meetings = meetings;
        this.attendees = attendees;
    }

    /**
     * Whole or not at all; not at all too where it is only {@code tried}.
     *
     * @throws Overtaken when it must be done again
     * @throws Together.NotOpened when a counter must be opened before
     */
    Result once(Change change, Verdict.Yes verdict, boolean tried) {
        return whole(tried, () -> {
            Outcome outcome = inTurn(change, verdict.version());
            if (outcome == Outcome.CHANGED) {
                tell(change);
                count(List.of(new Judged(change, verdict)));
            }
            return new Result(outcome, change);
        });
    }

    /** An act in a transaction of its own, of which nothing stays when it is {@link Undone}; as {@link #once}. */
    static Result whole(boolean tried, Supplier<Result> act) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Result result = act.get();
                if (tried) {
                    throw new Undone(result);
                }
                return result;
            });
        } catch (Undone undone) {
            return undone.result;
        } catch (RuntimeException e) {
            if (Overtaken.is(e)) {
                throw new Overtaken();
            }
            throw e;
        }
    }

    /** Of one that is written, in the transaction under way. */
    void tell(Change change) {
        outbox.write(change.changed());
        if (change.isOfRoom()) {
            change.moved(attendees.of(change.claim().id())).ifPresent(outbox::write);
        }
        if (change.isAboutElse()) {
            meetings.change(
                    change.claim().id(),
                    change.claim().meeting(),
                    change.claim().now());
        }
    }

    private Outcome inTurn(Change change, RuleVersion version) {
        try (Connection c = database.getConnection()) {
            return hasTurn(c, change, version) ? write(c, change) : Outcome.RULES_CHANGED;
        } catch (SQLException e) {
            throw new IllegalStateException("changing a booking failed: SQL state " + e.getSQLState(), e);
        }
    }

    private static boolean hasTurn(Connection c, Change change, RuleVersion version) throws SQLException {
        Claim claim = change.claim();
        try (BoundSql s = TURN.prepare(c)
                        .number("building", version.building())
                        .number("buildingVersion", version.ofBuilding())
                        .number("organisation", version.organisation())
                        .number("organisationVersion", version.ofOrganisation())
                        .number("person", claim.person().key())
                        .list("spaces", "int4", new Object[] {
                            change.had().space().key(), claim.space().key()
                        });
                ResultSet r = s.query()) {
            r.next();
            return r.getBoolean(1);
        }
    }

    /** By who has the turn. */
    static Outcome write(Connection c, Change change) throws SQLException {
        Claim claim = change.claim();
        Later later = change.later();
        try (BoundSql s = CHANGE.prepare(c)
                        .id("id", claim.id())
                        .number("version", change.had().version())
                        .number("space", claim.space().key())
                        .number("organisation", claim.organisation())
                        .flag("within", change.isShortening())
                        .text("kind", claim.space().kind().name())
                        .day("day", change.day())
                        .at("start", claim.slot().start())
                        .at("end", claim.slot().end())
                        .at("releaseAt", change.releaseAt())
                        .at("expectedAt", later == null ? null : later.expectedAt())
                        .at("unsaid", later == null ? null : later.unsaid())
                        .at("now", claim.now());
                ResultSet r = s.query()) {
            r.next();
            return Outcome.valueOf(r.getString(1));
        } catch (SQLException e) {
            if (EXCLUDED.equals(e.getSQLState())) {
                throw new Undone(new Result(Outcome.IN_THE_WAY, change));
            }
            throw e;
        }
    }

    private record Step(Counter counter, boolean takes, Judged of) {}

    /** In the one written order, since others wait for these counters too. */
    void count(List<Judged> changes) {
        changes.stream()
                .flatMap(TryChange::steps)
                .sorted((one, other) -> Counter.ORDER.compare(one.counter, other.counter))
                .forEach(step -> {
                    if (!step.takes) {
                        counters.giveBack(step.counter, 1);
                    } else if (!counters.take(step.counter)) {
                        throw noRoom(step.counter, step.of);
                    }
                });
    }

    private static Stream<Step> steps(Judged of) {
        return Stream.concat(
                of.change.toGiveBack().stream().map(counter -> new Step(counter, false, of)),
                of.change.toTake(of.verdict.counters()).stream().map(counter -> new Step(counter, true, of)));
    }

    private RuntimeException noRoom(Counter counter, Judged of) {
        if (counter.scope().shares() > 1) {
            if (!counters.isOpen(counter)) {
                return new Together.NotOpened(List.of(counter), of.verdict.version());
            }
            if (counters.hasRoom(counter)) {
                return new Overtaken(); // given back meanwhile
            }
        }
        return new Undone(
                new Result(Outcome.FULL, of.change, of.verdict.counters().indexOf(counter)));
    }

    /** Ends the transaction with nothing written. */
    static final class Undone extends RuntimeException {

        private final transient Result result;

        Undone(Result result) {
            super("undone", null, false, false);
            this.result = result;
        }
    }
}
