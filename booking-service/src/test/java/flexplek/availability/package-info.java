@NullMarked
package flexplek.availability;

import org.jspecify.annotations.NullMarked;
