package flexplek.demo;

import flexplek.demo.people.Person;
import flexplek.local.SignedTokens;
import flexplek.local.SignedTokens.Bearer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The invented people as callers of booking-service: each with a token of the local realm, signed by its key. */
final class Colleagues {
    private final SignedTokens tokens;
    private final Api booking;

    private Colleagues(SignedTokens tokens, Api booking) {
        this.tokens = tokens;
        this.booking = booking;
    }

    /** Empty where the stack's data folder is not on this machine. */
    static Optional<Colleagues> find(Settings settings, Api booking, Clock clock) throws InterruptedException {
        var key = settings.data().resolve("realm-key.pem");
        if (!Files.isReadable(key)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Colleagues(SignedTokens.of(settings.keycloak(), key, clock), booking));
        } catch (IOException away) {
            throw new Refused("The key " + key + " cannot be used with " + settings.keycloak() + ": " + away);
        } catch (IllegalStateException other) {
            throw new Refused(String.valueOf(other.getMessage()));
        }
    }

    /** Booking-service as this person sees it, for a quarter of an hour. */
    Api as(Person person) {
        var token = tokens.token(new Bearer(
                person.id(),
                person.displayName(),
                person.team().organisation().key(),
                List.of(person.team().path()),
                List.of("employee")));
        return booking.as(() -> token);
    }
}
