package flexplek.bench;

import flexplek.bench.ground.Desk;
import flexplek.bench.load.Answer;
import flexplek.bench.load.Tally;
import flexplek.bench.report.Report;
import flexplek.bench.truth.Held;
import flexplek.bench.truth.Holdings;
import flexplek.bench.truth.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who asked for what and what was answered, to be held against the database afterwards. Safe for threads. */
final class Ledger {

    /** An accepted booking, with the desk that the answer names and the inside key of its person. */
    record Accepted(UUID booking, UUID desk, int person, Instant start, Instant end) {}

    final Map<UUID, Accepted> accepted = new ConcurrentHashMap<>();
    final Queue<Refusal> refusals = new ConcurrentLinkedQueue<>();
    final Map<UUID, Instant> cancelled = new ConcurrentHashMap<>();
    final Tally answers = new Tally();

    /** One wish: a named desk, or none for any that fits; {@code person} is an inside key. */
    record Wish(@Nullable Desk desk, int person, Instant start, Instant end) {}

    /** Notes an answer; the booking when it was accepted. */
    @Nullable
    UUID note(Wish wish, Answer answer, Instant asked, Instant answered) {
        String kind = answer.kind();
        answers.add(kind);
        if (answer.status() == 201) {
            var body = answer.json();
            UUID id = UUID.fromString(body.path("id").asText());
            UUID desk = UUID.fromString(body.path("spaceId").asText());
            accepted.put(id, new Accepted(id, desk, wish.person, wish.start, wish.end));
            return id;
        }
        Refusal.Kind refusal = switch (kind) {
            case "409 space-taken" -> Refusal.Kind.SPACE_TAKEN;
            case "409 person-already-booked" -> Refusal.Kind.PERSON_ALREADY_BOOKED;
            default -> null;
        };
        if (refusal != null) {
            int space = wish.desk == null ? 0 : wish.desk.key();
            refusals.add(new Refusal(refusal, space, wish.person, wish.start, wish.end, asked, answered));
        }
        return null;
    }

    /** Whether the database holds what was accepted and nothing else, and whether every refusal had its reason there. */
    void check(String name, List<Held> held, Report report) {
        Set<UUID> there = held.stream().map(Held::booking).collect(Collectors.toSet());
        report.check(
                name + "the bookings in the database are those accepted",
                there.equals(accepted.keySet()),
                there.size() + " in the database, " + accepted.size() + " accepted");
        held.stream()
                .filter(row -> !accepted.containsKey(row.booking()))
                .limit(3)
                .forEach(row -> report.say("never answered: " + row));
        Holdings holdings = new Holdings(held);
        List<Refusal> untrue =
                refusals.stream().filter(refusal -> !holdings.bearOut(refusal)).toList();
        report.check(name + "every refusal is true", untrue.isEmpty(), untrue.size() + " untrue of " + refusals.size());
        untrue.stream().limit(3).forEach(refusal -> report.say("untrue: " + refusal));
    }

    /** Answers that are neither an accepted booking nor one of the refusals that can be true. */
    long errors() {
        return answers.all().entrySet().stream()
                .filter(answer -> !answer.getKey().equals("201")
                        && !answer.getKey().equals("204")
                        && !answer.getKey().equals("409 space-taken")
                        && !answer.getKey().equals("409 person-already-booked"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    static String body(Desk desk, Instant start, Instant end) {
        return "{\"spaceId\":\"" + desk.id() + "\",\"start\":\"" + start + "\",\"end\":\"" + end + "\"}";
    }

    static String anyIn(UUID building, Instant start, Instant end) {
        return "{\"anyOf\":{\"buildingId\":\"" + building + "\",\"kind\":\"DESK\"},\"start\":\"" + start
                + "\",\"end\":\"" + end + "\"}";
    }
}
