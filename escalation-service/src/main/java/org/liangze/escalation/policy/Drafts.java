package org.liangze.escalation.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangze.contracts.Ladder;
import org.liangze.escalation.time.Days;
import org.liangze.kit.scope.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code ladder_draft}. */
@Repository
class Drafts {
    private static final String SELECT = """
            select draft_id, ladder, region, effective_from, base_version, rungs, note, state, revision, edited_by_name,
                   edited_at, published_version
              from ladder_draft
            """;

    private final JdbcClient jdbc;

    Drafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Draft draft, Caller by) {
        jdbc.sql("""
                insert into ladder_draft (draft_id, ladder, region, effective_from, base_version, rungs, note, state,
                                          edited_by, edited_by_name, edited_at)
                values (:id, :ladder, :region, :from, :base, :rungs::jsonb, :note, 'DRAFT', :by, :name, :now)""")
                .param("id", draft.draftId())
                .param("ladder", draft.ladder().name())
                .param("region", draft.region())
                .param("from", draft.effectiveFrom())
                .param("base", draft.baseVersion())
                .param("rungs", LadderJson.write(draft.rungs()))
                .param("note", draft.note())
                .param("by", by.personId())
                .param("name", by.name())
                .param("now", Days.sql(draft.editedAt()))
                .update();
    }

    /** Locks it. */
    Optional<Draft> lock(UUID id) {
        return jdbc.sql(SELECT + " where draft_id = :id for no key update")
                .param("id", id)
                .query(Drafts::row)
                .optional();
    }

    Optional<Draft> find(UUID id) {
        return jdbc.sql(SELECT + " where draft_id = :id")
                .param("id", id)
                .query(Drafts::row)
                .optional();
    }

    /** Drafts within a place, newest first, at most 100. */
    List<Draft> within(String region) {
        return jdbc.sql(SELECT + " where starts_with(region, :region) order by draft_id desc limit 100")
                .param("region", region)
                .query(Drafts::row)
                .list();
    }

    void save(Draft draft, Caller by, Instant now) {
        jdbc.sql("""
                update ladder_draft
                   set effective_from = :from, rungs = :rungs::jsonb, note = :note, revision = revision + 1,
                       edited_by = :by, edited_by_name = :name, edited_at = :now
                 where draft_id = :id and state = 'DRAFT'""")
                .param("from", draft.effectiveFrom())
                .param("rungs", LadderJson.write(draft.rungs()))
                .param("note", draft.note())
                .param("by", by.personId())
                .param("name", by.name())
                .param("now", Days.sql(now))
                .param("id", draft.draftId())
                .update();
    }

    void published(UUID id, int version) {
        jdbc.sql("update ladder_draft set state = 'PUBLISHED', published_version = :version where draft_id = :id")
                .param("version", version)
                .param("id", id)
                .update();
    }

    void dropped(UUID id) {
        jdbc.sql("update ladder_draft set state = 'DROPPED' where draft_id = :id")
                .param("id", id)
                .update();
    }

    private static Draft row(ResultSet row, int n) throws SQLException {
        return new Draft(
                row.getObject("draft_id", UUID.class),
                Ladder.valueOf(row.getString("ladder")),
                row.getString("region"),
                row.getObject("effective_from", LocalDate.class),
                row.getInt("base_version"),
                LadderJson.rungs(row.getString("rungs")),
                row.getString("note"),
                row.getString("state"),
                row.getInt("revision"),
                row.getString("edited_by_name"),
                row.getTimestamp("edited_at").toInstant(),
                row.getObject("published_version", Integer.class));
    }
}
