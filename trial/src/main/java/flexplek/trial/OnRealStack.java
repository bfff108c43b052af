package flexplek.trial;

import flexplek.local.RealStack;
import io.quarkus.test.common.QuarkusTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Runs on the real PostgreSQL, Kafka, Keycloak and a mail catcher, with the database of the service under test. */
@QuarkusTestResource(RealStack.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnRealStack {}
