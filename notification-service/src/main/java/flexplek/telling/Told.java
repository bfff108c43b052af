package flexplek.telling;

import flexplek.news.News;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What an event means for one person. */
record Told(UUID personId, News news) {

    /** For each of these people but whoever did it: nobody is told of their own act. */
    static List<Told> allBut(UUID doneBy, List<UUID> people, Function<UUID, News> news) {
        return people.stream()
                .distinct()
                .filter(person -> !person.equals(doneBy))
                .map(person -> new Told(person, news.apply(person)))
                .toList();
    }
}
