package org.liangze.portal.token;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/**
 * The grants of applications, from the code until the last token ends, shared by all copies of the portal. A script's grant
 * is not kept: its token says everything, and a row for each five minutes would only grow.
 */
@Component
class Grants implements OAuth2AuthorizationService {
    private static final Duration KEPT = Duration.ofHours(1);

    private final OAuth2AuthorizationService table;
    private final JdbcClient jdbc;
    private final InstantSource time = InstantSource.system();

    Grants(JdbcOperations operations, JdbcClient jdbc, RegisteredClientRepository clients) {
        this.table = new JdbcOAuth2AuthorizationService(operations, clients);
        this.jdbc = jdbc;
    }

    @Override
    public void save(OAuth2Authorization grant) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(grant.getAuthorizationGrantType())) {
            return;
        }
        removeEnded();
        table.save(grant);
    }

    @Override
    public void remove(OAuth2Authorization grant) {
        table.remove(grant);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return table.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return table.findByToken(token, type);
    }

    /** By real time, which the authorization server stamps codes with; an hour more than any token of theirs lives. */
    private void removeEnded() {
        jdbc.sql("delete from oauth2_authorization where authorization_code_expires_at < :past")
                .param("past", time.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
