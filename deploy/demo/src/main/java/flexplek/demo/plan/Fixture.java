package flexplek.demo.plan;

/** Something on a plan that nobody books: a core, a corridor, a pantry. {@code feature} is its word in the GeoJSON. */
public record Fixture(String feature, String name, Rect area) {}
