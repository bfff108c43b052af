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

    List<Told> told(UUID doneBy, Function<UUID, News> news) {
        return Told.allBut(doneBy, memberIds, news);
    }
}
