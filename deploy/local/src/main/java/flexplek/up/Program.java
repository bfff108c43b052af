package flexplek.up;

import java.util.List;

/** One program of the system: its name, those it cannot start without, and where it is reached. */
record Program(String name, List<String> needs, String address, Start start) {
    /** Starts it and answers when it works; refuses with a reason that a person can act on. */
    interface Start {
        Running now();
    }
}
