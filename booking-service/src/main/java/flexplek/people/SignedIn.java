package flexplek.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import flexplek.platform.AfterCommit;
import flexplek.platform.Problems;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Knows the person behind the token, and makes that person at first sight. */
@ApplicationScoped
public class SignedIn {

    /** What a token says of a person; a change of any of it is a new look at the database. */
    record Identity(UUID subject, String organisation, String displayName, Set<String> teams) {}

    private final JsonWebToken token;
    private final SecurityIdentity roles;
    private final Memberships memberships;
    private final People people;
    private final AfterCommit afterCommit;
    private final Cache<Identity, Membership> known = Caffeine.newBuilder()
            .maximumSize(150_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    SignedIn(
            JsonWebToken token,
            SecurityIdentity roles,
            Memberships memberships,
            People people,
            AfterCommit afterCommit) {
        this.token = token;
        this.roles = roles;
        this.memberships = memberships;
        this.people = people;
        this.afterCommit = afterCommit;
    }

    public Caller caller() {
        Identity identity = identity();
        Membership member = known.getIfPresent(identity);
        if (member == null) {
            member = memberships.asToldBy(identity).orElseGet(() -> people.seen(identity));
            remember(identity, member);
        }
        return new Caller(
                member.person(),
                identity.subject(),
                member.organisation(),
                identity.organisation(),
                member.teams(),
                roles.getRoles());
    }

    /** Not before it is stored: a transaction that rolls back takes the person with it. */
    private void remember(Identity identity, Membership member) {
        afterCommit.run(() -> known.put(identity, member));
    }

    /** Call after people were imported: their teams may differ from what was remembered. */
    void forget() {
        known.invalidateAll();
    }

    private Identity identity() {
        String organisation = text("organisation");
        if (organisation == null) {
            throw Problems.forbidden("The token names no organisation, so there is nothing it may book or see.");
        }
        String name = text("name");
        try {
            return new Identity(UUID.fromString(token.getSubject()), organisation, name == null ? "" : name, teams());
        } catch (IllegalArgumentException e) {
            throw Problems.forbidden("The token's subject is not a person of this realm.");
        }
    }

    private @Nullable String text(String claim) {
        Object value = token.getClaim(claim);
        String text = value instanceof JsonString s ? s.getString() : value instanceof String s ? s : null;
        return text == null || text.isBlank() ? null : text;
    }

    private Set<String> teams() {
        Object groups = token.getClaim("groups");
        Collection<?> paths = groups instanceof Collection<?> c ? c : List.of();
        return paths.stream()
                .map(path -> path instanceof JsonString s ? s.getString() : path.toString())
                .filter(TeamPath::isTeam)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
