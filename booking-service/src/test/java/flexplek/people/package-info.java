/** Tests of people and teams. */
@NullMarked
package flexplek.people;

import org.jspecify.annotations.NullMarked;
