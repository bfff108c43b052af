package flexplek;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import flexplek.trial.HouseRules;
import flexplek.trial.OwnClasses;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@AnalyzeClasses(packages = "flexplek", importOptions = OwnClasses.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests asEveryService = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule arrowsPointFromTeamDaysToSpaces = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("flexplek..")
            .optionalLayer("acts on bookings")
            .definedBy(
                    "flexplek.teamday",
                    "flexplek.series",
                    "flexplek.presence",
                    "flexplek.checkin",
                    "flexplek.waitlist",
                    "flexplek.bookingimport",
                    "flexplek.buildingimport",
                    "flexplek.closure",
                    "flexplek.exchange",
                    "flexplek.decision",
                    "flexplek.favourite",
                    "flexplek.fault",
                    "flexplek.guest",
                    "flexplek.meeting",
                    "flexplek.ruleset")
            .layer("booking")
            .definedBy("flexplek.booking")
            .layer("availability")
            .definedBy("flexplek.availability")
            .layer("claim")
            .definedBy("flexplek.claim")
            .layer("rule")
            .definedBy("flexplek.rule")
            .layer("space")
            .definedBy("flexplek.space")
            .layer("people")
            .definedBy("flexplek.people")
            .layer("outbox")
            .definedBy("flexplek.outbox")
            .layer("retry")
            .definedBy("flexplek.retry")
            .layer("retention")
            .definedBy("flexplek.retention")
            .optionalLayer("platform")
            .definedBy("flexplek.platform..")
            .whereLayer("acts on bookings")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("booking")
            .mayOnlyBeAccessedByLayers("acts on bookings")
            .whereLayer("availability")
            .mayOnlyBeAccessedByLayers("acts on bookings", "booking")
            .whereLayer("claim")
            .mayOnlyBeAccessedByLayers("acts on bookings", "booking", "availability")
            .whereLayer("rule")
            .mayOnlyBeAccessedByLayers("acts on bookings", "booking", "availability", "claim")
            .whereLayer("space")
            .mayOnlyBeAccessedByLayers("acts on bookings", "booking", "availability", "claim", "rule")
            .whereLayer("people")
            .mayOnlyBeAccessedByLayers(
                    "acts on bookings", "booking", "availability", "claim", "rule", "space", "retention")
            .whereLayer("outbox")
            .mayOnlyAccessLayers("platform")
            .whereLayer("retry")
            .mayOnlyAccessLayers("platform")
            .whereLayer("retention")
            .mayOnlyAccessLayers("people", "platform")
            .whereLayer("retention")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("platform")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule repositoriesArePlurals =
            classes().that().implement(PanacheRepositoryBase.class).should().haveSimpleNameEndingWith("s");
}
