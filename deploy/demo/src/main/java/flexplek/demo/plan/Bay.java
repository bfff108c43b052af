package flexplek.demo.plan;

/** What fills a strip, in façade grids of 1.80 m, as Dutch offices are built. Seats follow 2.5 m² a place (NUMBERS, FWR). */
enum Bay {
    BENCH_OF_SIX(2),
    BENCH_OF_FOUR(2),
    TWO_ROOMS_OF_TWO(2),
    ROOM_OF_FOUR(2),
    ROOM_OF_EIGHT(2),
    ROOM_OF_TWELVE(3),
    ROOM_OF_TWENTY(4),
    PANTRY(2),
    LOUNGE(2),
    LOCKERS(1),
    LABORATORY(4),
    RESTAURANT(4),
    HALL(4);

    static final int WIDTH = 180;

    final int grids;

    Bay(int grids) {
        this.grids = grids;
    }

    int length() {
        return grids * WIDTH;
    }
}
