package flexplek.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flexplek.local.Folders;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseTest {
    @TempDir
    private Path data;

    private final List<String> happened = new CopyOnWriteArrayList<>();

    @Test
    void startsAProgramWhenWhatItNeedsWorks() {
        House house = house(program("postgres"), program("booking-service", "postgres"));

        house.start();

        assertThat(happened).containsExactly("postgres starts", "booking-service starts");
    }

    @Test
    void endsTheServicesBeforeWhatTheyStandOn() {
        House house = house(program("postgres"), program("booking-service", "postgres"));
        house.start();
        happened.clear();

        house.close();

        assertThat(happened).containsExactly("booking-service ends", "postgres ends");
    }

    @Test
    void restartsOneProgramAndLeavesTheOthers() {
        House house = house(program("postgres"), program("booking-service", "postgres"));
        house.start();
        happened.clear();

        assertThat(house.restart("postgres")).isTrue();

        assertThat(happened).containsExactly("postgres ends", "postgres starts");
    }

    @Test
    void knowsThatThereIsNoSuchProgram() {
        assertThat(house(program("postgres")).restart("oracle")).isFalse();
    }

    @Test
    void passesOnWhyAProgramDidNotStart() {
        Program broken = new Program("kafka", List.of(), "", () -> {
            throw new IllegalStateException("kafka ended with code 1");
        });

        assertThatThrownBy(house(program("postgres"), broken)::start).hasMessage("kafka ended with code 1");
    }

    private House house(Program... programs) {
        return new House(List.of(programs), new Folders(data), new Progress());
    }

    private Program program(String name, String... needs) {
        return new Program(name, List.of(needs), "localhost", () -> {
            happened.add(name + " starts");
            return new Fake(name);
        });
    }

    private final class Fake implements Running {
        private final String name;
        private final CountDownLatch ended = new CountDownLatch(1);

        private Fake(String name) {
            this.name = name;
        }

        @Override
        public void awaitEnd() throws InterruptedException {
            ended.await();
        }

        @Override
        public void close() {
            happened.add(name + " ends");
            ended.countDown();
        }
    }
}
