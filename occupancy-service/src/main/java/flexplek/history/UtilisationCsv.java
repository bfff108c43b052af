package flexplek.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Utilisation as CSV (RFC 4180): a row for each group. No cell is a formula to a spreadsheet. */
@Provider
@Produces(UtilisationCsv.TYPE)
class UtilisationCsv implements MessageBodyWriter<Utilisation> {

    static final String TYPE = "text/csv";

    private static final String HEADER =
            "placeId,place,name,kind,day,start,weekday,hour,quarterHours,capacity,booked,mostBooked,checkedIn,released,"
                    + "counted,bookedShare,checkedInShare,releasedShare,countedShare\r\n";

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType form) {
        return Utilisation.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Utilisation utilisation,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType form,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, TYPE + ";charset=UTF-8;header=present");
        body.write(write(utilisation).getBytes(UTF_8));
    }

    static String write(Utilisation of) {
        return of.groups().stream()
                .map(group -> row(
                        of.placeId(),
                        of.place(),
                        of.name(),
                        of.kind().name(),
                        group.day(),
                        group.start(),
                        group.weekday(),
                        group.hour(),
                        group.quarterHours(),
                        group.capacity(),
                        group.booked(),
                        group.mostBooked(),
                        group.checkedIn(),
                        group.released(),
                        group.counted(),
                        group.bookedShare(),
                        group.checkedInShare(),
                        group.releasedShare(),
                        group.countedShare()))
                .collect(Collectors.joining("", HEADER, ""));
    }

    private static String row(@Nullable Object... cells) {
        return Arrays.stream(cells).map(UtilisationCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** As in the files of the web app: also behind spaces, and in the wide letters of East Asia (OWASP, CSV injection). */
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]|^[\\t\\r\\n]");

    /** A text that a spreadsheet would calculate is preceded by an apostrophe, which shows it as it is. */
    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (value instanceof String && FORMULA.matcher(text).find()) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
