package flexplek.scenario;

import java.util.Optional;
import java.util.stream.Stream;

/** On how many of a thousand working days nobody is turned away. */
enum ServiceLevel {
    NINE_OF_TEN(900),
    NINETEEN_OF_TWENTY(950),
    NINETY_NINE_OF_A_HUNDRED(990),
    ALL_BUT_ONE_OF_A_THOUSAND(999);

    private final int perMille;

    ServiceLevel(int perMille) {
        this.perMille = perMille;
    }

    static Optional<ServiceLevel> find(double share) {
        return Stream.of(values())
                .filter(level -> Math.abs(level.share() - share) < 1e-9)
                .findFirst();
    }

    double share() {
        return perMille / 1000.0;
    }

    /** How many of so many days are at least that share. */
    long of(long days) {
        return Math.ceilDiv(perMille * days, 1000L);
    }
}
