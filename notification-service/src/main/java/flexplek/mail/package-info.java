/** Letters: made in the words of their reader and handed to the mail server. */
@NullMarked
package flexplek.mail;

import org.jspecify.annotations.NullMarked;
