package flexplek.telling;

import static java.util.Objects.requireNonNull;

import flexplek.news.News;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Those who hear of a team day: its members and its organiser. */
record Team(UUID organiserId, List<UUID> memberIds) {

    Team {
        requireNonNull(organiserId, "organiserId");
        memberIds = List.copyOf(requireNonNull(memberIds, "memberIds"));
    }

    /** All of them but whoever did it: nobody is told of their own act. */
    List<Told> told(UUID doneBy, Function<UUID, News> news) {
        Set<UUID> people = new LinkedHashSet<>(memberIds);
        people.add(organiserId);
        return people.stream()
                .filter(person -> !person.equals(doneBy))
                .map(person -> new Told(person, news.apply(person)))
                .toList();
    }
}
