package flexplek.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A folder in the cache that is made once, by one process at a time, and is either whole or not there. */
final class Unpacked {
    interface Making {
        void into(Path folder) throws IOException;
    }

    private Unpacked() {}

    static Path once(String name, Making making) {
        Path folder = Folders.cache().resolve(name);
        Path lockFile = Folders.cache().resolve(name + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            if (!Files.isDirectory(folder)) {
                Path half = Folders.cache().resolve(name + ".half");
                Deleted.tree(half);
                making.into(Files.createDirectories(half));
                Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Unpacking " + name + " into " + folder, e);
        }
    }
}
