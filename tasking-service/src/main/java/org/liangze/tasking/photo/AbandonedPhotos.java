package org.liangze.tasking.photo;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.file.EvidenceFiles;
import org.liangze.kit.sweep.Sweep;
import org.liangze.tasking.TaskingSweep;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes a photo whose visit did not come for as long as a phone keeps a draft: it shows a place to nobody's use. */
@Component
@Order(8)
class AbandonedPhotos implements Sweep {
    static final Duration KEPT = Duration.ofDays(14);
    private static final int BATCH = 100;

    private record Old(UUID photoId, UUID fileId, boolean visited) {}

    private final JdbcClient jdbc;
    private final EvidenceFiles files;

    AbandonedPhotos(JdbcClient jdbc, EvidenceFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    @Override
    public String name() {
        return TaskingSweep.ABANDONED_PHOTOS.name();
    }

    @Override
    public Duration every() {
        return TaskingSweep.ABANDONED_PHOTOS.every();
    }

    /** A photo and its visit that came at the same moment did not see each other; such a photo stays. */
    @Override
    public int batch(Instant now) {
        List<Old> old = jdbc.sql("""
                select p.photo_id, p.file_id, exists (select from visit v where v.visit_id = p.visit_id) as visited
                  from visit_photo p
                 where not p.arrived and p.uploaded_at <= :before
                 order by p.uploaded_at
                 limit :batch
                   for update skip locked""")
                .param("before", Timestamp.from(now.minus(KEPT)))
                .param("batch", BATCH)
                .query(Old.class)
                .list();
        List<Old> lost = old.stream().filter(photo -> !photo.visited()).toList();
        jdbc.sql("update visit_photo set arrived = true where photo_id = any (:photos)")
                .param(
                        "photos",
                        ids(old.stream().filter(Old::visited).map(Old::photoId).toList()))
                .update();
        jdbc.sql("delete from visit_photo where photo_id = any (:photos)")
                .param("photos", ids(lost.stream().map(Old::photoId).toList()))
                .update();
        files.drop(lost.stream().map(Old::fileId).toList());
        return old.size();
    }

    private static UUID[] ids(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    @Override
    public @Nullable Instant nextDue() {
        return jdbc.sql("select min(uploaded_at) from visit_photo where not arrived")
                .query((row, n) -> row.getTimestamp(1))
                .optional()
                .map(oldest -> oldest.toInstant().plus(KEPT))
                .orElse(null);
    }
}
