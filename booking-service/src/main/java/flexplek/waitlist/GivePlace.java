package flexplek.waitlist;

import flexplek.claim.BookingEvent;
import flexplek.claim.Claim;
import flexplek.claim.Claimed;
import flexplek.claim.Together;
import flexplek.outbox.Outbox;
import flexplek.rule.Admission;
import flexplek.rule.Asked;
import flexplek.rule.Breach;
import flexplek.rule.Occasion;
import flexplek.rule.Refusal;
import flexplek.rule.RuleBook;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Gives one who waits the first place that they can have: held for them, or booked where they asked so. */
@ApplicationScoped
class GivePlace {

    private final WaitlistEntries entries;
    private final Cards cards;
    private final Outbox outbox;
    private final RuleBook ruleBook;
    private final HoldTime holdTime;

    GivePlace(WaitlistEntries entries, Cards cards, Outbox outbox, RuleBook ruleBook, WaitlistSettings settings) {
        this.entries = entries;
        this.cards = cards;
        this.outbox = outbox;
        this.ruleBook = ruleBook;
        this.holdTime = new HoldTime(settings.hold(), settings.margin());
    }

    /** Which space (inside key), within an act that has the building's turn; empty when nothing fits, or a rule keeps it from them. */
    Optional<Integer> given(Together together, Waiting waiting, Vacancies vacancies, BuildingCard card, Instant now) {
        Optional<Instant> until = holdTime.until(now, waiting.slot().start(), card.zone());
        boolean inTime = until.isPresent() || waiting.autoAccept();
        if (!inTime || vacancies.first(waiting, _ -> true).isEmpty()) {
            return Optional.empty(); // and no rule is asked
        }
        Admission admission = ruleBook.admit(
                Occasion.BOOKING,
                new Asked(
                        card,
                        waiting.wish().kind(),
                        waiting.slot(),
                        waiting.person().key(),
                        waiting.organisation(),
                        now));
        if (admission.refusal().filter(GivePlace::isForGood).isPresent()) {
            entries.lock(waiting.entry()).filter(e -> e.isWaiting(now)).ifPresent(WaitlistEntry::waitNoMore);
            return Optional.empty();
        }
        for (Optional<Integer> space = vacancies.first(waiting, admission::isIn);
                space.isPresent();
                space = vacancies.first(waiting, admission::isIn)) {
            Claim claim = Claim.of(cards.space(space.get()), waiting.ask(), now);
            Optional<WaitlistEntry> entry = entries.lock(waiting.entry()).filter(e -> e.isWaiting(now));
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            Claim wanted = waiting.autoAccept() ? claim : claim.offeredTo(waiting.entry(), until.orElseThrow());
            switch (together.one(Occasion.BOOKING, wanted)) {
                case Claimed.Made made -> {
                    give(entry.get(), made.claim());
                    return space;
                }
                case Claimed.Refused refused
                when refused.refusal().isOfThisSpace() -> vacancies.take(space.get(), waiting.slot());
                case Claimed.Refused refused -> {
                    if (refused.refusal() instanceof Refusal.BuildingFull full) {
                        vacancies.close(waiting.wish().kind(), full.day());
                    }
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** What is too near to be booked comes no further off. */
    private static boolean isForGood(Refusal refusal) {
        return refusal instanceof Refusal.RuleBroken broken && broken.breach() instanceof Breach.TooSoon;
    }

    private void give(WaitlistEntry entry, Claim made) {
        Claim.Offer offer = made.offer();
        if (offer == null) {
            entry.book(made.id());
            outbox.write(new BookingEvent.BookingWaitedFor(made.outline(), entry.id()));
        } else {
            entry.offer(made.id(), offer.until());
        }
    }
}
