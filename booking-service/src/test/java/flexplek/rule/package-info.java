@NullMarked
package flexplek.rule;

import org.jspecify.annotations.NullMarked;
