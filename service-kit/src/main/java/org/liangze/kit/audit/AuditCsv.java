package org.liangze.kit.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The trail as a CSV that Excel opens: UTF-8 with a mark, and nothing in it is taken for a formula. */
final class AuditCsv implements AutoCloseable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String FORMULA = "=+-@\t\r";

    private final Writer out;
    private final ActNames names;

    AuditCsv(OutputStream out, ActNames names) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.names = names;
        write("\ufeff");
        line("序号", "时间", "人员", "事项", "对象", "变更前", "变更后", "来源地址", "地区");
    }

    void add(AuditEntry entry) {
        line(
                Long.toString(entry.id()),
                time(entry.at()),
                Objects.requireNonNullElse(entry.personName(), entry.personId().toString()),
                names.of(entry.act()),
                entry.subject(),
                entry.before(),
                entry.after(),
                entry.fromAddress(),
                entry.region());
    }

    static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe = FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private void line(@Nullable String... cells) {
        write(Stream.of(cells).map(AuditCsv::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
