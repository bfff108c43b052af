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

    /** {@code counter}: which one is full, counted from 0 in the order of the verdict. */
    record Result(Outcome outcome, int counter) {
        Result(Outcome outcome) {
            this(outcome, -1);
        }
    }

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
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Result result = whole(change, verdict);
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

    private Result whole(Change change, Verdict.Yes verdict) {
        Outcome outcome = write(change, verdict.version());
        if (outcome == Outcome.CHANGED) {
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
            count(change, verdict);
        }
        return new Result(outcome);
    }

    private Outcome write(Change change, RuleVersion version) {
        try (Connection c = database.getConnection()) {
            return hasTurn(c, change, version) ? write(c, change) : Outcome.RULES_CHANGED;
        } catch (SQLException e) {
            if (EXCLUDED.equals(e.getSQLState())) {
                throw new Undone(new Result(Outcome.IN_THE_WAY));
            }
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

    private static Outcome write(Connection c, Change change) throws SQLException {
        Claim claim = change.claim();
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
                        .at("now", claim.now());
                ResultSet r = s.query()) {
            r.next();
            return Outcome.valueOf(r.getString(1));
        }
    }

    private record Step(Counter counter, boolean takes) {}

    /** In the one written order, since others wait for these counters too. */
    private void count(Change change, Verdict.Yes verdict) {
        List<Counter> ruled = verdict.counters();
        Stream.concat(
                        change.toGiveBack().stream().map(counter -> new Step(counter, false)),
                        change.toTake(ruled).stream().map(counter -> new Step(counter, true)))
                .sorted((one, other) -> Counter.ORDER.compare(one.counter, other.counter))
                .forEach(step -> {
                    if (!step.takes) {
                        counters.giveBack(step.counter, 1);
                    } else if (!counters.take(step.counter)) {
                        throw noRoom(step.counter, ruled, verdict.version());
                    }
                });
    }

    private RuntimeException noRoom(Counter counter, List<Counter> ruled, RuleVersion version) {
        if (counter.scope().shares() > 1) {
            if (!counters.isOpen(counter)) {
                return new Together.NotOpened(List.of(counter), version);
            }
            if (counters.hasRoom(counter)) {
                return new Overtaken(); // given back meanwhile
            }
        }
        return new Undone(new Result(Outcome.FULL, ruled.indexOf(counter)));
    }

    /** Ends the transaction with nothing written. */
    private static final class Undone extends RuntimeException {

        private final transient Result result;

        Undone(Result result) {
            super("undone", null, false, false);
            this.result = result;
        }
    }
}
