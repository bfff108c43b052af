package flexplek;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import flexplek.trial.HouseRules;
import flexplek.trial.OwnClasses;
import java.time.Clock;

@AnalyzeClasses(packages = "flexplek", importOptions = OwnClasses.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests asEveryService = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule arrowsPointFromTheScreenToThePlaces = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("flexplek..")
            .layer("screen")
            .definedBy("flexplek.screen")
            .layer("history")
            .definedBy("flexplek.history")
            .layer("alert")
            .definedBy("flexplek.alert")
            .layer("space")
            .definedBy("flexplek.space")
            .layer("live")
            .definedBy("flexplek.live")
            .layer("sensor")
            .definedBy("flexplek.sensor")
            .layer("scenario")
            .definedBy("flexplek.scenario")
            .layer("forecast")
            .definedBy("flexplek.forecast")
            .layer("place")
            .definedBy("flexplek.place")
            .layer("topic")
            .definedBy("flexplek.topic")
            .optionalLayer("platform")
            .definedBy("flexplek.platform..")
            .whereLayer("screen")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("history")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("alert")
            .mayOnlyBeAccessedByLayers("screen")
            .whereLayer("space")
            .mayOnlyBeAccessedByLayers("screen")
            .whereLayer("live")
            .mayOnlyBeAccessedByLayers("screen", "space", "history", "alert")
            .whereLayer("sensor")
            .mayOnlyBeAccessedByLayers("live", "history", "alert", "screen")
            .whereLayer("scenario")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("forecast")
            .mayNotAccessAnyLayer()
            .whereLayer("place")
            .mayOnlyBeAccessedByLayers("screen", "history", "alert", "space", "live", "sensor", "scenario")
            .whereLayer("topic")
            .mayOnlyAccessLayers("platform")
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
    static final ArchRule onlySensorsHistoryAndAlertsAreKeptInTheDatabase = noClasses()
            .that()
            .resideOutsideOfPackages("flexplek.sensor", "flexplek.history", "flexplek.alert")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql..", "org.hibernate..");
}
