/** Tests of telling, down to the inbox and the mail catcher. */
@NullMarked
package flexplek.telling;

import org.jspecify.annotations.NullMarked;
