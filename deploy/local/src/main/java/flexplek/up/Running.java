package flexplek.up;

/** A program that has started and works. */
interface Running extends AutoCloseable {
    /** Blocks until it has ended, by itself or not. */
    void awaitEnd() throws InterruptedException;

    @Override
    void close();
}
