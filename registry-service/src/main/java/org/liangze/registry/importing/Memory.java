package org.liangze.registry.importing;

import java.sql.Timestamp;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.Caller;
import org.liangze.registry.Act;
import org.liangze.registry.importing.model.ImportKind;
import org.liangze.registry.importing.model.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What users of a place said the columns of their sheets are for. */
@Component
class Memory {
    private static final int MOST = 200;
    private static final TypeReference<TreeMap<String, String>> TARGETS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Memory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The caller's own place's, those of the source first, the latest first. */
    List<Remembered> of(Caller caller, @Nullable String source) {
        return jdbc.sql("""
                select source, fingerprint, kind, targets
                  from import_mapping
                 where region = :region
                 order by source = :source desc, used_at desc
                 limit :most""")
                .param("region", caller.region())
                .param("source", source == null ? "" : source)
                .param("most", MOST)
                .query((row, n) -> new Remembered(
                        row.getString(1),
                        row.getString(2),
                        ImportKind.valueOf(row.getString(3)),
                        json.readValue(row.getString(4), TARGETS)))
                .list();
    }

    void keep(Act act, Remembered said) {
        jdbc.sql("""
                insert into import_mapping (id, region, source, fingerprint, kind, targets, used_at)
                values (:id, :region, :source, :fingerprint, :kind, cast(:targets as jsonb), :now)
                on conflict (region, source, kind, md5(fingerprint)) do update
                   set targets = excluded.targets, used_at = excluded.used_at""")
                .param("id", Ids.next(act.at()))
                .param("region", act.region())
                .param("source", said.source())
                .param("fingerprint", said.fingerprint())
                .param("kind", said.kind().name())
                .param("targets", json.writeValueAsString(said.targets()))
                .param("now", Timestamp.from(act.at()))
                .update();
    }
}
