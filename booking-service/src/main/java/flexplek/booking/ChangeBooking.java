package flexplek.booking;

import flexplek.claim.Ask;
import flexplek.claim.Change;
import flexplek.claim.Changed;
import flexplek.claim.Changes;
import flexplek.claim.Claimed;
import flexplek.claim.Overtaken;
import flexplek.people.Caller;
import flexplek.rule.TimeSlot;
import flexplek.space.SpaceCard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives a booking another slot or space of its building, as one act: it has the one or the other, and never none. */
@ApplicationScoped
public class ChangeBooking {

    /** How often a booking is read anew that changed between the look and the act. */
    private static final int ROUNDS = 8;

    private static final String ANY_VERSION = "*";

    private final PlanChange plan;
    private final ForWhom forWhom;
    private final Changes changes;
    private final BookSpace bookSpace;
    private final Retitle retitle;
    private final Clock clock;

    ChangeBooking(
            PlanChange plan, ForWhom forWhom, Changes changes, BookSpace bookSpace, Retitle retitle, Clock clock) {
        this.plan = plan;
        this.forWhom = forWhom;
        this.changes = changes;
        this.bookSpace = bookSpace;
        this.retitle = retitle;
        this.clock = clock;
    }

    /** {@code space}: null for the one that it has. What is so already, also by this very change sent before, stays so. */
    void change(Caller caller, UUID id, String ifMatch, BookingChange wanted, @Nullable SpaceCard space) {
        change(caller, id, ifMatch, wanted, space, changes::one);
    }

    /** As it is now, whatever was seen of it. {@code withSeries}: its series tells of it. */
    public void change(Caller caller, UUID id, TimeSlot slot, @Nullable SpaceCard space, boolean withSeries) {
        Function<Change, Changed> act = withSeries ? change -> changes.one(change.inSeries()) : changes::one;
        change(caller, id, ANY_VERSION, BookingChange.to(slot), space, act);
    }

    /** As {@link #change(Caller, UUID, TimeSlot, SpaceCard, boolean)}, only to know what would become of it. */
    public void tryChange(Caller caller, UUID id, TimeSlot slot, @Nullable SpaceCard space) {
        change(caller, id, ANY_VERSION, BookingChange.to(slot), space, changes::tried);
    }

    private void change(
            Caller caller,
            UUID id,
            String ifMatch,
            BookingChange wanted,
            @Nullable SpaceCard space,
            Function<Change, Changed> act) {
        for (int round = 0; round < ROUNDS; round++) {
            PlanChange.Planned planned = plan.of(caller, id, ifMatch, wanted, space);
            if (planned.stands() || isDone(caller, planned, act)) {
                return;
            }
        }
        throw new Overtaken();
    }

    /** False when it is to be looked at again. */
    private boolean isDone(Caller caller, PlanChange.Planned planned, Function<Change, Changed> act) {
        Ask ask = forWhom.ask(caller, planned.personId(), planned.slot());
        if (!planned.moves()) {
            return retitle.of(planned.booking(), planned.meeting());
        }
        return switch (act.apply(planned.change(ask, clock.instant()))) {
            case Changed.Done _ -> true;
            case Changed.Stale _ -> false;
            case Changed.Refused(Claimed.Refused refused) -> throw bookSpace.refused(refused);
        };
    }
}
