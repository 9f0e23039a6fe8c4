package org.liangze.registry.commitment;

import java.util.UUID;
import org.liangze.contracts.Role;
import org.liangze.kit.file.FileReaders;
import org.liangze.kit.scope.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cadre reads their own paper, whoever uploaded it; a unit head those of the unit. */
@Component
class CommitmentReaders implements FileReaders {
    private static final String KIND = "commitment:";

    private final JdbcClient jdbc;

    CommitmentReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String subject(UUID cadre) {
        return KIND + cadre;
    }

    @Override
    public boolean mayRead(Caller caller, UUID file, String subject) {
        if (!subject.startsWith(KIND)) {
            return false;
        }
        UUID cadre = UUID.fromString(subject.substring(KIND.length()));
        return caller.personId().equals(cadre) || (caller.is(Role.UNIT_HEAD) && heads(caller, cadre));
    }

    private boolean heads(Caller caller, UUID cadre) {
        return jdbc.sql("select exists (select from person where id = :cadre and head_id = :head)")
                .param("cadre", cadre)
                .param("head", caller.personId())
                .query(Boolean.class)
                .single();
    }
}
