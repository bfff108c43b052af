package flexplek.availability;

import flexplek.people.SeenColleagues;
import java.util.List;

/** Whom one wants to sit near: people who let it be seen when they are in. */
sealed interface Near {

    /** By inside keys. */
    List<Integer> people();

    record Nobody() implements Near {
        @Override
        public List<Integer> people() {
            return List.of();
        }
    }

    record Team(List<Integer> people) implements Near {}

    record Person(SeenColleagues.Seen colleague) implements Near {
        @Override
        public List<Integer> people() {
            return List.of(colleague.key());
        }
    }
}
