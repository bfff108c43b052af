package flexplek.bench;

import flexplek.bench.ground.Desk;
import flexplek.bench.ground.Today;
import flexplek.bench.load.Answer;
import flexplek.bench.load.Call;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Desks booked for the slot that runs now, and given back at the end, so that the next run finds the building empty. */
record Lent(Tools tools, Today today, Map<UUID, Integer> persons) {

    Lent(Tools tools, Today today) {
        this(tools, today, new ConcurrentHashMap<>());
    }

    /** True when it was accepted. */
    boolean book(Desk desk, int person) {
        String body = Ledger.body(desk, today.start(), today.end());
        String key = UUID.randomUUID().toString();
        Answer answer =
                tools.booking().send(Call.post("/v1/bookings", tools.crowd().token(person), key, body));
        if (answer.status() == 201) {
            persons.put(UUID.fromString(answer.json().path("id").asText()), person);
        }
        return answer.status() == 201;
    }

    void giveBack() {
        long given = persons.entrySet().parallelStream()
                .filter(one -> {
                    String token = tools.crowd().token(one.getValue());
                    return tools.booking()
                                    .send(Call.delete("/v1/bookings/" + one.getKey(), token))
                                    .status()
                            == 204;
                })
                .count();
        tools.report().say(given + " of " + persons.size() + " bookings given back");
    }
}
