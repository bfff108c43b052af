package flexplek.claim;

import flexplek.rule.TimeSlot;
import flexplek.trial.Callers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;

/** People whom nobody else's test touches, more than the realm has. */
@ApplicationScoped
class Crowd {

    private final Session entities;

    Crowd(Session entities) {
        this.entities = entities;
    }

    /** So many of an organisation, which must be known. */
    List<Claim.Sitter> of(String organisation, int many) {
        return QuarkusTransaction.requiringNew()
                .call(() -> IntStream.range(0, many)
                        .mapToObj(i -> one(organisation))
                        .toList());
    }

    private Claim.Sitter one(String organisation) {
        UUID id = UUID.randomUUID();
        Integer key = entities.createNativeQuery("""
                        insert into person (public_id, organisation_id, display_name)
                        select :id, id, 'Somebody' from organisation where key = :organisation returning id""", Integer.class)
                .setParameter("id", id)
                .setParameter("organisation", organisation)
                .getSingleResult();
        return new Claim.Sitter(key, id);
    }

    int organisation(String key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select id from organisation where key = :key", Integer.class)
                        .setParameter("key", key)
                        .getSingleResult());
    }

    Ask ask(Claim.Sitter person, String organisation, TimeSlot slot) {
        return new Ask(person, person, organisation(organisation), Set.of(), slot);
    }

    /** How the rules of an organisation or a building are set, by an administrator of all. */
    static void rule(String path, String rules) {
        Callers.asWithJson("platform-admin", rules).put(path + "/rules").then().statusCode(200);
    }
}
