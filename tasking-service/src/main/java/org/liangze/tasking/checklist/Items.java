package org.liangze.tasking.checklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liangze.tasking.checklist.model.DraftItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items of published versions. */
@Component
class Items {
    private final JdbcClient jdbc;

    Items(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Checklist> of(UUID id, int version) {
        List<Row> rows = jdbc.sql("""
                select c.title as checklist, i.block, i.item, i.topic, i.title, i.guidance, i.failure
                  from checklist c join checklist_item i using (checklist_id, version)
                 where c.checklist_id = :id and c.version = :version
                 order by i.item""")
                .param("id", id)
                .param("version", version)
                .query(Row.class)
                .list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(checklist(id, version, rows));
    }

    void add(UUID id, int version, List<DraftItem> items) {
        jdbc.sql("""
                insert into checklist_item (checklist_id, version, item, topic, block, title, guidance, failure)
                select :id, :version, i.item, i.topic, i.block, i.title, i.guidance, i.failure
                  from unnest(:numbers::int[], :topics::text[], :blocks::text[], :titles::text[], :guidance::text[],
                              :failures::text[]) as i(item, topic, block, title, guidance, failure)""")
                .param("id", id)
                .param("version", version)
                .param("numbers", IntStream.rangeClosed(1, items.size()).boxed().toArray(Integer[]::new))
                .param("topics", items.stream().map(DraftItem::topic).toArray(String[]::new))
                .param("blocks", items.stream().map(DraftItem::block).toArray(String[]::new))
                .param("titles", items.stream().map(DraftItem::title).toArray(String[]::new))
                .param("guidance", items.stream().map(DraftItem::guidance).toArray(String[]::new))
                .param("failures", items.stream().map(DraftItem::failure).toArray(String[]::new))
                .update();
    }

    /** Those of the topics that some published version asks about. */
    List<String> known(List<String> topics) {
        return jdbc.sql("select distinct topic from checklist_item where topic = any(:topics)")
                .param("topics", topics.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private static Checklist checklist(UUID id, int version, List<Row> rows) {
        Map<String, List<Checklist.Item>> blocks = rows.stream()
                .collect(Collectors.groupingBy(
                        Row::block, LinkedHashMap::new, Collectors.mapping(Row::asItem, Collectors.toList())));
        return new Checklist(
                id,
                version,
                rows.getFirst().checklist(),
                blocks.entrySet().stream()
                        .map(block -> new Checklist.Block(block.getKey(), block.getValue()))
                        .toList());
    }

    record Row(String checklist, String block, int item, String topic, String title, String guidance, String failure) {
        Checklist.Item asItem() {
            return new Checklist.Item(item, topic, title, guidance, failure);
        }
    }
}
