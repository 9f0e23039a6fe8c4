package org.liangze.notify.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a sender that died leaves behind. The mail may have been taken: a digest is not sent again, anything else once, with
 * the same Message-ID and a mark (quality.md, mail). The rule is {@link org.liangze.notify.delivery.model.Fate#uncertain}.
 */
@Component
class Leases {
    private final JdbcClient jdbc;

    Leases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns how many leases had run out. */
    int expire(Instant now) {
        return jdbc.sql("""
                update delivery d
                   set state = case when m.digest or d.resent then 'UNKNOWN' else 'DEFERRED' end,
                       next_try_at = case when m.digest or d.resent then null else :now::timestamptz end,
                       attempts = attempts + 1,
                       resent = d.resent or not m.digest,
                       lease_owner = null,
                       lease_until = null,
                       last_error = 'sender stopped while sending'
                  from message m
                 where m.message_id = d.message_id
                   and d.delivery_id in (select delivery_id
                                           from delivery
                                          where state = 'SENDING' and lease_until <= :now
                                          order by lease_until
                                          limit 500
                                            for update skip locked)""").param("now", Timestamp.from(now)).update();
    }
}
