package flexplek.addressbook;

import flexplek.wording.Language;
import org.jspecify.annotations.Nullable;

/** A person as Keycloak knows them now; without a verified address they get no mail. */
public record Addressee(String name, @Nullable String address, Language language) {}
