package flexplek.trial;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Path;

/** For ArchUnit: what this module compiles, and nothing of the modules that it stands on, be they jars or folders. */
public final class OwnClasses implements ImportOption {

    private static final String FOLDER =
            Path.of("target", "classes").toAbsolutePath().toString();

    @Override
    public boolean includes(Location location) {
        return location.contains(FOLDER);
    }
}
