package flexplek.platform;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/**
 * Why something that others wrote could not be read, without a word of it: the messages of exceptions quote what they met,
 * which may be a name or a mail address, and logs and dead letters are kept and read by others than the records themselves.
 */
public final class Unreadable {

    private Unreadable() {}

    /** The class of the fault and, where it was met at a field, which one: {@code InvalidFormatException at items[0].name}. */
    public static String why(Throwable fault) {
        Throwable cause = fault.getCause();
        Throwable met = fault instanceof UncheckedIOException && cause != null ? cause : fault;
        String what = met.getClass().getSimpleName();
        String where = met instanceof JsonMappingException mapping ? path(mapping) : "";
        return where.isEmpty() ? what : what + " at " + where;
    }

    /** Where it happened and why, for a log that wants the stack. */
    public static Throwable unworded(Throwable fault) {
        Throwable unworded = new IllegalStateException(fault.getClass().getName());
        unworded.setStackTrace(fault.getStackTrace());
        return unworded;
    }

    private static String path(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
