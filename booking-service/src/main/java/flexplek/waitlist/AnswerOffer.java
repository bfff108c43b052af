package flexplek.waitlist;

import flexplek.claim.GiveBackOffer;
import flexplek.claim.TakeUpOffer;
import flexplek.people.Caller;
import flexplek.platform.Preconditions;
import flexplek.rule.Refusal;
import flexplek.rule.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the person of an entry does with it. */
@ApplicationScoped
class AnswerOffer {

    private final WaitlistEntries entries;
    private final TakeUpOffer takeUp;
    private final GiveBackOffer giveBack;
    private final LapseOffers lapseOffers;
    private final Clock clock;

    AnswerOffer(
            WaitlistEntries entries, TakeUpOffer takeUp, GiveBackOffer giveBack, LapseOffers lapseOffers, Clock clock) {
        this.entries = entries;
        this.takeUp = takeUp;
        this.giveBack = giveBack;
        this.lapseOffers = lapseOffers;
        this.clock = clock;
    }

    /** Books what is offered. An offer that is met too late lapses, whether the clock has come by or not. */
    @Transactional(dontRollbackOn = {WaitlistRefused.class, Refused.class}) // what was met too late has ended
    public void accept(Caller caller, UUID id, @Nullable String ifMatch) {
        WaitlistEntry entry = entries.lockMine(caller, id);
        Instant now = clock.instant();
        Preconditions.match(ifMatch, entry.version(now), entry::isAccepted);
        if (entry.isAccepted()) {
            return;
        }
        lapseOffers.ifDue(entry, now);
        UUID booking = entry.offered(now);
        Optional<Refusal> refusal = takeUp.of(booking, now);
        if (refusal.isPresent()) {
            giveBack.of(booking, entry.id());
            entry.waitAgain();
            throw new Refused(refusal.get());
        }
        entry.accept();
    }

    /** Withdraws it, or declines what is offered; one that has ended stays as it is. */
    @Transactional
    public void leave(Caller caller, UUID id, @Nullable String ifMatch) {
        WaitlistEntry entry = entries.lockMine(caller, id);
        Instant now = clock.instant();
        Preconditions.match(ifMatch, entry.version(now), () -> !entry.isOpen(now));
        if (entry.isAccepted()) {
            throw new WaitlistRefused(new WaitlistRefusal.AlreadyAccepted());
        }
        lapseOffers.ifDue(entry, now);
        if (entry.isOpen(now)) {
            entry.offeredBooking().ifPresent(booking -> giveBack.of(booking, entry.id()));
            entry.leave();
        }
    }
}
