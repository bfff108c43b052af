@NullMarked
package flexplek.checkin;

import org.jspecify.annotations.NullMarked;
