/** Tests of mail that meets trouble. */
@NullMarked
package flexplek.mail;

import org.jspecify.annotations.NullMarked;
