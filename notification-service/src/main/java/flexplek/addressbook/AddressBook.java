package flexplek.addressbook;

import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Looks people up in Keycloak; answers are kept in memory for ten minutes and nowhere else. */
@ApplicationScoped
public class AddressBook {

    private final KeycloakPeople people;

    AddressBook(@RestClient KeycloakPeople people) {
        this.people = people;
    }

    /** The person, or nothing when Keycloak does not know them; {@link AddressBookAway} when it does not answer. */
    @CacheResult(cacheName = "addressees")
    public Optional<Addressee> find(UUID person) {
        try {
            return Optional.of(people.find(person).addressee());
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) {
                return Optional.empty();
            }
            throw new AddressBookAway(e);
        } catch (RuntimeException e) {
            throw new AddressBookAway(e);
        }
    }
}
