package flexplek.trial;

import flexplek.local.RealStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test at the running door: the real Keycloak with tokens that are soon over, and {@link Behind} behind it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@WithTestResource(
        value = RealStack.class,
        initArgs = {
            @ResourceArg(name = "parts", value = "postgres,keycloak"),
            @ResourceArg(name = "database", value = "web"),
            @ResourceArg(
                    name = "settings",
                    value =
                            "WEB_PORT=free,TOKEN_SECONDS=6,KC_BOOTSTRAP_ADMIN_USERNAME=admin,KC_BOOTSTRAP_ADMIN_PASSWORD=admin")
        })
@WithTestResource(Behind.class)
public @interface AtTheDoor {}
