package flexplek.place;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From when to when a space is out of service, half-open: no start for long ago, no end for until further notice. */
public record Closed(@Nullable Instant start, @Nullable Instant end) {

    /** As ISO 8601 writes the side of an interval that is open. */
    private static final String OPEN = "..";

    public boolean covers(Instant at) {
        return (start == null || !at.isBefore(start)) && (end == null || at.isBefore(end));
    }

    /** As intervals of ISO 8601, one after another. */
    public static String written(List<Closed> closures) {
        return closures.stream().map(Closed::written).collect(Collectors.joining(" "));
    }

    private String written() {
        return Objects.toString(start, OPEN) + "/" + Objects.toString(end, OPEN);
    }

    /** What was {@link #written}. */
    public static List<Closed> read(String text) {
        List<Closed> closures = new ArrayList<>();
        for (String interval : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            int slash = interval.indexOf('/');
            closures.add(new Closed(side(interval.substring(0, slash)), side(interval.substring(slash + 1))));
        }
        return List.copyOf(closures);
    }

    private static @Nullable Instant side(String text) {
        return text.equals(OPEN) ? null : Instant.parse(text);
    }
}
