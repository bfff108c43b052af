package flexplek.telling;

import flexplek.addressbook.Subjects;
import flexplek.message.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Learns by which subject a person signs in. Of whoever signs in no more the messages are forgotten, and with them their mail. */
@ApplicationScoped
class LearnPerson {

    private final Subjects subjects;
    private final Messages messages;

    LearnPerson(Subjects subjects, Messages messages) {
        this.subjects = subjects;
        this.messages = messages;
    }

    @Transactional
    void learn(PersonTold told) {
        boolean newest = subjects.tell(told.personId(), told.subject(), told.at());
        if (newest && told.subject() == null) {
            messages.forget(told.personId());
        }
    }
}
