package flexplek.telling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns by which subject each person signs in. What is told again, or late, changes nothing. */
@ApplicationScoped
class ListenToPeople {

    private final LearnPerson learnPerson;
    private final DeadLetters deadLetters;
    private final Patience patience;

    ListenToPeople(LearnPerson learnPerson, DeadLetters deadLetters, Patience patience) {
        this.learnPerson = learnPerson;
        this.deadLetters = deadLetters;
        this.patience = patience;
    }

    @Incoming("flexplek.people")
    @RunOnVirtualThread
    void people(ConsumerRecords<String, byte[]> batch) {
        for (ConsumerRecord<String, byte[]> source : batch) {
            take(source);
        }
    }

    private void take(ConsumerRecord<String, byte[]> source) {
        try {
            PersonTold told = PersonTold.read(source);
            patience.untilDone(() -> {
                learnPerson.learn(told);
                return true;
            });
        } catch (Poison poison) {
            patience.untilDone(() -> {
                deadLetters.add(withoutValue(source), String.valueOf(poison.getMessage()));
                return true;
            });
        }
    }

    /** A subject stays in this topic, which nobody else may read. */
    private static ConsumerRecord<String, byte[]> withoutValue(ConsumerRecord<String, byte[]> source) {
        return new ConsumerRecord<>(
                source.topic(),
                source.partition(),
                source.offset(),
                source.timestamp(),
                source.timestampType(),
                source.serializedKeySize(),
                0,
                source.key(),
                null,
                source.headers(),
                source.leaderEpoch());
    }
}
