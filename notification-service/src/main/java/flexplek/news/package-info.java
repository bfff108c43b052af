/** What there is to tell one person: facts and ids, no words, no names. */
@NullMarked
package flexplek.news;

import org.jspecify.annotations.NullMarked;
