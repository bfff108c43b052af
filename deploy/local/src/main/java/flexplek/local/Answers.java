package flexplek.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Whether an address answers as it should. */
public final class Answers {
    private Answers() {}

    public static boolean ok(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
