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
import java.util.List;

@AnalyzeClasses(
        packages = "flexplek",
        importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class ArchitectureTest {

    private static final List<String> BANNED =
            List.of("Service", "Impl", "Manager", "Helper", "Util", "DTO", "Dto", "Data", "Info", "Base");

    @ArchTest
    static final ArchRule theDoorKnowsTheSessionAndNotTheOtherWayRound = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("flexplek..")
            .layer("door")
            .definedBy("flexplek.door")
            .layer("session")
            .definedBy("flexplek.session")
            .layer("platform")
            .definedBy("flexplek.platform")
            .whereLayer("door")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("session")
            .mayOnlyBeAccessedByLayers("door")
            .whereLayer("platform")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule onlyTheSessionKnowsKeycloak = noClasses()
            .that()
            .resideOutsideOfPackage("flexplek.session")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.quarkus.oidc..");

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
