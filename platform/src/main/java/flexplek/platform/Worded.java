package flexplek.platform;

/** One of the violations of a problem, of a form that its feature chose. */
public interface Worded {

    /** As it stands in the answer. */
    Object in(Tongue tongue);
}
