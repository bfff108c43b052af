package flexplek.platform;

import jakarta.ws.rs.core.EntityTag;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Changes that hold only when the caller has seen the present version (RFC 9110, If-Match). */
public final class Preconditions {

    private static final Pattern TAG = Pattern.compile("(W/)?\"[^\"]{0,200}\"");

    private Preconditions() {}

    public static EntityTag tag(int version) {
        return tag(Integer.toString(version));
    }

    public static EntityTag tag(String version) {
        return new EntityTag(version);
    }

    /** Refuses with 400 a change that must not be made unseen, and was sent without If-Match. */
    public static String given(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw Problems.badField("If-Match", Wording.of(GeneralWords.class, GeneralWords::missing));
        }
        return ifMatch;
    }

    /** Refuses with 412 when {@code ifMatch} is there and names another version, with 400 when it is none. */
    public static void match(@Nullable String ifMatch, int version) {
        match(ifMatch, version, () -> false);
    }

    /**
     * As {@link #match(String, int)}, save where what is asked for {@code stands} already: then this is the retry of a change
     * that worked, and RFC 9110 (13.1.1) lets it be answered as that was.
     */
    public static void match(@Nullable String ifMatch, int version, BooleanSupplier stands) {
        match(ifMatch, Integer.toString(version), stands);
    }

    /** As {@link #match(String, int, BooleanSupplier)}, of what has a version that is no number. */
    public static void match(@Nullable String ifMatch, String version, BooleanSupplier stands) {
        if (!names(ifMatch, version) && !stands.getAsBoolean()) {
            throw Problems.of(
                            412,
                            "changed-meanwhile",
                            Wording.of(GeneralWords.class, GeneralWords::changed),
                            Wording.of(GeneralWords.class, GeneralWords::changedSince))
                    .build();
        }
    }

    private static boolean names(@Nullable String ifMatch, String version) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return true;
        }
        for (String tag : ifMatch.split(",", -1)) {
            if (!TAG.matcher(tag.strip()).matches()) {
                throw Problems.badField("If-Match", Wording.of(GeneralWords.class, GeneralWords::version));
            }
            if (tag.strip().equals("\"" + version + "\"")) {
                return true;
            }
        }
        return false;
    }
}
