/** What a screen shows: how full a building is now, and every change of it as it happens. */
@NullMarked
package flexplek.screen;

import org.jspecify.annotations.NullMarked;
