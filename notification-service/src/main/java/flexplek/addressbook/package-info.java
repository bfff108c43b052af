/** Who a person is and where their mail goes, asked from Keycloak and never stored. */
@NullMarked
package flexplek.addressbook;

import org.jspecify.annotations.NullMarked;
