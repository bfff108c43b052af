/** What is broken at a space: reported by whoever finds it, and followed by those who look after the building. */
@NullMarked
package flexplek.fault;

import org.jspecify.annotations.NullMarked;
