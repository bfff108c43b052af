package flexplek.space;

import flexplek.outbox.Outbox;
import flexplek.people.Caller;
import flexplek.platform.Preconditions;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a space out of service or returns it, in the transaction under way; bookings that stand are kept, their people told. */
@ApplicationScoped
class SetServiceState {

    /** {@code outReason} is null for in service. */
    record Wanted(boolean inService, @Nullable String outReason) {}

    /** The space as it is then, and the coming bookings that this hits. */
    record Done(Space space, BookingsHit hit) {}

    private final Spaces spaces;
    private final Cards cards;
    private final Visible visible;
    private final HitBookings hitBookings;
    private final Outbox outbox;
    private final Clock clock;

    SetServiceState(Spaces spaces, Cards cards, Visible visible, HitBookings hitBookings, Outbox outbox, Clock clock) {
        this.spaces = spaces;
        this.cards = cards;
        this.visible = visible;
        this.hitBookings = hitBookings;
        this.outbox = outbox;
        this.clock = clock;
    }

    Done set(Caller caller, UUID spaceId, Wanted wanted, @Nullable String ifMatch) {
        Space space = toManage(caller, spaceId);
        boolean stands = space.inService() == wanted.inService && Objects.equals(space.outReason(), wanted.outReason);
        Preconditions.match(ifMatch, space.version(), () -> stands);
        if (!stands) {
            change(caller, space, wanted.outReason);
        }
        return new Done(space, hitBookings.standing(space.key(), caller));
    }

    private Space toManage(Caller caller, UUID id) {
        spaces.lockBuilding(id);
        Space space = Problems.seen(
                Optional.ofNullable(spaces.find("publicId", id)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResult()),
                there -> visible.sees(caller, there.building()),
                Wording.of(SpaceWords.class, SpaceWords::noSpace));
        visible.refuseUnlessManaged(caller, cards.building(space.building()).managedBy());
        return space;
    }

    private void change(Caller caller, Space space, @Nullable String outReason) {
        HitBookings.Before before = hitBookings.ofSpace(space.key());
        if (outReason == null) {
            space.returnToService();
        } else {
            space.takeOutOfService(outReason, clock.instant());
        }
        spaces.flush();
        before.tell(caller);
        SpaceCard card = cards.space(space.id()).orElseThrow();
        outbox.write(SpaceEvent.SpaceChanged.of(space, card.building().id(), card.floorId(), card.neighbourhoodId()));
        cards.forget();
    }
}
