package flexplek.booking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import flexplek.people.Caller;
import flexplek.platform.Answers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
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
    BookSpace.@Nullable Keeper keeper(Caller caller, @Nullable String key, BookingRequest request) {
        if (key == null) {
            return null;
        }
        String hash = answers.hash(request);
        return b -> new KeptAnswer(caller.key(), key, hash, 201, location(b), "0", text(BookingView.of(b)));
    }

    /** What {@code book} answers, or, when it is refused, what was answered before to this key. */
    Response orKept(Caller caller, @Nullable String key, BookingRequest request, Supplier<NewBooking> book) {
        try {
            NewBooking made = book.get();
            return Answers.response(201, location(made), "0", BookingView.of(made));
        } catch (BookingRefused | BookSpace.KeyAlreadyUsed e) {
            Optional<Answers.Kept> kept = key == null ? Optional.empty() : answers.find(caller.key(), key);
            if (kept.isEmpty()) {
                throw e;
            }
            return answers.replay(kept.get(), request);
        }
    }

    private static String location(NewBooking b) {
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
