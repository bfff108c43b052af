package flexplek.claim;

import flexplek.outbox.Outbox;
import flexplek.people.Organisations;
import flexplek.rule.Verdict;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One run of the claiming statement; what a room is for is written with it, where that is said. */
@ApplicationScoped
class TryClaim {

    private final DataSource database;
    private final Organisations organisations;
    private final Outbox outbox;
    private final Meetings meetings;

    TryClaim(DataSource database, Organisations organisations, Outbox outbox, Meetings meetings) {
        this.database = database;
        this.organisations = organisations;
        this.outbox = outbox;
        this.meetings = meetings;
    }

    /**
     * Whole or not at all: in the transaction under way, or else in one of its own.
     *
     * @throws Overtaken when it must be done again, together with the transaction under way if there is one
     */
    ClaimStatement.Result once(Claim claim, Verdict.Yes verdict, @Nullable KeptAnswer kept) {
        Meeting meeting = claim.meeting();
        if (meeting == null) {
            return run(claim, verdict, kept);
        }
        return QuarkusTransaction.joiningExisting().call(() -> {
            ClaimStatement.Result result = run(claim, verdict, kept);
            if (result.outcome() == ClaimStatement.Outcome.MADE) {
                meetings.add(claim.id(), meeting);
            }
            return result;
        });
    }

    private ClaimStatement.Result run(Claim claim, Verdict.Yes verdict, @Nullable KeptAnswer kept) {
        BookingEvent made = claim.told(organisations.key(claim.organisation()));
        try (Connection c = database.getConnection()) {
            ClaimStatement.Result result = ClaimStatement.run(c, claim, verdict, outbox.row(made), kept);
            if (result.outcome() == ClaimStatement.Outcome.MADE) {
                outbox.tellAtCommit(List.of(made));
            }
            return result;
        } catch (SQLException e) {
            if (Overtaken.is(e)) {
                throw new Overtaken();
            }
            throw new IllegalStateException("claiming a space failed: SQL state " + e.getSQLState(), e);
        }
    }
}
