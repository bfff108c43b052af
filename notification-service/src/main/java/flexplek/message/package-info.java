/** The inbox: what a person was told. */
@NullMarked
package flexplek.message;

import org.jspecify.annotations.NullMarked;
