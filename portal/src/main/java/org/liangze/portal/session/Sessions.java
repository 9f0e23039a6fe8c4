package org.liangze.portal.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** The open sessions of a person. */
@Component
public class Sessions {
    private final JdbcIndexedSessionRepository repository;

    Sessions(JdbcIndexedSessionRepository repository) {
        this.repository = repository;
    }

    public void end(UUID personId) {
        endOthers(personId, null);
    }

    public void endOthers(UUID personId, @Nullable String keep) {
        repository.findByPrincipalName(personId.toString()).keySet().stream()
                .filter(id -> !id.equals(keep))
                .forEach(repository::deleteById);
    }
}
