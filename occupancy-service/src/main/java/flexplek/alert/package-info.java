/** What those who look after a building want to be told of it: rules for its places, and the alerts that they raise. */
@NullMarked
package flexplek.alert;

import org.jspecify.annotations.NullMarked;
