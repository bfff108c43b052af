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
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.util.List;

@AnalyzeClasses(
        packages = "flexplek",
        importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class ArchitectureTest {

    private static final List<String> BANNED =
            List.of("Service", "Impl", "Manager", "Helper", "Util", "DTO", "Dto", "Data", "Info", "Base");

    @ArchTest
    static final ArchRule arrowsPointFromTellingToNews = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("flexplek..")
            .layer("telling")
            .definedBy("flexplek.telling")
            .layer("mail")
            .definedBy("flexplek.mail")
            .layer("message")
            .definedBy("flexplek.message")
            .layer("addressbook")
            .definedBy("flexplek.addressbook")
            .layer("wording")
            .definedBy("flexplek.wording")
            .layer("news")
            .definedBy("flexplek.news")
            .layer("platform")
            .definedBy("flexplek.platform")
            .whereLayer("telling")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("mail")
            .mayOnlyBeAccessedByLayers("telling")
            .whereLayer("message")
            .mayOnlyBeAccessedByLayers("telling", "mail")
            .whereLayer("addressbook")
            .mayOnlyBeAccessedByLayers("message", "mail")
            .whereLayer("wording")
            .mayOnlyBeAccessedByLayers("addressbook", "message", "mail")
            .whereLayer("platform")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule newsHoldsFactsAndNoWords = noClasses()
            .that()
            .resideInAPackage("flexplek.news")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("flexplek.news", "java..", "com.fasterxml.jackson.annotation..", "org.jspecify..");

    @ArchTest
    static final ArchRule onlyTheAddressBookKnowsKeycloaksPeople = noClasses()
            .that()
            .resideOutsideOfPackage("flexplek.addressbook")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("KeycloakP");

    @ArchTest
    static final ArchRule onlyTellingListensToKafka = noClasses()
            .that()
            .resideOutsideOfPackages("flexplek.telling", "flexplek.platform")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule resourcesAreNobodysBusiness =
            classes().that().areAnnotatedWith(Path.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule entitiesHaveNoSetters =
            classes().that().areAnnotatedWith(Entity.class).should(haveNoMethodStartingWith("set"));

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = classes().should(notEndInABannedWord());

    private static ArchCondition<JavaClass> haveNoMethodStartingWith(String prefix) {
        return new ArchCondition<>("have no method starting with " + prefix) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethods().stream()
                        .filter(method -> method.getName().startsWith(prefix))
                        .forEach(method -> events.add(SimpleConditionEvent.violated(type, method.getFullName())));
            }
        };
    }

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
