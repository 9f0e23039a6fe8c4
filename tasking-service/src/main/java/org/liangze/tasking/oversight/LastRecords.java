package org.liangze.tasking.oversight;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a cadre put down at the last visit to a business, to be compared with what is really there. */
@Component
class LastRecords {
    /** An item as recorded, with the words of its checklist. */
    record Item(
            int no,
            String title,
            Answer recorded,
            String recordedName,
            @Nullable String note) {}

    /** The last visit. */
    record Latest(UUID visitId, Instant visitedAt, UUID cadreId, String cadreName, List<Item> items) {
        Map<Integer, Answer> recorded() {
            Map<Integer, Answer> all = new LinkedHashMap<>();
            items.forEach(item -> all.put(item.no(), item.recorded()));
            return all;
        }

        Map<Integer, String> titles() {
            Map<Integer, String> all = new LinkedHashMap<>();
            items.forEach(item -> all.put(item.no(), item.title()));
            return all;
        }
    }

    private final JdbcClient jdbc;

    LastRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest visit to a business. */
    Optional<Latest> of(UUID business) {
        return find("v.business_id = :id order by v.visited_at desc, v.visit_id limit 1", business);
    }

    /** One visit, when it is of that business. */
    Optional<Latest> ofVisit(UUID visit, UUID business) {
        return find("v.visit_id = :id", visit)
                .filter(record -> jdbc.sql("select business_id from visit where visit_id = :id")
                        .param("id", visit)
                        .query(UUID.class)
                        .single()
                        .equals(business));
    }

    private Optional<Latest> find(String which, UUID id) {
        return jdbc.sql("""
                select v.visit_id, v.visited_at, v.cadre_id, coalesce(p.name, '') as cadre_name
                  from visit v left join person_copy p on p.person_id = v.cadre_id
                 where\s""" + which)
                .param("id", id)
                .query((row, n) -> new Latest(
                        row.getObject("visit_id", UUID.class),
                        row.getTimestamp("visited_at").toInstant(),
                        row.getObject("cadre_id", UUID.class),
                        row.getString("cadre_name"),
                        items(row.getObject("visit_id", UUID.class))))
                .optional();
    }

    private List<Item> items(UUID visit) {
        return jdbc.sql("""
                select a.item as no, i.title, a.answer, a.note
                  from visit v
                  join visit_answer a using (visit_id, version)
                  join checklist_item i on i.checklist_id = v.checklist_id and i.version = v.checklist_version
                                       and i.item = a.item
                 where visit_id = :visit
                 order by a.item""")
                .param("visit", visit)
                .query((row, n) -> {
                    Answer answer = Answer.valueOf(row.getString("answer"));
                    return new Item(
                            row.getInt("no"), row.getString("title"), answer, answer.chinese(), row.getString("note"));
                })
                .list();
    }
}
