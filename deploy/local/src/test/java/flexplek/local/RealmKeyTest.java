package flexplek.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmKeyTest {

    @Test
    void isForItsOwnerAlone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(RealmKey.FILE);

        RealmKey.made().writeTo(file);

        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void isShutWhereOthersCouldReadIt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve(RealmKey.FILE), "key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        RealmKey.shut(file);

        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
