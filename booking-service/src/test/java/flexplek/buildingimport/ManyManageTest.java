package flexplek.buildingimport;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several who look after one building wait for each other, and never each for the other. */
@QuarkusTest
@OnRealStack
class ManyManageTest {

    private static final String CODE = "MANY-MANAGE";
    private static final int DESKS = 40;
    private static final int ROUNDS = 30;

    @Test
    void importRuleAndTakeOutOfServiceAtTheSameTime() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks(CODE, DESKS);
        List<UUID> desks =
                IntStream.rangeClosed(1, DESKS).mapToObj(building::desk).toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<List<Integer>>> all = List.of(
                    threads.submit(rounds(ManyManageTest::importing)),
                    threads.submit(rounds(round -> ruling(building.id(), round))),
                    threads.submit(rounds(round -> serving(desks.get(round % DESKS), round))));

            for (Future<List<Integer>> one : all) {
                assertThat(one.get()).containsOnly(200);
            }
        }
    }

    private interface Round {
        int status(int round);
    }

    private static Callable<List<Integer>> rounds(Round round) {
        return () -> {
            List<Integer> answers = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                answers.add(round.status(i));
            }
            return answers;
        };
    }

    private static int importing(int round) {
        String name = "Proefgebouw " + round;
        String building =
                SmallBuilding.buildingJson(CODE, Integer.toString(100 + round)).replace("Proefgebouw " + CODE, name);
        String spaces = SmallBuilding.csv(DESKS).replace("Bureau ", "Plek " + round + "-");
        return SmallBuilding.importing(building, SmallBuilding.plan(DESKS), spaces, false)
                .extract()
                .statusCode();
    }

    private static int ruling(UUID building, int round) {
        return Callers.as("admin")
                .contentType("application/json")
                .body("{\"dailyCap\": " + (200 + round) + ", \"graceMinutes\": 30}")
                .put("/v1/buildings/" + building + "/rules")
                .statusCode();
    }

    private static int serving(UUID desk, int round) {
        String state = round % 2 == 0 ? "{\"inService\": false, \"reason\": \"Stuk\"}" : "{\"inService\": true}";
        return Callers.as("admin")
                .contentType("application/json")
                .body(state)
                .put("/v1/spaces/" + desk + "/service")
                .statusCode();
    }
}
