/** What is really so, asked of the database, of Kafka, of the logs and of the mail catcher. */
@NullMarked
package flexplek.bench.truth;

import org.jspecify.annotations.NullMarked;
