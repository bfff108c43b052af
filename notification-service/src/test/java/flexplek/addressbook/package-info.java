@NullMarked
package flexplek.addressbook;

import org.jspecify.annotations.NullMarked;
