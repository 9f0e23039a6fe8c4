package org.liangze.tasking.checklist;

import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Tier;
import org.liangze.kit.id.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The templates by id and version. */
@Component
public class Checklists {
    private final JdbcClient jdbc;

    Checklists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The template for a tier: village cadres (D) have a shorter one. */
    public static UUID idFor(Tier tier) {
        return Ids.named("checklist", tier == Tier.D ? "VILLAGE" : "TOWNSHIP");
    }

    /** The version in force on a day. */
    public Checklist current(Tier tier, LocalDate on) {
        UUID id = idFor(tier);
        return jdbc.sql("select max(version) from checklist where checklist_id = :id and effective <= :day")
                .param("id", id)
                .param("day", on)
                .query(Integer.class)
                .optional()
                .flatMap(version -> find(id, version))
                .orElseThrow(() -> new IllegalStateException("no checklist for tier " + tier + " on " + on));
    }

    List<ChecklistEntry> newest() {
        return jdbc.sql("""
                select c.checklist_id as id, c.version, c.level_group, c.title, c.effective, count(*) as items
                  from checklist c join checklist_item i using (checklist_id, version)
                 where c.version = (select max(n.version) from checklist n where n.checklist_id = c.checklist_id)
                 group by c.checklist_id, c.version
                 order by c.level_group""").query(ChecklistEntry.class).list();
    }

    /**
     * A template.
     *
     * @param version null for the newest
     */
    public Optional<Checklist> find(UUID id, @Nullable Integer version) {
        List<Row> rows = jdbc.sql("""
                select c.version, c.title as checklist, i.block, i.item, i.title, i.guidance, i.failure
                  from checklist c join checklist_item i using (checklist_id, version)
                 where c.checklist_id = :id
                   and c.version = coalesce(:version, (select max(version) from checklist where checklist_id = :id))
                 order by i.item""")
                .param("id", id)
                .param("version", version, Types.INTEGER)
                .query(Row.class)
                .list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(checklist(id, rows));
    }

    private static Checklist checklist(UUID id, List<Row> rows) {
        Map<String, List<Checklist.Item>> blocks = rows.stream()
                .collect(Collectors.groupingBy(
                        Row::block, LinkedHashMap::new, Collectors.mapping(Row::asItem, Collectors.toList())));
        return new Checklist(
                id,
                rows.getFirst().version(),
                rows.getFirst().checklist(),
                blocks.entrySet().stream()
                        .map(block -> new Checklist.Block(block.getKey(), block.getValue()))
                        .toList());
    }

    record Row(int version, String checklist, String block, int item, String title, String guidance, String failure) {
        Checklist.Item asItem() {
            return new Checklist.Item(item, title, guidance, failure);
        }
    }
}
