package flexplek.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.common.util.EmptyInputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** JSON is UTF-8 between systems (RFC 8259, 8.1); the reader of it also takes others, which no document of ours names. */
@ApplicationScoped
class Utf8Bodies {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        boolean json = type != null && type.toLowerCase(Locale.ROOT).contains("json");
        if (json
                && WITH_BODY.contains(request.getMethod())
                && !(request.getEntityStream() instanceof EmptyInputStream)) {
            request.setEntityStream(new Checked(request.getEntityStream()));
        }
    }

    /** JSON begins in ASCII, so that every wider form of it has a NUL among its first four bytes, and UTF-8 none. */
    private static final class Checked extends FilterInputStream {
        private static final int TELLING = 4;

        private int seen;

        Checked(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int bytes = super.read(into, offset, length);
            for (int i = 0; i < bytes && seen < TELLING; i++, seen++) {
                if (into[offset + i] == 0) {
                    throw new CharConversionException("not UTF-8");
                }
            }
            return bytes;
        }
    }
}
