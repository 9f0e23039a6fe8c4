package org.liangze.tasking.photo;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The photos of visits. */
@Component
public class Photos {
    private static final String VIEW = """
            select p.photo_id, p.item, p.file_id, f.type, f.size, p.uploaded_by, p.uploaded_at
              from visit_photo p join evidence_file f on f.id = p.file_id
            """;

    private final JdbcClient jdbc;

    Photos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose a photo is, and what was sent. */
    record Sent(UUID visitId, UUID businessId, String sentHash) {}

    /** What of a visit a photo needs to know. */
    record Visit(
            UUID businessId,
            UUID cadreId,
            UUID recordedBy,
            String region,
            Instant recordedAt,
            UUID checklistId,
            int checklistVersion) {}

    /** The photos of a visit, by item and time; those of the whole visit last. */
    public List<PhotoView> of(UUID visitId) {
        return jdbc.sql(VIEW + " where p.visit_id = :visit order by p.item nulls last, p.uploaded_at, p.photo_id")
                .param("visit", visitId)
                .query(PhotoView.class)
                .list();
    }

    /** The visit is there now, so its photos stay. */
    public void arrived(UUID visitId) {
        jdbc.sql("update visit_photo set arrived = true where visit_id = :visit and not arrived")
                .param("visit", visitId)
                .update();
    }

    Optional<Visit> visit(UUID visitId) {
        return jdbc.sql("""
                select business_id, cadre_id, recorded_by, region, recorded_at, checklist_id, checklist_version
                  from visit where visit_id = :visit""").param("visit", visitId).query(Visit.class).optional();
    }

    Optional<PhotoView> find(UUID visitId, UUID photoId) {
        return jdbc.sql(VIEW + " where p.visit_id = :visit and p.photo_id = :photo")
                .param("visit", visitId)
                .param("photo", photoId)
                .query(PhotoView.class)
                .optional();
    }

    Optional<Sent> sent(UUID photoId) {
        return jdbc.sql("select visit_id, business_id, sent_hash from visit_photo where photo_id = :photo")
                .param("photo", photoId)
                .query(Sent.class)
                .optional();
    }

    /** One writer at a time for the photos of a visit, the visit itself included. */
    void lock(UUID visitId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(current_schema() || ' photos'), hashtext(:visit))")
                .param("visit", visitId.toString())
                .query((row, n) -> 0)
                .single();
    }

    void add(
            UUID photoId,
            UUID visitId,
            UUID businessId,
            String region,
            @Nullable Integer item,
            UUID fileId,
            String sentHash,
            UUID by,
            Instant now,
            boolean arrived) {
        jdbc.sql("""
                insert into visit_photo (photo_id, visit_id, business_id, region, item, file_id, sent_hash, uploaded_by,
                                         uploaded_at, arrived)
                values (:photo, :visit, :business, :region, :item, :file, :hash, :by, :now, :arrived)""")
                .param("photo", photoId)
                .param("visit", visitId)
                .param("business", businessId)
                .param("region", region)
                .param("item", item, Types.INTEGER)
                .param("file", fileId)
                .param("hash", sentHash)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("arrived", arrived)
                .update();
    }
}
