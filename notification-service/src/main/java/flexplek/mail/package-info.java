/** Mail on its way: sent once, later when the mail server is away, never lost. */
@NullMarked
package flexplek.mail;

import org.jspecify.annotations.NullMarked;
