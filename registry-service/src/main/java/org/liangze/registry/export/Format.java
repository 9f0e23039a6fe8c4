package org.liangze.registry.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.liangze.kit.table.TableWriter;
import org.liangze.kit.table.XlsxTable;
import org.liangze.kit.web.Refusal;

/** What a list can be had as. */
enum Format {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    static Format of(String name) {
        for (Format format : values()) {
            if (format.suffix().equals(name.toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        throw Refusal.invalid("format-unknown", "导出格式只能是xlsx或csv");
    }

    String mediaType() {
        return mediaType;
    }

    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    TableWriter open(OutputStream out) throws IOException {
        return switch (this) {
            case XLSX -> new XlsxTable(out);
            case CSV -> new CsvTable(out);
        };
    }
}
