package flexplek;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;

@AnalyzeClasses(
        packages = "flexplek",
        importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class ArchitectureTest {

    private static final List<String> BANNED =
            List.of("Service", "Impl", "Manager", "Helper", "Util", "DTO", "Dto", "Data", "Info", "Base");

    @ArchTest
    static final ArchRule arrowsPointFromTheScreenToThePlaces = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("flexplek..")
            .layer("screen")
            .definedBy("flexplek.screen")
            .layer("space")
            .definedBy("flexplek.space")
            .layer("live")
            .definedBy("flexplek.live")
            .layer("sensor")
            .definedBy("flexplek.sensor")
            .layer("place")
            .definedBy("flexplek.place")
            .layer("platform")
            .definedBy("flexplek.platform")
            .whereLayer("screen")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("space")
            .mayOnlyBeAccessedByLayers("screen")
            .whereLayer("live")
            .mayOnlyBeAccessedByLayers("screen", "space")
            .whereLayer("sensor")
            .mayOnlyBeAccessedByLayers("live")
            .whereLayer("place")
            .mayOnlyBeAccessedByLayers("screen", "space", "live", "sensor")
            .whereLayer("platform")
            .mayNotAccessAnyLayer();

    /** Kafka Streams gives the time, so that a test can move it; the outcome depends on events and that time alone. */
    @ArchTest
    static final ArchRule countingAsksNobodyForTheTimeOrForAnythingElse = noClasses()
            .that()
            .resideInAPackage("flexplek.live")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "jakarta.ws.rs..", "io.quarkus.hibernate..");

    @ArchTest
    static final ArchRule onlyTheSensorsAreKeptInTheDatabase = noClasses()
            .that()
            .resideOutsideOfPackages("flexplek.sensor", "flexplek.platform")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql..", "org.hibernate..");

    @ArchTest
    static final ArchRule resourcesAreNobodysBusiness =
            classes().that().areAnnotatedWith(Path.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = classes().should(notEndInABannedWord());

    private static ArchCondition<JavaClass> notEndInABannedWord() {
        return new ArchCondition<>("not end in " + BANNED) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                BANNED.stream()
                        .filter(word -> type.getSimpleName().endsWith(word))
                        .forEach(word -> events.add(SimpleConditionEvent.violated(type, type.getName())));
            }
        };
    }
}
