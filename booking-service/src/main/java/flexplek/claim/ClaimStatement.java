package flexplek.claim;

import flexplek.outbox.OutboxRow;
import flexplek.rule.Counter;
import flexplek.rule.RuleVersion;
import flexplek.rule.Verdict;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs {@code claim.sql}. */
final class ClaimStatement {

    /** What became of a claim. Unless it is MADE, nothing was written. */
    enum Outcome {
        MADE,
        /** The space is out of use, held for others or taken, or the person has another desk in that slot. */
        IN_THE_WAY,
        /** A counter is full, or was not opened yet. */
        FULL,
        /** The verdict rests on rules that have changed, or on what a space no longer is. */
        RULES_CHANGED,
        /** The caller used this Idempotency-Key before. */
        KEY_USED
    }

    /** {@code counter}: which one is full, counted from 0 in the order of the verdict. */
    record Result(Outcome outcome, int counter) {}

    /** SQL state of a claim that somebody was faster than; raised by the function of that name. */
    static final String OVERTAKEN = "ZF001";

    private static final NamedSql COUNTED = NamedSql.read(ClaimStatement.class, "claim.sql");
    private static final NamedSql UNCOUNTED = NamedSql.read(ClaimStatement.class, "claim.sql", "counted");

    private ClaimStatement() {}

    static Result run(Connection c, Claim claim, Verdict.Yes verdict, OutboxRow event, @Nullable KeptAnswer kept)
            throws SQLException {
        List<Counter> counters = verdict.counters();
        try (BoundSql s = (counters.isEmpty() ? UNCOUNTED : COUNTED).prepare(c)) {
            bindBooking(s, claim);
            bindVersion(s, verdict.version());
            bindEvent(s, event);
            bindAnswer(s, kept);
            if (!counters.isEmpty()) {
                bindCounters(s, counters);
            }
            try (ResultSet r = s.query()) {
                r.next();
                return new Result(Outcome.valueOf(r.getString(1)), counters.isEmpty() ? -1 : r.getInt(2) - 1);
            }
        }
    }

    private static void bindBooking(BoundSql s, Claim claim) throws SQLException {
        s.id("id", claim.id())
                .number("space", claim.space().key())
                .number("person", claim.person().key())
                .number("madeBy", claim.madeBy().key())
                .number("organisation", claim.organisation())
                .day("day", claim.day())
                .at("start", claim.slot().start())
                .at("end", claim.slot().end())
                .text("bookingStatus", claim.offer() == null ? "BOOKED" : "OFFERED")
                .at("releaseAt", claim.offer() == null ? claim.releaseAt() : null)
                .id("teamDay", claim.teamDayId())
                .at("now", claim.now());
    }

    private static void bindVersion(BoundSql s, RuleVersion version) throws SQLException {
        s.number("building", version.building())
                .number("buildingVersion", version.ofBuilding())
                .number("organisationVersion", version.ofOrganisation());
    }

    private static void bindEvent(BoundSql s, OutboxRow event) throws SQLException {
        s.number("bucket", event.bucket())
                .text("topic", event.topic())
                .id("eventKey", event.key())
                .id("eventId", event.eventId())
                .text("eventType", event.type())
                .at("eventAt", event.at())
                .text("payload", event.payload());
    }

    private static void bindAnswer(BoundSql s, @Nullable KeptAnswer a) throws SQLException {
        s.number("keyOf", a == null ? 0 : a.person())
                .text("key", a == null ? null : a.key())
                .text("requestHash", a == null ? null : a.requestHash())
                .number("status", a == null ? 0 : a.status())
                .text("location", a == null ? null : a.location())
                .text("etag", a == null ? null : a.etag())
                .text("body", a == null ? null : a.body());
    }

    private static void bindCounters(BoundSql s, List<Counter> counters) throws SQLException {
        s.list("scopes", "int2", values(counters, c -> c.scope().code()))
                .list("owners", "int4", values(counters, Counter::owner))
                .list("periods", "date", values(counters, Counter::period))
                .list("mosts", "int4", values(counters, Counter::most))
                .list("shares", "int2", values(counters, c -> c.scope().shares()))
                .number("from", ThreadLocalRandom.current().nextInt(1 << 15));
    }

    private static Object[] values(List<Counter> counters, Function<Counter, Object> part) {
        return counters.stream().map(part).toArray();
    }
}
