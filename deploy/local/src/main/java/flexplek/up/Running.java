package flexplek.up;

/** A program that has started and works. */
interface Running extends AutoCloseable {
    /** Blocks until it has ended, by itself or not. */
    void awaitEnd() throws InterruptedException;

    /** Does it keep, when it ends, what makes its next start faster? That takes a while. */
    default boolean learns() {
        return false;
    }

    @Override
    void close();
}
