/** A whole building brought in from files: dry run first, every bad row named, all or nothing. */
@NullMarked
package flexplek.buildingimport;

import org.jspecify.annotations.NullMarked;
