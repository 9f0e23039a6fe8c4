package org.liangze.tasking.checklist;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.tasking.checklist.model.Edition;
import org.liangze.tasking.checklist.model.LevelGroup;
import org.liangze.tasking.checklist.model.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The published versions, which are only ever added to. */
@Component
class Editions {
    private static final String SELECT = """
            select c.checklist_id as id, c.version, c.level_group, c.kind, c.region, c.region_name, c.title, c.effective,
                   c.retires, c.reason, c.published_at, p.name as published_by,
                   (select count(*) from checklist_item i
                     where i.checklist_id = c.checklist_id and i.version = c.version) as items
              from checklist c left join person_copy p on p.person_id = c.published_by""";

    private final JdbcClient jdbc;

    Editions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version as it is listed. */
    record Row(
            UUID id,
            int version,
            LevelGroup levelGroup,
            @Nullable BusinessKind kind,
            String region,
            String regionName,
            String title,
            LocalDate effective,
            boolean retires,
            @Nullable String reason,
            @Nullable Instant publishedAt,
            @Nullable String publishedBy,
            int items) {
        Line line() {
            return new Line(levelGroup, kind, region);
        }

        Edition edition() {
            return new Edition(id, version, line(), effective, retires);
        }
    }

    /** Everything that may count at a place. */
    List<Edition> at(LevelGroup level, String region) {
        return listed(region).stream()
                .filter(row -> row.levelGroup() == level)
                .map(Row::edition)
                .toList();
    }

    /** The same for both level groups, as they are listed. */
    List<Row> listed(String region) {
        return jdbc.sql(SELECT + "\nwhere c.region = any(:places)")
                .param("places", prefixes(region))
                .query(Row.class)
                .list();
    }

    /** Everything that may count at a place or anywhere in it. */
    List<Edition> within(LevelGroup level, String region) {
        return jdbc
                .sql(SELECT + """

                        where c.level_group = :level
                          and (c.region = any(:places) or c.region >= :region and c.region < :region || '~')""")
                .param("level", level.name())
                .param("places", prefixes(region))
                .param("region", region)
                .query(Row.class)
                .stream()
                .map(Row::edition)
                .toList();
    }

    /** All versions of one line, the latest first. */
    List<Row> history(UUID id) {
        return jdbc.sql(SELECT + "\nwhere c.checklist_id = :id order by c.version desc")
                .param("id", id)
                .query(Row.class)
                .list();
    }

    /** Adds a version to a line; false when somebody else was faster. */
    boolean add(Edition edition, String title, String regionName, @Nullable String reason, UUID by, Instant now) {
        return jdbc.sql("""
                insert into checklist (checklist_id, version, level_group, kind, region, region_name, title, effective, retires,
                                       reason, published_at, published_by)
                values (:id, :version, :level, :kind, :region, :regionName, :title, :effective, :retires, :reason, :now, :by)
                on conflict (checklist_id, version) do nothing""")
                        .param("id", edition.id())
                        .param("version", edition.version())
                        .param("level", edition.line().level().name())
                        .param("kind", name(edition.line().kind()))
                        .param("region", edition.line().region())
                        .param("regionName", regionName)
                        .param("title", title)
                        .param("effective", edition.effective())
                        .param("retires", edition.retires())
                        .param("reason", reason)
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .update()
                == 1;
    }

    static @Nullable String name(@Nullable BusinessKind kind) {
        return kind == null ? null : kind.name();
    }

    private static String[] prefixes(String region) {
        return IntStream.rangeClosed(0, region.length())
                .mapToObj(end -> region.substring(0, end))
                .toArray(String[]::new);
    }
}
