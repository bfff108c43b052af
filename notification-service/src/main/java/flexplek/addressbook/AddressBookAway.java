package flexplek.addressbook;

/** Keycloak gives no answer now; ask again later. */
public class AddressBookAway extends RuntimeException {
    AddressBookAway(Throwable cause) {
        super("Keycloak gives no answer: " + cause.getClass().getSimpleName(), cause);
    }
}
