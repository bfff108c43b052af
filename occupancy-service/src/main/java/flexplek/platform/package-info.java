/** What every feature stands on: the clock, problems, Kafka topics and event headers. */
@NullMarked
package flexplek.platform;

import org.jspecify.annotations.NullMarked;
