package flexplek.telling;

import static java.util.Objects.requireNonNull;

import flexplek.news.News;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Those who hear of a team day: its members, of whom the organiser may be none any more. */
record Team(UUID organiserId, List<UUID> memberIds) {

    Team {
        requireNonNull(organiserId, "organiserId");
        memberIds = List.copyOf(requireNonNull(memberIds, "memberIds"));
    }

    /** All of them but whoever did it: nobody is told of their own act. */
    List<Told> told(UUID doneBy, Function<UUID, News> news) {
        return memberIds.stream()
                .distinct()
                .filter(person -> !person.equals(doneBy))
                .map(person -> new Told(person, news.apply(person)))
                .toList();
    }
}
