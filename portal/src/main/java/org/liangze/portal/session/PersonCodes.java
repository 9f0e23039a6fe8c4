package org.liangze.portal.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the person behind a name typed at sign-in or told by an identity provider: the code of the register, or the id. */
@Component
public class PersonCodes {
    private final JdbcClient jdbc;

    PersonCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one person in post with this code, in capitals or not as a phone may type it, or id; none when two share the code. */
    public Optional<UUID> inPost(String code) {
        List<UUID> found = jdbc.sql("""
                select person_id from person_copy where lower(code) = lower(:code) and in_post
                union
                select person_id from person_copy where person_id = :id and in_post
                limit 2""")
                .param("code", code.strip())
                .param("id", uuid(code).orElse(null))
                .query(UUID.class)
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
