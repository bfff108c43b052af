@NullMarked
package flexplek.platform.caller;

import org.jspecify.annotations.NullMarked;
