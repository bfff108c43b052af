/** Programs that fill the local stack with an invented organisation and play one of its days. */
@NullMarked
package flexplek.demo;

import org.jspecify.annotations.NullMarked;
