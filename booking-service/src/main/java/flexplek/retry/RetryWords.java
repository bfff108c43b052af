package flexplek.retry;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of keys of requests; the Dutch stands in {@code messages/retry_nl.properties}. */
@MessageBundle(value = "retry", locale = "en")
interface RetryWords {

    @Message("This was sent before with other contents")
    String keyUsed();

    @Message("This Idempotency-Key was sent with another request before. Take a new key for a new request.")
    String newKey();

    @Message(
            "Each request carries a name of its own, so that sending it twice does it once. This name was used for another request.")
    String whyIdempotencyKeyReused();
}
