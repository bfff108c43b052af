/** Who books: persons, their organisations and teams, as the token and the administrator's import tell. */
@NullMarked
package flexplek.people;

import org.jspecify.annotations.NullMarked;
