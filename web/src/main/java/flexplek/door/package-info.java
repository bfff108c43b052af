/** The one origin that a browser sees: the app's files, and the way through to the services with the person's token. */
@NullMarked
package flexplek.door;

import org.jspecify.annotations.NullMarked;
