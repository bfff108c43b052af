/** Holds the events and the API documents to their rules: whole, described, free of personal data, never broken. */
@NullMarked
package flexplek.contract;

import org.jspecify.annotations.NullMarked;
