package flexplek.history;

import java.util.Arrays;

/** How far a booking is, as far as its space is concerned; of two tellings of one version the higher rank is the later. */
enum Stage {
    STANDS(0),
    RELEASED(1),
    CANCELLED(2);

    private final int rank;

    Stage(int rank) {
        this.rank = rank;
    }

    /** As the database keeps it. */
    int rank() {
        return rank;
    }

    static Stage of(int rank) {
        return Arrays.stream(values())
                .filter(stage -> stage.rank == rank)
                .findFirst()
                .orElseThrow();
    }
}
