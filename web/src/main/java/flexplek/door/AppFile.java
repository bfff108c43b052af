package flexplek.door;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of the web app with its pressed forms by content encoding; {@code lasting} where its name changes with it. */
record AppFile(String type, String tag, boolean lasting, Map<String, Buffer> forms) {

    /** Best first. */
    private static final String[] ENCODINGS = {"br", "gzip"};

    /** The encoding to answer with, or null for the file as it is. */
    @Nullable
    String encodingFor(@Nullable String accepted) {
        if (accepted != null) {
            for (String encoding : ENCODINGS) {
                if (forms.containsKey(encoding) && accepted.contains(encoding)) {
                    return encoding;
                }
            }
        }
        return null;
    }

    Buffer form(@Nullable String encoding) {
        Buffer form = forms.get(encoding == null ? "" : encoding);
        if (form == null) {
            throw new IllegalStateException("No form " + encoding);
        }
        return form;
    }
}
