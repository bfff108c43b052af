package flexplek.claim;

import flexplek.claim.TryChange.Judged;
import flexplek.claim.TryChange.Outcome;
import flexplek.claim.TryChange.Result;
import flexplek.claim.TryChange.Undone;
import flexplek.rule.RuleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** One run of an exchange: two bookings get each other's space, with their events and counters, in a transaction of its own. */
@ApplicationScoped
class TryExchange {

    private static final NamedSql TURN = NamedSql.of(
            "select exchange_turn(:building, :buildingVersion, :organisations::int[], :organisationVersions::int[],"
                    + " :people::int[], :spaces::int[])");

    /** In the order in which others lock several bookings. */
    private static final NamedSql HOLD =
            NamedSql.of("select id from booking where id = any(:ids::uuid[]) order by id for update");

    /** The constraints look at each row by itself: so one of the two is out of the way until the other has moved. */
    private static final NamedSql ASIDE = NamedSql.of("""
            update booking set starts = starts + interval '1000 years', ends = ends + interval '1000 years'
            where id = :id returning id""");

    private final DataSource database;
    private final TryChange tryChange;

    TryExchange(DataSource database, TryChange tryChange) {
        this.database = database;
        this.tryChange = tryChange;
    }

    /**
     * Whole or not at all, as {@link TryChange#once}. {@code agreed} is asked last, in the transaction; when it says no, the
     * exchange is STALE.
     */
    Result once(Judged one, Judged other, BooleanSupplier agreed, boolean tried) {
        return TryChange.whole(tried, () -> {
            Outcome outcome = write(one, other);
            if (outcome == Outcome.CHANGED) {
                tryChange.tell(one.change());
                tryChange.tell(other.change());
                tryChange.count(List.of(one, other));
                if (!agreed.getAsBoolean()) {
                    throw new Undone(new Result(Outcome.STALE, one.change()));
                }
            }
            return new Result(outcome, one.change());
        });
    }

    private Outcome write(Judged one, Judged other) {
        try (Connection c = database.getConnection()) {
            if (!hasTurn(c, one, other)) {
                return Outcome.RULES_CHANGED;
            }
            hold(c, one.change(), other.change());
            stepAside(c, one.change());
            for (Change change : List.of(other.change(), one.change())) {
                Outcome outcome = TryChange.write(c, change);
                if (outcome != Outcome.CHANGED) {
                    throw new Undone(new Result(outcome, change));
                }
            }
            return Outcome.CHANGED;
        } catch (SQLException e) {
            throw new IllegalStateException("exchanging two spaces failed: SQL state " + e.getSQLState(), e);
        }
    }

    private static boolean hasTurn(Connection c, Judged one, Judged other) throws SQLException {
        RuleVersion ofOne = one.verdict().version();
        RuleVersion ofOther = other.verdict().version();
        Claim claim = one.change().claim();
        Claim otherClaim = other.change().claim();
        try (BoundSql s = TURN.prepare(c)
                        .number("building", ofOne.building())
                        .number("buildingVersion", ofOne.ofBuilding())
                        .list("organisations", "int4", new Object[] {ofOne.organisation(), ofOther.organisation()})
                        .list("organisationVersions", "int4", new Object[] {
                            ofOne.ofOrganisation(), ofOther.ofOrganisation()
                        })
                        .list("people", "int4", new Object[] {
                            claim.person().key(), otherClaim.person().key()
                        })
                        .list("spaces", "int4", new Object[] {
                            claim.space().key(), otherClaim.space().key()
                        });
                ResultSet r = s.query()) {
            r.next();
            return r.getBoolean(1);
        }
    }

    private static void hold(Connection c, Change one, Change other) throws SQLException {
        UUID[] ids = Stream.of(one, other).map(change -> change.claim().id()).toArray(UUID[]::new);
        try (BoundSql s = HOLD.prepare(c).list("ids", "uuid", ids);
                ResultSet _ = s.query()) {
            // Whoever had one of them is done.
        }
    }

    private static void stepAside(Connection c, Change change) throws SQLException {
        try (BoundSql s = ASIDE.prepare(c).id("id", change.claim().id());
                ResultSet _ = s.query()) {
            // One that is gone is no longer what it was read to be, which its change says.
        }
    }
}
