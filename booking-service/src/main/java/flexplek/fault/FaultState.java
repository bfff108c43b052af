package flexplek.fault;

/** How far a fault is. */
enum FaultState {
    REPORTED,
    TAKEN_UP,
    SOLVED,
    DECLINED;

    boolean isOpen() {
        return this == REPORTED || this == TAKEN_UP;
    }
}
