package flexplek.retry;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import flexplek.platform.GeneralWords;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Answers kept under an Idempotency-Key (IETF draft "The Idempotency-Key HTTP Header Field"). */
@ApplicationScoped
public class Answers {

    public record Kept(
            String requestHash,
            int status,
            @Nullable String location,
            @Nullable String etag,
            String body) {}

    private final Session entities;
    private final ObjectMapper json;

    Answers(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Refuses a key that is empty or longer than 200 characters; an absent one is allowed. */
    public static @Nullable String checked(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > 200)) {
            throw Problems.badField("Idempotency-Key", Wording.of(GeneralWords.class, GeneralWords::key));
        }
        return key;
    }

    public String hash(Object request) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(request)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Optional<Kept> find(int person, String key) {
        return entities.createNativeQuery("""
                        select request_hash, status, location, etag, body from idempotent_answer
                        where person_id = :person and key = :key""", Object[].class)
                .setParameter("person", person)
                .setParameter("key", key)
                .getResultStream()
                .map(r -> new Kept(
                        (String) r[0], ((Number) r[1]).intValue(), (String) r[2], (String) r[3], (String) r[4]))
                .findFirst();
    }

    /** The kept answer again; another request under the same key is refused. */
    public Response replay(Kept kept, Object request) {
        Kept before = same(kept, request);
        return response(before.status, before.location, before.etag, before.body);
    }

    private Kept same(Kept kept, Object request) {
        if (!kept.requestHash.equals(hash(request))) {
            throw Problems.of(
                            422,
                            "idempotency-key-reused",
                            Wording.of(RetryWords.class, RetryWords::keyUsed),
                            Wording.of(RetryWords.class, RetryWords::newKey))
                    .build();
        }
        return kept;
    }

    /** An answer with its place and version; {@code body} is an entity or JSON text. */
    public static Response response(int status, @Nullable String location, @Nullable String etag, Object body) {
        Response.ResponseBuilder response =
                Response.status(status).type(MediaType.APPLICATION_JSON).entity(body);
        if (location != null) {
            response.header("Location", location);
        }
        if (etag != null) {
            response.tag(new EntityTag(etag));
        }
        return response.build();
    }

    /**
     * For acts off the hot path, within their transaction: holds the key, so that a second request with it waits for the
     * first. Empty when the key is new; otherwise the kept answer.
     */
    public Optional<Response> hold(int person, @Nullable String key, Object request) {
        return held(person, key, request)
                .map(before -> response(before.status, before.location, before.etag, before.body));
    }

    /**
     * As {@link #hold}, for what is made and may be gone while its key is kept: where it is, or was, which is all that is kept of
     * it.
     */
    public Optional<String> holdPlace(int person, @Nullable String key, Object request) {
        return held(person, key, request).map(before -> requireNonNull(before.location));
    }

    private Optional<Kept> held(int person, @Nullable String key, Object request) {
        if (key == null) {
            return Optional.empty();
        }
        int held = entities.createNativeMutationQuery("""
                        insert into idempotent_answer (person_id, key, request_hash, status, body, created_at)
                        values (:person, :key, :hash, 0, '', now()) on conflict do nothing""")
                .setParameter("person", person)
                .setParameter("key", key)
                .setParameter("hash", hash(request))
                .executeUpdate();
        return held == 1 ? Optional.empty() : Optional.of(same(find(person, key).orElseThrow(), request));
    }

    /** Keeps the answer of an act that held its key and made something new, which is at {@code location}. */
    public Response keepMade(int person, @Nullable String key, String location, Object body) {
        return keep(person, key, 201, location, "0", body);
    }

    /** Keeps where something new is that an act has made which held its key by {@link #holdPlace}. */
    public void keepPlace(int person, @Nullable String key, String location) {
        keep(person, key, 201, location, null, Map.of());
    }

    /** Keeps the answer of an act that held its key and made nothing that has an address. */
    public Response keep(int person, @Nullable String key, Object body) {
        return keep(person, key, 200, null, null, body);
    }

    private Response keep(
            int person,
            @Nullable String key,
            int status,
            @Nullable String location,
            @Nullable String etag,
            Object body) {
        String text = text(body);
        if (key != null) {
            entities.createNativeMutationQuery("""
                            update idempotent_answer set status = :status, location = :location, etag = :etag, body = :body
                            where person_id = :person and key = :key""")
                    .setParameter("status", status)
                    .setParameter("location", location, String.class)
                    .setParameter("etag", etag, String.class)
                    .setParameter("body", text)
                    .setParameter("person", person)
                    .setParameter("key", key)
                    .executeUpdate();
        }
        return response(status, location, etag, text);
    }

    private String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
