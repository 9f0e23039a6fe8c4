package org.liangze.kit.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Follows the chains of a region from their beginnings; inside the caller's transaction. */
final class AuditVerification {
    private static final int FETCH = 1000;

    /** An entry that is not what it was, or whose predecessor is gone. */
    record Broken(long id, String region, UUID personId, String act, String subject, String why) {}

    /**
     * What was found.
     *
     * @param entries how many were looked at
     * @param brokenAt the first entry of a chain that does not hold; null when all do
     */
    record Result(boolean ok, long entries, @Nullable Broken brokenAt) {}

    private final JdbcClient jdbc;

    AuditVerification(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Result verify(String region) {
        Follower follower = new Follower();
        jdbc.sql("select " + AuditEntry.COLUMNS + """
                       , a.previous_hash, a.hash, a.hash_version
                  from audit a left join person_copy p on p.person_id = a.person_id
                 where a.region >= :region and a.region < :region || ':'
                 order by a.region, a.id""")
                .param("region", region)
                .withFetchSize(FETCH)
                .query(row -> {
                    follower.next(
                            AuditEntry.read(row),
                            row.getString("previous_hash"),
                            row.getString("hash"),
                            row.getInt("hash_version"));
                });
        return new Result(follower.broken == null, follower.entries, follower.broken);
    }

    /** Remembers where in which chain it is. */
    private static final class Follower {
        private long entries;
        private @Nullable Broken broken;
        private @Nullable String region;
        private String last = "";

        void next(AuditEntry entry, String previous, String hash, int version) {
            entries++;
            if (!entry.region().equals(region)) {
                region = entry.region();
                last = "";
            }
            if (broken == null && !previous.equals(last)) {
                broken = broken(entry, "它前面的记录缺失或被改动");
            }
            if (broken == null && !AuditHash.holds(version, previous, entry, hash)) {
                broken = broken(entry, "这条记录的内容被改动");
            }
            last = hash;
        }

        private static Broken broken(AuditEntry entry, String why) {
            return new Broken(entry.id(), entry.region(), entry.personId(), entry.act(), entry.subject(), why);
        }
    }
}
