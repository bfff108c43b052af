/** Two colleagues exchange the spaces of their coming bookings: the one offers it, and it is done when the other agrees. */
@NullMarked
package flexplek.exchange;

import org.jspecify.annotations.NullMarked;
