package flexplek.message;

import flexplek.addressbook.AddressBook;
import flexplek.addressbook.AddressBookAway;
import flexplek.addressbook.Addressee;
import flexplek.wording.Names;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Names for one page of messages, each asked once; when Keycloak is away the page comes at once, without names. */
class NamesOnPage implements Names {

    private final Function<UUID, Optional<Addressee>> addressees;
    private final Map<UUID, Optional<String>> known = new HashMap<>();
    private boolean away;

    /** {@code people}: all who are named on the page. */
    NamesOnPage(AddressBook addressBook, Set<UUID> people) {
        addressees = addressBook.of(people);
    }

    @Override
    public Optional<String> find(UUID person) {
        return known.computeIfAbsent(person, this::ask);
    }

    private Optional<String> ask(UUID person) {
        if (away) {
            return Optional.empty();
        }
        try {
            return addressees.apply(person).map(Addressee::name);
        } catch (AddressBookAway e) {
            away = true;
            return Optional.empty();
        }
    }
}
