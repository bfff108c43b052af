package flexplek.addressbook;

import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Accounts in Keycloak by their subject; answers are kept in memory for ten minutes and nowhere else. */
@ApplicationScoped
class Accounts {

    private final KeycloakPeople people;

    Accounts(@RestClient KeycloakPeople people) {
        this.people = people;
    }

    /** Nothing when Keycloak knows no such account; {@link AddressBookAway} when it does not answer. */
    @CacheResult(cacheName = "addressees")
    Optional<Addressee> find(String subject) {
        try {
            return Optional.of(people.find(subject).addressee());
        } catch (WebApplicationException e) {
            // 400: what another provider calls its people may be nothing that Keycloak could call its own.
            if (e.getResponse().getStatus() == 404 || e.getResponse().getStatus() == 400) {
                return Optional.empty();
            }
            throw new AddressBookAway(e);
        } catch (RuntimeException e) {
            throw new AddressBookAway(e);
        }
    }
}
