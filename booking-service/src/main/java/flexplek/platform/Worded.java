package flexplek.platform;

/** One of the violations of a problem, of a form that its feature chose. */
public interface Worded {

    String message();

    /** The same with its message in other words. */
    Worded worded(String message);
}
