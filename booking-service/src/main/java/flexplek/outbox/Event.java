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

    /** The key of the message: the last one of a key is the present state where the topic is compacted. */
    @JsonIgnore
    UUID key();

    /** Within whose messages order holds: what chooses the partition and the bucket of the outbox. */
    @JsonIgnore
    default UUID partitionedBy() {
        return key();
    }

    /** Told without a payload: there is nothing more to know of the key. */
    @JsonIgnore
    default boolean isTombstone() {
        return false;
    }
}
