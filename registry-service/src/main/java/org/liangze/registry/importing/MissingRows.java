package org.liangze.registry.importing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.scope.Caller;
import org.liangze.registry.importing.ImportReport.Missing;
import org.liangze.registry.importing.model.ImportKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is on the register in the counties of a file and in the caller's scope, but not in the file. Reported, never removed. */
@Component
class MissingRows {
    /** Who is listed is excluded by {@code not in}, which is hashed whatever the planner knows of the rows; a join would not be. */
    private static final String ABSENT = """
            with county as materialized (
              select distinct left(place, 6) collate "C" as code
                from import_row
               where job_id = :job and kind = :kind and outcome in ('ADDED', 'CHANGED', 'UNCHANGED', 'ASKED')
            ), absent as materialized (
              select t.id, t.name
                from county c
                join %s t on t.region >= c.code and t.region < c.code || ':' and left(t.region, 6) = c.code
               where starts_with(t.region, :scope) and %s
                 and t.id not in (select key from import_row where job_id = :job and kind = :kind and key is not null)
            )
            """;

    private final JdbcClient jdbc;

    MissingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(Caller caller, UUID job, ImportKind kind) {
        return jdbc.sql(absent(kind) + "select count(*)::int from absent")
                .param("job", job)
                .param("kind", kind.name())
                .param("scope", caller.region())
                .query(Integer.class)
                .single();
    }

    List<Missing> first(Caller caller, UUID job, ImportKind kind, int limit) {
        return after(caller, job, kind, null, limit);
    }

    /** Those after a name and id, in that order. */
    List<Missing> after(Caller caller, UUID job, ImportKind kind, @Nullable List<String> after, int limit) {
        return jdbc.sql(absent(kind) + """
                select id, name
                  from absent
                 where cast(:name as text) is null or (name, id) > (cast(:name as text), cast(:id as uuid))
                 order by name, id
                 limit :limit""")
                .param("job", job)
                .param("kind", kind.name())
                .param("scope", caller.region())
                .param("name", after == null ? null : after.get(0))
                .param("id", after == null ? null : after.get(1))
                .param("limit", limit)
                .query((row, n) -> new Missing(kind, row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    private static String absent(ImportKind kind) {
        return switch (kind) {
            case PEOPLE -> ABSENT.formatted("person", "t.in_post and t.role <> 'ADMINISTRATOR'");
            case BUSINESSES -> ABSENT.formatted("business", "t.state <> 'DEREGISTERED'");
        };
    }
}
