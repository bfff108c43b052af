package flexplek.delivery;

import flexplek.message.Message;
import flexplek.standing.Current;
import java.time.Duration;

/** Makes what one channel brings and hands it over; what it throws counts as a failed attempt. */
public interface Carrier {

    Channel channel();

    /** How long handing over may take. */
    Duration timeout();

    Outcome carry(Message message, Current current);
}
