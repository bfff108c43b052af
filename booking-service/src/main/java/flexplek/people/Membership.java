package flexplek.people;

import java.util.Set;
import java.util.UUID;

/** A person as stored: inside key and id, the organisation and the inside keys of the teams. */
record Membership(int person, UUID personId, int organisationKey, String organisation, Set<Integer> teams) {}
