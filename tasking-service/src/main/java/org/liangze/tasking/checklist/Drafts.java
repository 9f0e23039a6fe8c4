package org.liangze.tasking.checklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.tasking.checklist.model.DraftItem;
import org.liangze.tasking.checklist.model.LevelGroup;
import org.liangze.tasking.checklist.model.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What offices are writing, at most one for a line. */
@Component
class Drafts {
    private static final String SELECT = """
            select draft_id, region, region_name, level_group, kind, title, items, based_on, based_on_version, revision,
                   changed_at, changed_by
              from checklist_draft""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Drafts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Draft(
            UUID id,
            Line line,
            String regionName,
            String title,
            List<DraftItem> items,
            UUID basedOn,
            int basedOnVersion,
            int revision,
            Instant changedAt,
            UUID changedBy) {
        Draft saying(String newTitle, List<DraftItem> newItems) {
            return new Draft(
                    id, line, regionName, newTitle, newItems, basedOn, basedOnVersion, revision, changedAt, changedBy);
        }
    }

    /** False when there is one for the line. */
    boolean add(Draft draft) {
        return jdbc.sql("""
                insert into checklist_draft (draft_id, region, region_name, level_group, kind, title, items, based_on,
                                             based_on_version, written_at, written_by, changed_at, changed_by)
                values (:id, :region, :regionName, :level, :kind, :title, :items::jsonb, :basedOn, :version, :now, :by, :now, :by)
                on conflict on constraint draft_once do nothing""")
                        .param("id", draft.id())
                        .param("region", draft.line().region())
                        .param("regionName", draft.regionName())
                        .param("level", draft.line().level().name())
                        .param("kind", Editions.name(draft.line().kind()))
                        .param("title", draft.title())
                        .param("items", json.writeValueAsString(draft.items()))
                        .param("basedOn", draft.basedOn())
                        .param("version", draft.basedOnVersion())
                        .param("now", Timestamp.from(draft.changedAt()))
                        .param("by", draft.changedBy())
                        .update()
                == 1;
    }

    /** Saves over one revision; false when it is no longer the newest. */
    boolean change(Draft draft, Instant now, UUID by) {
        return jdbc.sql("""
                update checklist_draft
                   set title = :title, items = :items::jsonb, revision = revision + 1, changed_at = :now, changed_by = :by
                 where draft_id = :id and revision = :revision""")
                        .param("title", draft.title())
                        .param("items", json.writeValueAsString(draft.items()))
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .param("id", draft.id())
                        .param("revision", draft.revision())
                        .update()
                == 1;
    }

    void drop(UUID id) {
        jdbc.sql("delete from checklist_draft where draft_id = :id")
                .param("id", id)
                .update();
    }

    Optional<Draft> find(UUID id) {
        return jdbc.sql(SELECT + " where draft_id = :id")
                .param("id", id)
                .query(this::draft)
                .optional();
    }

    /** The same, held until the end of the transaction. */
    Optional<Draft> hold(UUID id) {
        return jdbc.sql(SELECT + " where draft_id = :id for update")
                .param("id", id)
                .query(this::draft)
                .optional();
    }

    Optional<Draft> of(Line line) {
        return jdbc.sql(SELECT
                        + " where region = :region and level_group = :level and kind is not distinct from :kind::text")
                .param("region", line.region())
                .param("level", line.level().name())
                .param("kind", Editions.name(line.kind()))
                .query(this::draft)
                .optional();
    }

    /** Those of exactly one place. */
    List<Draft> at(String region) {
        return jdbc.sql(SELECT + " where region = :region")
                .param("region", region)
                .query(this::draft)
                .list();
    }

    private Draft draft(ResultSet row, int n) throws SQLException {
        String kind = row.getString("kind");
        return new Draft(
                row.getObject("draft_id", UUID.class),
                new Line(LevelGroup.valueOf(row.getString("level_group")), kindOf(kind), row.getString("region")),
                row.getString("region_name"),
                row.getString("title"),
                List.of(json.readValue(row.getString("items"), DraftItem[].class)),
                row.getObject("based_on", UUID.class),
                row.getInt("based_on_version"),
                row.getInt("revision"),
                row.getTimestamp("changed_at").toInstant(),
                row.getObject("changed_by", UUID.class));
    }

    private static @Nullable BusinessKind kindOf(@Nullable String kind) {
        return kind == null ? null : BusinessKind.valueOf(kind);
    }
}
