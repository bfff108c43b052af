package flexplek.waitlist;

import flexplek.claim.Ask;
import flexplek.space.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Puts one person at the end of the queue, unless they stand in it already. */
@ApplicationScoped
class LineUp {

    private static final int MOST_OPEN = 10;

    private final WaitlistEntries entries;
    private final LapseOffers lapseOffers;
    private final Notes notes;
    private final Cards cards;
    private final Clock clock;

    LineUp(WaitlistEntries entries, LapseOffers lapseOffers, Notes notes, Cards cards, Clock clock) {
        this.entries = entries;
        this.lapseOffers = lapseOffers;
        this.notes = notes;
        this.cards = cards;
        this.clock = clock;
    }

    /** One at a time of a person. What is over is not in the way, whether the clock has come by or not. */
    void refuseTwice(Wish wish, Ask ask) {
        int person = ask.person().key();
        entries.lockJoining(person);
        Instant now = clock.instant();
        entries.endBegun(person, now);
        for (UUID id : entries.open(person, wish.kind(), ask.slot())) {
            entries.lock(id).ifPresent(entry -> {
                lapseOffers.ifDue(entry, now);
                entries.flush();
                if (entry.status().isOpen()) {
                    throw new WaitlistRefused(new WaitlistRefusal.AlreadyWaiting(entry.id()));
                }
            });
        }
    }

    /** The entry. */
    UUID atTheEnd(Wish wish, Ask ask, boolean autoAccept) {
        int person = ask.person().key();
        Instant now = clock.instant();
        if (entries.countOpen(person, now) >= MOST_OPEN) {
            throw new WaitlistRefused(new WaitlistRefusal.TooManyEntries(MOST_OPEN));
        }
        WaitlistEntry entry = new WaitlistEntry(
                person,
                wish,
                ask.slot(),
                ask.slot().day(cards.building(wish.building()).zone()),
                autoAccept,
                now);
        entries.persistAndFlush(entry);
        notes.write(wish.building()); // what becomes free in this very moment does not see this entry yet
        return entry.id();
    }
}
