package flexplek.session;

import org.jspecify.annotations.Nullable;

/** A place in our own app that a browser may be sent to after sign-in; anything else becomes the first page. */
record LocalPath(String path) {

    /** Only printable characters, one slash first, and no backslash, which browsers read as a slash. */
    static LocalPath of(@Nullable String wanted) {
        boolean local = wanted != null
                && wanted.startsWith("/")
                && !wanted.startsWith("//")
                && wanted.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        return new LocalPath(local && wanted != null && !leadsBackHere(wanted) ? wanted : "/");
    }

    private static boolean leadsBackHere(String wanted) {
        return wanted.startsWith("/session") || wanted.startsWith("/api/");
    }
}
