package flexplek.addressbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Looks people up in Keycloak, by the subject that each signs in by. */
@ApplicationScoped
public class AddressBook {

    private final Subjects subjects;
    private final Accounts accounts;

    AddressBook(Subjects subjects, Accounts accounts) {
        this.subjects = subjects;
        this.accounts = accounts;
    }

    /** The person, or nothing when Keycloak does not know them; {@link AddressBookAway} when it does not answer. */
    public Optional<Addressee> find(UUID person) {
        return subjects.of(person).flatMap(accounts::find);
    }
}
