@NullMarked
package flexplek.scenario;

import org.jspecify.annotations.NullMarked;
