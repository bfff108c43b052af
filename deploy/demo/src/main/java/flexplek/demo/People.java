package flexplek.demo;

import flexplek.demo.people.Person;
import flexplek.demo.people.Population;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports the people; who is known already is only brought up to date. */
final class People {
    private static final int CHUNK = 1000;

    record PeopleImport(List<Row> people) {}

    record Row(
            UUID id,
            String organisation,
            String displayName,
            List<String> teams,
            LocalDate startedOn,
            @Nullable UUID mentorId) {
        static Row of(Person person) {
            return new Row(
                    person.id(),
                    person.team().organisation().key(),
                    person.displayName(),
                    List.of(person.team().path()),
                    person.startedOn(),
                    person.mentorId());
        }
    }

    private People() {}

    static void load(Population population, Api booking, Progress progress) {
        var rows = population.people().stream().map(Row::of).toList();
        int created = 0;
        for (var chunk : chunks(rows, CHUNK)) {
            var answer = booking.post("/v1/people-imports", new PeopleImport(chunk), Load.key(chunk));
            created += answer.path("created").asInt();
        }
        progress.say("%d people in %d teams of 3 ministries (all invented), %d of them newcomers; %d were new here"
                .formatted(
                        rows.size(),
                        population.teams().size(),
                        rows.stream().filter(row -> row.mentorId() != null).count(),
                        created));
    }

    static <T> List<List<T>> chunks(List<T> all, int size) {
        var chunks = new ArrayList<List<T>>();
        for (int i = 0; i < all.size(); i += size) {
            chunks.add(all.subList(i, Math.min(all.size(), i + size)));
        }
        return chunks;
    }
}
