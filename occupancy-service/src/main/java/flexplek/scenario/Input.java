package flexplek.scenario;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a scenario is calculated with beside its groups. */
@Schema(
        name = "ScenarioInputName",
        description = "GROWTH: change of the number of people; PRESENCE_FACTOR: all shares of presence times this;"
                + " NO_SHOW_SHARE: of those who plan to come, who do not; SPREAD: from the week as it is (0) to every day"
                + " alike (1).")
enum Input {
    GROWTH("growth", "1", -0.95, 2),
    PRESENCE_FACTOR("presenceFactor", "1", 0, 3),
    NO_SHOW_SHARE("noShowShare", "1", 0, 0.95),
    SPREAD("spread", "1", 0, 1),
    COST_PER_DESK("costPerDesk", "EUR/desk/year", 0, 1_000_000),
    AREA_PER_DESK("areaPerDesk", "m2/desk", 0, 1000),
    COMMUTE_DISTANCE("commuteDistance", "km", 0, 1000),
    COMMUTE_CO2("commuteCo2", "g/km", 0, 10_000);

    private final String field;
    private final String unit;
    private final double least;
    private final double most;

    Input(String field, String unit, double least, double most) {
        this.field = field;
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    /** As requests call it. */
    String field() {
        return field;
    }

    /** 1 for a share or a factor. */
    String unit() {
        return unit;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    /**
     * What it is where the caller does not say; null where there is nothing to go by. The cost is derived: the NFC Index gives
     * euros per square metre for 2024, square metres per desk last for 2015. What a kilometre emits depends on how people
     * travel, and is to be looked up with its date.
     */
    @Nullable
    Stated standard() {
        return switch (this) {
            case GROWTH, NO_SHOW_SHARE, SPREAD -> Stated.plainly(0);
            case PRESENCE_FACTOR -> Stated.plainly(1);
            case COST_PER_DESK -> Stated.cited(11_900, "NFC Index: EUR 602/m2 (2024) x 19.8 m2/desk (2015)", "2024");
            case COMMUTE_DISTANCE -> Stated.cited(19.9, "CBS 85481NED", "2023");
            case AREA_PER_DESK, COMMUTE_CO2 -> null;
        };
    }

    boolean allows(double value) {
        return value >= least && value <= most;
    }

    /** Whether it is a figure of the world, for which whoever gives it names source and date. */
    boolean isCited() {
        return switch (this) {
            case GROWTH, PRESENCE_FACTOR, NO_SHOW_SHARE, SPREAD -> false;
            case COST_PER_DESK, AREA_PER_DESK, COMMUTE_DISTANCE, COMMUTE_CO2 -> true;
        };
    }
}
