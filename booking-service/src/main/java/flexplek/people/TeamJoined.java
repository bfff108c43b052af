package flexplek.people;

/** A team is taken into another (inside keys), in the transaction under way; whoever keeps something of it hands it over. */
public record TeamJoined(int team, int into) {}
