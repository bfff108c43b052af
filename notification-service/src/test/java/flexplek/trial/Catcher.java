package flexplek.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail catcher of the real stack. */
@Singleton
public class Catcher {

    private final URI address;
    private final ObjectMapper json;

    Catcher(@ConfigProperty(name = "mail.messages.url") URI address, ObjectMapper json) {
        this.address = address;
        this.json = json;
    }

    /** All mail to one person that holds this text, subject and bodies together. */
    public List<JsonNode> mail(String to, String text) {
        try (InputStream answer = address.toURL().openStream()) {
            JsonNode all = json.readTree(answer);
            JsonNode list = all.isArray() ? all : all.path("items");
            return list.valueStream()
                    .filter(mail -> mail.path("to").toString().contains(to + "@flexplek.example"))
                    .filter(mail -> mail.toString().contains(text))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
