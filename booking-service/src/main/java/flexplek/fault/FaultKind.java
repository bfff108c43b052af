package flexplek.fault;

/** What is broken; what none of them says is OTHER, and says itself what it is. */
enum FaultKind {
    MONITOR,
    DESK,
    CHAIR,
    POWER,
    NETWORK,
    CLIMATE,
    CLEANING,
    OTHER
}
