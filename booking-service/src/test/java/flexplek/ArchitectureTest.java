package flexplek;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.ws.rs.Path;

@AnalyzeClasses(
        packages = "flexplek",
        importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class ArchitectureTest {

    @ArchTest
    static final ArchRule arrowsPointFromTeamDaysToSpaces = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("flexplek..")
            .optionalLayer("acts on bookings")
            .definedBy(
                    "flexplek.teamday",
                    "flexplek.presence",
                    "flexplek.checkin",
                    "flexplek.bookingimport",
                    "flexplek.buildingimport")
            .layer("booking")
            .definedBy("flexplek.booking")
            .layer("space")
            .definedBy("flexplek.space")
            .layer("people")
            .definedBy("flexplek.people")
            .layer("outbox")
            .definedBy("flexplek.outbox")
            .layer("platform")
            .definedBy("flexplek.platform")
            .whereLayer("acts on bookings")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("booking")
            .mayOnlyBeAccessedByLayers("acts on bookings")
            .whereLayer("space")
            .mayOnlyBeAccessedByLayers("acts on bookings", "booking")
            .whereLayer("people")
            .mayOnlyBeAccessedByLayers("acts on bookings", "booking", "space")
            .whereLayer("outbox")
            .mayOnlyAccessLayers("platform")
            .whereLayer("platform")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveNameMatching(".*(Service|Impl|Manager|Helper|Util|Utils|DTO|Dto|Data|Info|Base)")
            .orShould()
            .haveNameMatching(".*\\.Abstract.*");

    @ArchTest
    static final ArchRule resourcesStayInTheirFeature =
            classes().that().areAnnotatedWith(Path.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositoriesArePlurals =
            classes().that().implement(PanacheRepositoryBase.class).should().haveSimpleNameEndingWith("s");
}
