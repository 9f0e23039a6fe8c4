package org.liangze.portal.account;

import org.liangze.portal.account.model.Verdict;
import org.liangze.portal.session.SignInLog;
import org.liangze.portal.session.SignedIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Spring Security's question "is this the person?", answered by {@link SigningIn}. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final SigningIn signingIn;
    private final SignInLog log;

    PasswordSignIn(SigningIn signingIn, SignInLog log) {
        this.signingIn = signingIn;
        this.log = log;
    }

    @Override
    public Authentication authenticate(Authentication claim) {
        String password = claim.getCredentials() instanceof String given ? given : "";
        return switch (signingIn.attempt(claim.getName().strip(), password)) {
            case Verdict.Accepted(var personId, boolean mustChange) -> {
                log.signedIn(personId, "password");
                yield SignedIn.withPassword(personId, mustChange);
            }
            case Verdict.Refused() -> throw new BadCredentialsException("wrong name or password");
            case Verdict.Locked(long minutes) -> throw new AccountLocked(minutes);
        };
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
