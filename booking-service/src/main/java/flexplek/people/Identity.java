package flexplek.people;

import flexplek.platform.caller.CallerToken;
import java.util.Comparator;
import java.util.LinkedHashSet;
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

    /** The teams among the groups, for a person of this organisation; of two that look alike the same one always stands first. */
    Set<Group.Team> teams(String ofOrganisation) {
        return given().map(group -> Group.of(group, ofOrganisation))
                .filter(Group.Team.class::isInstance)
                .map(Group.Team.class::cast)
                .sorted(Comparator.comparing(Group.Team::path))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The groups that are no teams, each with the reason; {@code lookAlikes}: those of the teams that look like another one. */
    List<Group.LeftOut> leftOut(String ofOrganisation, Set<Group.Team> lookAlikes) {
        return given().flatMap(group -> switch (Group.of(group, ofOrganisation)) {
                    case Group.LeftOut leftOut -> Stream.of(leftOut);
                    case Group.Team team
                    when lookAlikes.contains(team) -> Stream.of(new Group.LeftOut(group, Group.Why.LOOKS_LIKE));
                    case Group.Team _ -> Stream.<Group.LeftOut>of();
                })
                .toList();
    }

    private Stream<String> given() {
        return groups == null ? Stream.of() : groups.stream();
    }
}
