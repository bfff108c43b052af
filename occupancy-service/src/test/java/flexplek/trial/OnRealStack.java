package flexplek.trial;

import flexplek.local.RealStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Runs on the real PostgreSQL, Kafka and Keycloak. */
@QuarkusTestResource(
        value = RealStack.class,
        initArgs = {
            @ResourceArg(name = "parts", value = "postgres,kafka,keycloak"),
            @ResourceArg(name = "database", value = "occupancy")
        })
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnRealStack {}
