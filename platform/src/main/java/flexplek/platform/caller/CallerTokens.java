package flexplek.platform.caller;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads each token once, when it is checked, whatever is asked for with it: no operation takes one that cannot be read. */
@ApplicationScoped
class CallerTokens implements SecurityIdentityAugmentor {

    static final String ATTRIBUTE = CallerToken.class.getName();

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom()
                .item(() -> QuarkusSecurityIdentity.builder(identity)
                        .addAttribute(ATTRIBUTE, CallerToken.read(token, identity.getRoles()))
                        .build());
    }
}
