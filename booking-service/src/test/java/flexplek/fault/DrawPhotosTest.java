package flexplek.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawPhotosTest {

    private static final int AT_ONCE = 16;

    /** One is drawn, eight wait, and who comes then is asked to come again; nobody's photo is lost unsaid. */
    @Test
    void drawsOneAtATimeAndLetsFewWait() throws Exception {
        DrawPhotos drawPhotos = new DrawPhotos();
        byte[] large = Pictures.jpeg(4000, 3000);
        CountDownLatch ready = new CountDownLatch(AT_ONCE);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<byte[]>> photos = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> people.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return drawPhotos.drawn(large, Photo.JPEG);
                    }))
                    .toList();
            int drawn = 0;
            int refused = 0;
            for (Future<byte[]> photo : photos) {
                try {
                    assertThat(photo.get()).isNotEmpty();
                    drawn++;
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOfSatisfying(HttpProblem.class, problem -> {
                        assertThat(problem.getStatusCode()).isEqualTo(503);
                        assertThat(problem.getHeaders()).containsKey("Retry-After");
                    });
                    refused++;
                }
            }
            assertThat(drawn).isGreaterThanOrEqualTo(9);
            assertThat(refused).isPositive();
            assertThat(drawn + refused).isEqualTo(AT_ONCE);
            assertThat(drawPhotos.drawn(Pictures.png(20, 10), Photo.PNG)).isNotEmpty();
        } finally {
            drawPhotos.end();
        }
    }
}
