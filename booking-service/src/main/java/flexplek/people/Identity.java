package flexplek.people;

import flexplek.platform.caller.CallerToken;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a token says of a person; a change of any of it is a new look at the database. What it leaves out (null) is not known,
 * which is something else than none.
 */
record Identity(
        String subject,
        @Nullable String organisation,
        @Nullable String displayName,
        @Nullable Set<String> groups) {

    static Identity of(CallerToken token) {
        return new Identity(token.subject(), token.organisation(), token.name(), token.groups());
    }

    /** The teams among the groups, for a person of this organisation. */
    Set<Group.Team> teams(String ofOrganisation) {
        return read(Group.Team.class, ofOrganisation).collect(Collectors.toSet());
    }

    /** The groups that cannot become teams, each with the reason. */
    List<Group.LeftOut> leftOut(String ofOrganisation) {
        return read(Group.LeftOut.class, ofOrganisation).toList();
    }

    private <G extends Group> Stream<G> read(Class<G> as, String ofOrganisation) {
        return groups == null
                ? Stream.of()
                : groups.stream()
                        .map(path -> Group.of(path, ofOrganisation))
                        .filter(as::isInstance)
                        .map(as::cast);
    }
}
