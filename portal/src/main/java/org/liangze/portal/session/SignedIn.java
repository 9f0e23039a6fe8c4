package org.liangze.portal.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/**
 * What a session holds about its person: the id (the principal's name) and whether the password must be replaced first.
 * Everything else is asked of the register's copy at each request.
 */
public final class SignedIn {
    /** Held by a person whose password was set by somebody else. */
    public static final String MUST_CHANGE_PASSWORD = "MUST_CHANGE_PASSWORD";

    private SignedIn() {}

    /** A person who gave the right password. */
    public static Authentication withPassword(UUID personId, boolean mustChange) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        authorities.add(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY));
        if (mustChange) {
            authorities.add(new SimpleGrantedAuthority(MUST_CHANGE_PASSWORD));
        }
        var principal = new User(personId.toString(), "", authorities);
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
    }

    /** The person behind a request, whether by session or by token; empty when nobody is signed in. */
    public static Optional<UUID> personId(@Nullable Authentication authentication) {
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(authentication.getName()));
        } catch (IllegalArgumentException notAPerson) {
            return Optional.empty();
        }
    }

    static boolean mustChangePassword(Authentication authentication) {
        return authentication.getAuthorities().stream().anyMatch(it -> MUST_CHANGE_PASSWORD.equals(it.getAuthority()));
    }
}
