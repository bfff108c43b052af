package flexplek.people;

import java.util.Set;

/** Inside keys of a person, the organisation and the teams. */
record Membership(int person, int organisation, Set<Integer> teams) {}
