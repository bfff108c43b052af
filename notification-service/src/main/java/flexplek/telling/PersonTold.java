package flexplek.telling;

import com.fasterxml.jackson.databind.JsonNode;
import flexplek.platform.Unreadable;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What a record of {@code flexplek.people} says; without a value the person signs in no more. */
record PersonTold(UUID personId, @Nullable String subject, Instant at) {

    private static final Pattern SUBJECT = Pattern.compile("[ -~]{1,255}");

    static PersonTold read(ConsumerRecord<String, byte[]> message) throws Poison {
        try {
            Instant at = Instant.parse(String.valueOf(EventReading.header(message, "ce_time")));
            if (message.value() == null) {
                return new PersonTold(UUID.fromString(message.key()), null, at);
            }
            JsonNode told = EventReading.JSON.readTree(message.value());
            String subject = told.path("subject").asText();
            if (!SUBJECT.matcher(subject).matches()) {
                throw new Poison("no subject");
            }
            return new PersonTold(UUID.fromString(told.path("personId").asText()), subject, at);
        } catch (IOException | DateTimeException | IllegalArgumentException | NullPointerException e) {
            throw new Poison("not a person: " + Unreadable.why(e));
        }
    }
}
