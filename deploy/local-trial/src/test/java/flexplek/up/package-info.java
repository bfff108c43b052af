/** Proves what the one command says and in which order it starts and ends things. */
@NullMarked
package flexplek.up;

import org.jspecify.annotations.NullMarked;
