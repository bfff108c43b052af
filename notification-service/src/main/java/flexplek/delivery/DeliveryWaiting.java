package flexplek.delivery;

/** Something was queued in this transaction: when it commits, the rounds need not wait for their next look. */
public record DeliveryWaiting() {}
