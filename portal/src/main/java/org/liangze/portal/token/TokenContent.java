package org.liangze.portal.token;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.liangze.portal.session.SignedIn;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * What stands in the tokens of the OAuth2 endpoints: the same as in {@link Tokens}. A script's token names the person the
 * client is bound to, as long as that person is in post.
 */
@Component
class TokenContent implements OAuth2TokenCustomizer<JwtEncodingContext> {
    private final People people;
    private final TokenProperties properties;
    private final Clock clock;

    TokenContent(People people, TokenProperties properties, Clock clock) {
        this.people = people;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        Instant now = clock.instant();
        Person person = person(context);
        context.getClaims().subject(person.id().toString()).issuedAt(now).expiresAt(now.plus(properties.tokenLife()));
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().audience(List.of(Tokens.AUDIENCE)).notBefore(now);
        }
        if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())
                && context.getAuthorizedScopes().contains(OidcScopes.PROFILE)) {
            context.getClaims().claim("name", person.name()).claim("preferred_username", person.code());
        }
    }

    private Person person(JwtEncodingContext context) {
        return personId(context)
                .flatMap(people::find)
                .filter(Person::inPost)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT));
    }

    private static Optional<UUID> personId(JwtEncodingContext context) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            ClientSettings settings = context.getRegisteredClient().getClientSettings();
            return Optional.of(UUID.fromString(settings.getSetting(RegisteredClients.PERSON)));
        }
        return SignedIn.personId(context.getPrincipal());
    }
}
