package flexplek.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule looks at. */
@Schema(
        name = "AlertMeasure",
        description =
                "SHARE: people as a percentage of the desks in service. PEOPLE: how many they are, for a largest number"
                        + " that fire safety sets. SILENCE: for how many minutes no sensor has counted at the place.")
enum Measure {
    SHARE(1, 200),
    PEOPLE(0, 100_000),
    SILENCE(5, 10_080);

    private static final int POINTS = 5;
    private static final int PERCENT = 5;

    private final int least;
    private final int most;

    Measure(int least, int most) {
        this.least = least;
        this.most = most;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    /** Down to what it has to come before an alert ends, where nobody says: 5 points, or 5 % of the people, below. */
    int usualDownTo(int above) {
        return switch (this) {
            case SHARE -> Math.max(0, above - POINTS);
            case PEOPLE -> Math.max(0, above - Math.ceilDiv(above * PERCENT, 100));
            case SILENCE -> above;
        };
    }

    /** How long it has to stay there; a sensor that counts again is silent no more. */
    int usualMinutes() {
        return this == SILENCE ? 0 : 5;
    }
}
