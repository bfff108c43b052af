package flexplek.trial;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How every service is built, whatever it is for. */
public final class HouseRules {

    private static final String RESOURCE = "jakarta.ws.rs.Path";
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final List<String> SCOPES = List.of(
            "jakarta.enterprise.context.ApplicationScoped",
            "jakarta.enterprise.context.RequestScoped",
            "jakarta.enterprise.context.Dependent",
            "jakarta.inject.Singleton");
    private static final int MOST_COLLABORATORS = 6;

    private HouseRules() {}

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveNameMatching(".*(Service|Impl|Manager|Helper|Util|Utils|DTO|Dto|Data|Info|Base)")
            .orShould()
            .haveNameMatching(".*\\.Abstract.*");

    @ArchTest
    static final ArchRule resourcesStayInTheirFeature =
            classes().that().areAnnotatedWith(RESOURCE).should().bePackagePrivate();

    @ArchTest
    static final ArchRule onlyThePlatformReadsTokens = noClasses()
            .that()
            .resideOutsideOfPackage("flexplek.platform..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.(SecurityIdentity|JsonWebToken)");

    /** Resources ask, and hand the caller down as a value; SignedIn is what those of booking-service ask. */
    @ArchTest
    static final ArchRule onlyResourcesAskWhoCalls = noClasses()
            .that()
            .areNotAnnotatedWith(RESOURCE)
            .and()
            .doNotHaveSimpleName("SignedIn")
            .and()
            .resideOutsideOfPackage("flexplek.platform..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.(WhoCalls|SignedIn)");

    /** The annotation makes a whole method one transaction; what needs several, or tries again, opens each in its code. */
    @ArchTest
    static final ArchRule annotatedMethodsAreOneTransaction = methods()
            .that()
            .areAnnotatedWith(TRANSACTIONAL)
            .should(beOneTransaction())
            .allowEmptyShould(true);

    /** The relay holds one connection's locks until Kafka has answered. */
    @ArchTest
    static final ArchRule onlyTheFrameworkOpensTransactions = noClasses()
            .that()
            .doNotHaveSimpleName("RelayBatch")
            .should()
            .callMethod("java.sql.Connection", "setAutoCommit", "boolean")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(
                    "jakarta\\.transaction\\.(User)?Transaction(Manager)?|jakarta\\.persistence\\.EntityTransaction|org\\.hibernate\\.Transaction");

    /** Who needs more does more than one thing; a resource does, one for each operation. */
    @ArchTest
    static final ArchRule actsHaveFewCollaborators =
            classes().that(areBeans()).and().areNotAnnotatedWith(RESOURCE).should(haveFewCollaborators());

    @ArchTest
    static final ArchRule operationsHaveFewCollaborators =
            classes().that().areAnnotatedWith(RESOURCE).should(haveOperationsWithFewCollaborators());

    /** They read what is asked and word the answer; what is changed and told is an act's. */
    @ArchTest
    static final ArchRule resourcesTellNoEvents = noClasses()
            .that()
            .areAnnotatedWith(RESOURCE)
            .should()
            .dependOnClassesThat()
            .haveSimpleName("Outbox");

    private static ArchCondition<JavaMethod> beOneTransaction() {
        return new ArchCondition<>("be one transaction") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getAnnotationOfType(TRANSACTIONAL)
                        .get("value")
                        .filter(type -> !(type instanceof JavaEnumConstant known
                                && known.name().equals("REQUIRED")))
                        .ifPresent(type -> events.add(
                                SimpleConditionEvent.violated(method, method.getFullName() + " is " + type)));
                method.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().getPackageName().equals("io.quarkus.narayana.jta"))
                        .filter(call -> !call.getName().equals("setRollbackOnly")) // a dry run opens nothing
                        .forEach(call -> events.add(SimpleConditionEvent.violated(method, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> haveOperationsWithFewCollaborators() {
        return new ArchCondition<>("have operations with at most " + MOST_COLLABORATORS + " collaborators") {
            @Override
            public void check(JavaClass resource, ConditionEvents events) {
                resource.getMethods().stream()
                        .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                        .forEach(operation -> {
                            Set<JavaField> asked = new HashSet<>();
                            ask(operation, new HashSet<>(), asked);
                            if (asked.size() > MOST_COLLABORATORS) {
                                String said = operation.getFullName() + " asks " + asked.size();
                                events.add(SimpleConditionEvent.violated(operation, said));
                            }
                        });
            }
        };
    }

    /** Adds the fields that a method reads, by itself or by other methods of its class. */
    private static void ask(JavaMethod method, Set<JavaMethod> seen, Set<JavaField> asked) {
        if (!seen.add(method)) {
            return;
        }
        method.getFieldAccesses().stream()
                .flatMap(access -> access.getTarget().resolveMember().stream())
                .filter(field -> field.getOwner().equals(method.getOwner()))
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .forEach(asked::add);
        method.getMethodCallsFromSelf().stream()
                .flatMap(call -> call.getTarget().resolveMember().stream())
                .filter(called -> called.getOwner().equals(method.getOwner()))
                .forEach(called -> ask(called, seen, asked));
    }

    private static DescribedPredicate<JavaClass> areBeans() {
        return DescribedPredicate.describe("are beans", type -> SCOPES.stream().anyMatch(type::isAnnotatedWith));
    }

    private static ArchCondition<JavaClass> haveFewCollaborators() {
        return new ArchCondition<>("have at most " + MOST_COLLABORATORS + " collaborators") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int given = type.getConstructors().stream()
                        .mapToInt(c -> c.getRawParameterTypes().size())
                        .max()
                        .orElse(0);
                long injected = type.getFields().stream()
                        .filter(field -> field.isAnnotatedWith("jakarta.inject.Inject"))
                        .count();
                if (given + injected > MOST_COLLABORATORS) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " has " + (given + injected)));
                }
            }
        };
    }
}
