package org.liangze.tasking.oversight;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangze.contracts.OversightListPublished;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register's oversight lists, all their versions: tables {@code oversight_list} and {@code oversight_point}. */
@Component
class OversightLists {
    private final JdbcClient jdbc;

    OversightLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void published(OversightListPublished list) {
        int added = jdbc.sql("""
                insert into oversight_list (list_id, place, version, published_at)
                values (:id, :place, :version, :at)
                on conflict (list_id) do nothing""")
                .param("id", list.listId())
                .param("place", list.region())
                .param("version", list.version())
                .param("at", Timestamp.from(list.publishedAt()))
                .update();
        if (added == 1) {
            list.points().forEach(point -> add(list.listId(), point));
        }
    }

    private void add(UUID list, OversightListPublished.Point point) {
        jdbc.sql("""
                insert into oversight_point (list_id, no, title, what, how, basis)
                values (:list, :no, :title, :what, :how, :basis)""")
                .param("list", list)
                .param("no", point.no())
                .param("title", point.title())
                .param("what", point.what())
                .param("how", point.how())
                .param("basis", point.basis())
                .update();
    }

    /** The list in force at a place: its own, else that of the nearest place above, else the shipped one. */
    Optional<OversightList> inForce(String place) {
        return jdbc.sql("""
                select list_id from oversight_list
                 where place = left(:place, length(place))
                 order by length(place) desc, version desc, published_at desc
                 limit 1""").param("place", place).query(UUID.class).optional().flatMap(this::find);
    }

    Optional<OversightList> find(UUID id) {
        List<OversightListPublished.Point> points = jdbc.sql(
                        "select no, title, what, how, basis from oversight_point where list_id = :id order by no")
                .param("id", id)
                .query(OversightListPublished.Point.class)
                .list();
        return jdbc.sql("select list_id, place, version from oversight_list where list_id = :id")
                .param("id", id)
                .query((row, n) -> new OversightList(
                        row.getObject("list_id", UUID.class), row.getString("place"), row.getInt("version"), points))
                .optional();
    }
}
