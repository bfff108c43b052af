package flexplek.guest;

import org.jspecify.annotations.Nullable;

/** Somebody from outside, as their host calls them: in no event and no log, and forgotten a short time after the visit. */
record Guest(String name, @Nullable String from) {

    /** How many characters a name has at most, and an organisation. */
    static final int LONGEST = 120;
}
