@NullMarked
package flexplek.fault;

import org.jspecify.annotations.NullMarked;
