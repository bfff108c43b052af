package flexplek.outbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/** A fact to tell: its components are the message, as contracts/events describes it. */
public interface Event {

    /** The CloudEvents type, for instance {@code booking.made.v1}. */
    @JsonIgnore
    String type();

    @JsonIgnore
    Topic topic();

    /** What it happened to. */
    @JsonIgnore
    UUID about();

    /** The aggregate within whose messages order holds. */
    @JsonIgnore
    UUID key();
}
