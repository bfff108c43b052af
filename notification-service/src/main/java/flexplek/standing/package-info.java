/** How what we tell stands now, asked from booking-service when a message leaves and never stored. */
@NullMarked
package flexplek.standing;

import org.jspecify.annotations.NullMarked;
