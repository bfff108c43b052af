/** Everything on one machine by one command: the parts, the services, the demo, what to try, and the end of it. */
@NullMarked
package flexplek.up;

import org.jspecify.annotations.NullMarked;
