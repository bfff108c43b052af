package flexplek.demo.plan;

import org.jspecify.annotations.Nullable;

/** A block of spaces; held for one organisation, or for all of the building when {@code organisation} is null. */
public record Neighbourhood(
        String code, String name, @Nullable String organisation, Rect area) {
    /** Whether people of this organisation may sit here. */
    public boolean opensTo(String organisation) {
        return this.organisation == null || this.organisation.equals(organisation);
    }
}
