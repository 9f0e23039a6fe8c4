package org.liangze.escalation.letter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.escalation.time.Days;
import org.liangze.kit.scope.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every wording a letter has had: table {@code letter_version}. */
@Repository
class Versions {
    private final JdbcClient jdbc;

    Versions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the letter's present wording; {@code by} null: the system's. */
    void keep(Letter letter, @Nullable Caller by, Instant at) {
        jdbc.sql("""
                insert into letter_version (letter_id, version, region, title, basis, facts, demand, by_id, by_name, at)
                values (:id, :version, :region, :title, :basis, :facts, :demand, :by, :name, :at)""")
                .param("id", letter.letterId())
                .param("version", letter.version())
                .param("region", letter.region())
                .param("title", letter.title())
                .param("basis", letter.basis())
                .param("facts", letter.facts())
                .param("demand", letter.demand())
                .param("by", by == null ? null : by.personId())
                .param("name", by == null ? "系统" : by.name())
                .param("at", Days.sql(at))
                .update();
    }

    List<Version> of(UUID letter) {
        return jdbc.sql("""
                select version, title, basis, facts, demand, by_name, at from letter_version
                 where letter_id = :id order by version""").param("id", letter).query(Version.class).list();
    }

    /** A wording, with who wrote it when. */
    record Version(int version, String title, String basis, String facts, String demand, String byName, Instant at) {}
}
