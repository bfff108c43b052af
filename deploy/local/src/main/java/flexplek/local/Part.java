package flexplek.local;

import java.util.Map;

/** One of the things that the services stand on: started, known by its addresses, closed again. */
interface Part extends AutoCloseable {
    /** Starts it, waits until it works, and answers where it is to be found. */
    Map<String, String> start();

    /** Blocks until it has ended by itself; for ever if it lives within this process. */
    void awaitEnd() throws InterruptedException;

    @Override
    void close();
}
