package flexplek.booking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import flexplek.claim.Claim;
import flexplek.claim.Claimed;
import flexplek.claim.Keeper;
import flexplek.claim.KeptAnswer;
import flexplek.people.Caller;
import flexplek.retry.Answers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a POST of a booking be retried: the answer is kept in the claiming statement itself, so a success costs no further
 * trip to the database, and a retry, which runs into its own booking or its own key, gets the kept answer.
 */
@ApplicationScoped
class AnswerByKey {

    private final Answers answers;
    private final ObjectMapper json;

    AnswerByKey(Answers answers, ObjectMapper json) {
        this.answers = answers;
        this.json = json;
    }

    /** How to keep the answer, or null when no key was sent. */
    @Nullable
    Keeper keeper(Caller caller, @Nullable String key, BookingRequest request) {
        if (key == null) {
            return null;
        }
        String hash = answers.hash(request);
        return b -> new KeptAnswer(caller.key(), key, hash, 201, location(b), "0", text(BookingView.of(b)));
    }

    /** What was answered to this key before; to be looked for when a booking is refused. */
    Optional<Response> kept(Caller caller, @Nullable String key, BookingRequest request) {
        return key == null
                ? Optional.empty()
                : answers.find(caller.key(), key).map(before -> answers.replay(before, request));
    }

    /** As it was kept, so that it is written once. */
    static Response answer(Claimed.Made made) {
        KeptAnswer kept = made.kept();
        return kept == null
                ? Answers.response(201, location(made.claim()), "0", BookingView.of(made.claim()))
                : Answers.response(kept.status(), kept.location(), kept.etag(), kept.body());
    }

    private static String location(Claim b) {
        return "/v1/bookings/" + b.id();
    }

    private String text(BookingView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
