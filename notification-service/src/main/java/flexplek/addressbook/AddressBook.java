package flexplek.addressbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

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

    /** As {@link #find}, for these people alone: by which subject each signs in is read at once. */
    public Function<UUID, Optional<Addressee>> of(Set<UUID> people) {
        Map<UUID, String> subjectOf = subjects.of(people);
        return person -> Optional.ofNullable(subjectOf.get(person)).flatMap(accounts::find);
    }
}
