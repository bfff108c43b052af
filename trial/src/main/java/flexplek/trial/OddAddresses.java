package flexplek.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Addresses as no client of good manners sends them. */
public final class OddAddresses {

    private OddAddresses() {}

    public static Stream<Arguments> all() {
        return Stream.of(
                Arguments.of("/v1/{x}", 400),
                Arguments.of("/v1/people/me?a={", 400),
                Arguments.of("/v1/people/me?search=%", 400),
                Arguments.of("/v1/people/me?search=%2", 400),
                Arguments.of("/v1/people/me?search=%zz", 400),
                Arguments.of("/v1/%zz", 400),
                Arguments.of("/v1/a\\b", 400),
                Arguments.of("/v1/a|b", 400),
                Arguments.of("/v1/\u00e9", 400),
                Arguments.of("/", 404),
                Arguments.of("/nowhere", 404),
                Arguments.of("/V1/openapi.json", 404),
                Arguments.of("//v1/openapi.json", 404),
                Arguments.of("/v1//openapi.json", 404),
                Arguments.of("/v1/nowhere", 404));
    }

    public static void isAnsweredWithAProblem(String address, int status) {
        String answer = answer(address);
        int end = answer.indexOf("\r\n\r\n");
        String head = answer.substring(0, Math.max(end, 0));

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(head).containsIgnoringCase("content-type: application/problem+json");
        JsonNode problem = json(answer.substring(end));
        assertThat(problem.path("type").asText()).startsWith("/problems/");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        if (status == 400) {
            assertThat(problem.path("violations").findValuesAsText("field")).containsExactly("address");
        }
    }

    private static String answer(String address) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(20_000);
            String request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
