package org.liangze.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditPartsTest {
    private static final Instant AT = Instant.parse("2026-09-28T01:00:00.123456Z");

    @Test
    void whereItCameFromIsWhatTheNearestHopSays() {
        assertThat(FromAddress.last("10.1.2.3", "127.0.0.1")).isEqualTo("10.1.2.3");
        assertThat(FromAddress.last("6.6.6.6, 10.1.2.3", "127.0.0.1")).isEqualTo("10.1.2.3");
        assertThat(FromAddress.last("2001:db8::1", "127.0.0.1")).isEqualTo("2001:db8::1");
        assertThat(FromAddress.last("<script>", "127.0.0.1")).isEqualTo("127.0.0.1");
        assertThat(FromAddress.last(null, "127.0.0.1")).isEqualTo("127.0.0.1");
        assertThat(FromAddress.current()).as("outside a request").isNull();
    }

    @Test
    void nothingInAnExportIsAFormula() {
        for (String start : new String[] {"=", "+", "-", "@", "\t", "\r"}) {
            assertThat(AuditCsv.cell(start + "1")).isEqualTo("\"'" + start + "1\"");
        }
        assertThat(AuditCsv.cell("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
        assertThat(AuditCsv.cell(null)).isEmpty();
    }

    @Test
    void everyPartOfAnEntryIsInItsHash() {
        String hash = AuditHash.of("p", entry("x", "1.1.1.1"));
        assertThat(AuditHash.holds(2, "p", entry("x", "1.1.1.1"), hash)).isTrue();
        assertThat(AuditHash.holds(2, "q", entry("x", "1.1.1.1"), hash)).isFalse();
        assertThat(AuditHash.holds(2, "p", entry("y", "1.1.1.1"), hash)).isFalse();
        assertThat(AuditHash.holds(2, "p", entry("x", "1.1.1.2"), hash)).isFalse();
    }

    /** Those were hashed with the clock's nanoseconds, of which the database kept the microseconds. */
    @Test
    void entriesOfTheFirstVersionStillHold() {
        AuditEntry entry = entry("x", null);
        for (long nanos : new long[] {-500, -1, 0, 1, 321, 499}) {
            String old =
                    AuditHash.digest("p", "230102", entry.personId(), "act", "subject", null, "x", AT.plusNanos(nanos));
            assertThat(AuditHash.holds(1, "p", entry, old)).as("%d ns", nanos).isTrue();
            assertThat(AuditHash.holds(1, "p", entry("y", null), old)).isFalse();
        }
    }

    private static AuditEntry entry(String after, String from) {
        return new AuditEntry(7, "230102", AT, new UUID(1, 2), null, "act", "subject", null, after, from);
    }
}
