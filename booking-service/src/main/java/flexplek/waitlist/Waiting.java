package flexplek.waitlist;

import flexplek.claim.Ask;
import flexplek.claim.Claim;
import flexplek.rule.TimeSlot;
import java.util.Set;
import java.util.UUID;

/** Somebody in the queue; {@code organisation} is the inside key of the person's. */
record Waiting(UUID entry, Claim.Sitter person, int organisation, Wish wish, TimeSlot slot, boolean autoAccept) {

    Ask ask() {
        return new Ask(person, person, organisation, Set.of(), slot);
    }
}
