package flexplek.live;

import flexplek.topic.Json;
import flexplek.topic.Topic;
import jakarta.inject.Singleton;

/** What the stream knows of bookings, for every replica to read whole: the log in Kafka of the store that it keeps them in. */
@Singleton
public class BookingLog {

    private final LiveSettings settings;

    BookingLog(LiveSettings settings) {
        this.settings = settings;
    }

    public String topicName() {
        return settings.applicationId() + "-" + Facts.BOOKINGS + "-changelog";
    }

    /** A partition holds the same buildings as that partition of the bookings' topic. */
    public int partitions() {
        return Topic.BOOKINGS.partitions();
    }

    public Booking read(byte[] value) {
        return Json.readOwn(Booking.class, value);
    }
}
