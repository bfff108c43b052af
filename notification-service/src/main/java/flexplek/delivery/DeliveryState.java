package flexplek.delivery;

/** Where a delivery is. SKIPPED: there is nobody to send it to, or nothing left to tell. DEAD: only an admin's replay sends it again. */
enum DeliveryState {
    PENDING,
    SENDING,
    SENT,
    SKIPPED,
    DEAD
}
