/** Who was refused, and who used a power that not everybody has. */
@NullMarked
package flexplek.platform.audit;

import org.jspecify.annotations.NullMarked;
