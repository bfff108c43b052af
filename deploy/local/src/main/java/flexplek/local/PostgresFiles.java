package flexplek.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs for this machine, as Maven brought them. */
final class PostgresFiles {
    private PostgresFiles() {}

    static Path unpacked() {
        return Unpacked.once("postgresql-" + version(), PostgresFiles::extract);
    }

    private static String version() {
        return PinnedVersion.of("postgresql");
    }

    private static void extract(Path folder) throws IOException {
        String archive = "/postgres-" + system() + "-" + processor() + ".txz";
        try (InputStream raw = PostgresFiles.class.getResourceAsStream(archive)) {
            if (raw == null) {
                throw new IOException("No PostgreSQL for this machine among the dependencies: " + archive);
            }
            TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(raw)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(InputStream tar, TarArchiveEntry entry, Path to) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(to.getParent());
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(to.getParent());
            Files.copy(tar, to);
            if ((entry.getMode() & 0100) != 0) {
                Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(to);
                permissions.addAll(Set.of(
                        PosixFilePermission.OWNER_EXECUTE,
                        PosixFilePermission.GROUP_EXECUTE,
                        PosixFilePermission.OTHERS_EXECUTE));
                Files.setPosixFilePermissions(to, permissions);
            }
        }
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }
}
