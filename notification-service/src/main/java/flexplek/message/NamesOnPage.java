package flexplek.message;

import flexplek.addressbook.AddressBook;
import flexplek.addressbook.AddressBookAway;
import flexplek.addressbook.Addressee;
import flexplek.wording.Names;
import java.util.Optional;
import java.util.UUID;

/** Names for one page of messages; when Keycloak is away the page comes at once, without names. */
class NamesOnPage implements Names {

    private final AddressBook addressBook;
    private boolean away;

    NamesOnPage(AddressBook addressBook) {
        this.addressBook = addressBook;
    }

    @Override
    public Optional<String> find(UUID person) {
        if (away) {
            return Optional.empty();
        }
        try {
            return addressBook.find(person).map(Addressee::name);
        } catch (AddressBookAway e) {
            away = true;
            return Optional.empty();
        }
    }
}
