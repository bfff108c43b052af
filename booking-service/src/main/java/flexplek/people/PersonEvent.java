package flexplek.people;

import flexplek.outbox.Event;
import flexplek.outbox.Topic;
import java.util.UUID;

/** Which subject of the identity provider is which person: for the one reader that must know (flexplek.people). */
sealed interface PersonEvent extends Event {

    UUID personId();

    @Override
    default Topic topic() {
        return Topic.PEOPLE;
    }

    @Override
    default UUID about() {
        return personId();
    }

    @Override
    default UUID key() {
        return personId();
    }

    record PersonIdentified(UUID personId, String subject) implements PersonEvent {
        @Override
        public String type() {
            return "person.identified.v1";
        }
    }

    /** The person signs in no more, or is forgotten; nothing of them is to be kept. */
    record PersonGone(UUID personId) implements PersonEvent {
        @Override
        public String type() {
            return "person.gone.v1";
        }

        @Override
        public boolean isTombstone() {
            return true;
        }
    }
}
