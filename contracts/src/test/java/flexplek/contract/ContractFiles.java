package flexplek.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the contracts stand, and how they are read. */
final class ContractFiles {

    static final ObjectMapper JSON = new ObjectMapper();
    static final YAMLMapper YAML = new YAMLMapper();

    static final Path ROOT = Path.of(System.getProperty("flexplek.root", ".."));
    static final Path CONTRACTS = ROOT.resolve("contracts");
    static final Path EVENTS = CONTRACTS.resolve("events");
    static final Path OPENAPI = CONTRACTS.resolve("openapi");
    static final Path RELEASED = CONTRACTS.resolve("released");
    static final Path LINT = CONTRACTS.resolve("lint");
    static final Path TARGET = CONTRACTS.resolve("target");

    private ContractFiles() {}

    /** Reads JSON or YAML, told apart by the file's name. */
    static JsonNode read(Path file) {
        try {
            var mapper = file.toString().endsWith(".json") ? JSON : YAML;
            return mapper.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static JsonNode yaml(String text) {
        try {
            return YAML.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a folder whose names end so, sorted; none when the folder is missing. */
    static List<Path> list(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
