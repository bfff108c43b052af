package flexplek.exchange;

import flexplek.booking.ExchangeSpaces;
import flexplek.claim.Change;
import flexplek.claim.Overtaken;
import flexplek.outbox.Outbox;
import flexplek.people.Caller;
import flexplek.platform.AfterCommit;
import flexplek.platform.Preconditions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the two do with an offer: the one agrees or declines, the other withdraws. */
@ApplicationScoped
class AnswerExchange {

    /** How often an offer is read anew of which a booking changed between the look and the act. */
    private static final int ROUNDS = 8;

    private final ExchangeOffers offers;
    private final ExchangeSpaces exchangeSpaces;
    private final Outbox outbox;
    private final AfterCommit afterCommit;

    AnswerExchange(ExchangeOffers offers, ExchangeSpaces exchangeSpaces, Outbox outbox, AfterCommit afterCommit) {
        this.offers = offers;
        this.exchangeSpaces = exchangeSpaces;
        this.outbox = outbox;
        this.afterCommit = afterCommit;
    }

    /** Both have each other's space from then on; what is agreed to already stays so. In transactions of its own. */
    void agree(Caller caller, UUID id, @Nullable String ifMatch) {
        for (int round = 0; round < ROUNDS; round++) {
            ExchangeOffers.Offer offer = QuarkusTransaction.requiringNew().call(() -> offers.ofCaller(caller, id));
            if (offer.byMe()) {
                throw new ExchangeRefused(new ExchangeRefusal.NotYoursToAgree());
            }
            boolean agreed = offer.status() == ExchangeStatus.AGREED;
            Preconditions.match(ifMatch, offer.version(), () -> agreed);
            if (agreed) {
                return;
            }
            if (offer.status() == ExchangeStatus.ENDED) {
                throw new ExchangeRefused(new ExchangeRefusal.OfferEnded());
            }
            if (exchangeSpaces.exchange(
                    caller, offer.answerers(), offer.makers(), makers -> isAgreed(caller, offer.id(), makers))) {
                return;
            }
        }
        throw new Overtaken();
    }

    /** In the transaction of the exchange. */
    private boolean isAgreed(Caller caller, UUID offer, Change makers) {
        if (!offers.settle(offer, "AGREED")) {
            return false;
        }
        outbox.write(makers.exchanged(offer, caller.personId()));
        return true;
    }

    /** Withdrawn by who made it, declined by the other; what has ended stays as it is. */
    @Transactional
    public void end(Caller caller, UUID id, @Nullable String ifMatch) {
        ExchangeOffers.Offer offer = offers.ofCaller(caller, id);
        Preconditions.match(ifMatch, offer.version(), () -> offer.status() == ExchangeStatus.ENDED);
        if (offers.settle(id, offer.byMe() ? "WITHDRAWN" : "DECLINED")) {
            afterCommit.tell(offer.byMe() ? "exchange.withdrawn" : "exchange.declined", "id=" + id);
        } else if (offers.ofCaller(caller, id).status() == ExchangeStatus.AGREED) {
            throw new ExchangeRefused(new ExchangeRefusal.ExchangeDone());
        }
    }
}
