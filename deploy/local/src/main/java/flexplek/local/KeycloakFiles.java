package flexplek.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Keycloak's distribution, unpacked and built (augmented) once for every stack of this user. */
final class KeycloakFiles {
    private KeycloakFiles() {}

    static Path built() {
        String version = PinnedVersion.of("keycloak");
        Path zip = Folders.root().resolve("deploy/local/target/keycloak/keycloak-quarkus-dist-" + version + ".zip");
        return Unpacked.once("keycloak-" + version, folder -> {
            unzip(zip, folder);
            build(folder);
        });
    }

    private static void unzip(Path zip, Path folder) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                // The archive's single top folder is left out: the cache's name says the version.
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path to = folder.resolve(name).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(to);
                } else {
                    Files.createDirectories(to.getParent());
                    try (InputStream content = file.getInputStream(entry)) {
                        Files.copy(content, to);
                    }
                }
            }
        }
    }

    private static void build(Path folder) throws IOException {
        Path log = folder.resolve("build.log");
        ProcessBuilder builder = new ProcessBuilder(
                        "sh", folder.resolve("bin/kc.sh").toString(), "build", "--db=dev-file")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            if (builder.start().waitFor() != 0) {
                throw new IOException("kc.sh build failed:\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while Keycloak was built", e);
        }
    }
}
