package flexplek;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import flexplek.trial.HouseRules;
import flexplek.trial.OwnClasses;
import jakarta.persistence.Entity;

@AnalyzeClasses(packages = "flexplek", importOptions = OwnClasses.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests asEveryService = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule arrowsPointFromTellingToNews = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("flexplek..")
            .layer("telling")
            .definedBy("flexplek.telling")
            .layer("mail")
            .definedBy("flexplek.mail")
            .layer("delivery")
            .definedBy("flexplek.delivery")
            .layer("message")
            .definedBy("flexplek.message")
            .layer("addressbook")
            .definedBy("flexplek.addressbook")
            .layer("standing")
            .definedBy("flexplek.standing")
            .layer("wording")
            .definedBy("flexplek.wording")
            .layer("news")
            .definedBy("flexplek.news")
            .optionalLayer("platform")
            .definedBy("flexplek.platform..")
            .whereLayer("telling")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("mail")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("delivery")
            .mayOnlyBeAccessedByLayers("telling", "mail")
            .whereLayer("message")
            .mayOnlyBeAccessedByLayers("telling", "mail", "delivery")
            .whereLayer("addressbook")
            .mayOnlyBeAccessedByLayers("telling", "message", "mail")
            .whereLayer("standing")
            .mayOnlyBeAccessedByLayers("delivery", "mail", "wording")
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
            .resideOutsideOfPackage("flexplek.telling")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule entitiesHaveNoSetters =
            classes().that().areAnnotatedWith(Entity.class).should(haveNoMethodStartingWith("set"));

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
}
