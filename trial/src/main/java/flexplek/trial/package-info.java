/** What the services' tests share: who calls, every operation of an API by every role, and every way to ask wrongly. */
@NullMarked
package flexplek.trial;

import org.jspecify.annotations.NullMarked;
