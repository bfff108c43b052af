/** Proves the counting: rules by themselves, then the topology on Kafka Streams' test driver. */
@NullMarked
package flexplek.live;

import org.jspecify.annotations.NullMarked;
