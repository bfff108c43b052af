package flexplek.addressbook;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import flexplek.wording.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What we read of a person in Keycloak's admin API. */
@JsonIgnoreProperties(ignoreUnknown = true)
record KeycloakPerson(
        boolean enabled,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        boolean emailVerified,
        @Nullable Map<String, List<String>> attributes) {

    Addressee addressee() {
        String name = Stream.of(firstName, lastName)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return new Addressee(name, enabled && emailVerified ? email : null, Language.of(locale()));
    }

    private @Nullable String locale() {
        List<String> locale = attributes == null ? null : attributes.get("locale");
        return locale == null || locale.isEmpty() ? null : locale.getFirst();
    }
}
