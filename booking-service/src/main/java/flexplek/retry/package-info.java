/** Answers kept under an Idempotency-Key, so that every write can be sent again. */
@NullMarked
package flexplek.retry;

import org.jspecify.annotations.NullMarked;
