package org.liangze.registry.commitment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liangze.kit.id.Ids;
import org.liangze.registry.dutylist.Cadre;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rounds of all commitments. */
@Component
public class Commitments {
    /**
     * What 承诺书上传率 is made of (domain.md §9).
     *
     * @param cadres in post
     * @param uploaded of them, with a commitment uploaded and not to be renewed
     */
    public record Sums(long cadres, long uploaded) {}

    private final JdbcClient jdbc;

    Commitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sums of a region, inside the caller's transaction. */
    public Sums sums(String region) {
        return jdbc.sql("""
                select count(*) as cadres, count(*) filter (where state = 'UPLOADED') as uploaded
                  from commitment_standing
                 where region >= :region and region < :region || ':'""").param("region", region).query(Sums.class).single();
    }

    /** The live round of a cadre who has one. */
    Round live(UUID cadre) {
        return jdbc.sql("""
                select id, title, paragraphs, cardinality(businesses) as businesses, generated_at, signed_on, signature
                  from commitment where cadre_id = :cadre and void_since is null""").param("cadre", cadre).query(Commitments::round).single();
    }

    /** Begins a round, unless another call just did. */
    void begin(Cadre cadre, CommitmentTexts texts, Instant now) {
        jdbc.sql("""
                insert into commitment (id, cadre_id, region, text_version, title, paragraphs, businesses, generated_at)
                select :id, :cadre, :region, :version, :title, :paragraphs, coalesce(array_agg(a.business_id), '{}'), :now
                  from assignment a where a.cadre_id = :cadre and a.ended_on is null
                on conflict (cadre_id) where void_since is null do nothing""")
                .param("id", Ids.next(now))
                .param("cadre", cadre.id())
                .param("region", cadre.region())
                .param("version", texts.version())
                .param("title", texts.title())
                .param("paragraphs", texts.of(cadre.level()).toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whether it was signed by this call and not by another before it. */
    boolean sign(UUID round, LocalDate on, String png, Instant now) {
        return jdbc.sql("""
                update commitment set signed_on = :on, signed_at = :now, signature = :png
                 where id = :round and signed_on is null""")
                        .param("on", on)
                        .param("now", Timestamp.from(now))
                        .param("png", png)
                        .param("round", round)
                        .update()
                == 1;
    }

    /** Whether it was uploaded by this call; a paper that was not signed here is taken as signed on {@code on}. */
    boolean upload(UUID round, UUID file, LocalDate on, Instant now) {
        return jdbc.sql("""
                update commitment
                   set uploaded_at = :now, file_id = :file, signed_on = coalesce(signed_on, :on),
                       signed_at = coalesce(signed_at, :now)
                 where id = :round and uploaded_at is null""")
                        .param("now", Timestamp.from(now))
                        .param("file", file)
                        .param("on", on)
                        .param("round", round)
                        .update()
                == 1;
    }

    private static Round round(ResultSet row, int index) throws SQLException {
        Array paragraphs = row.getArray("paragraphs");
        return new Round(
                row.getObject("id", UUID.class),
                row.getString("title"),
                List.of((String[]) paragraphs.getArray()),
                row.getInt("businesses"),
                row.getTimestamp("generated_at").toInstant(),
                row.getObject("signed_on", LocalDate.class),
                row.getString("signature"));
    }
}
