@NullMarked
package flexplek.outbox;

import org.jspecify.annotations.NullMarked;
