/** Tests of what there is to tell. */
@NullMarked
package flexplek.news;

import org.jspecify.annotations.NullMarked;
