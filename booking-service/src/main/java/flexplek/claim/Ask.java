package flexplek.claim;

import flexplek.rule.TimeSlot;
import java.util.Set;

/** For whom, by whom, when. {@code organisation} and {@code teams} are those of the person who will sit there. */
public record Ask(Claim.Sitter person, Claim.Sitter madeBy, int organisation, Set<Integer> teams, TimeSlot slot) {}
