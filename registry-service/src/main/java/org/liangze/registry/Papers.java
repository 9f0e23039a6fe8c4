package org.liangze.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** What the papers of the register share: their shipped texts, and how they go out. */
public final class Papers {
    private Papers() {}

    /** Reads a shipped text, {@code papers/<name>}. */
    public static <T> T text(JsonMapper json, String name, Class<T> type) {
        try (InputStream in = new ClassPathResource("papers/" + name).getInputStream()) {
            return json.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("papers/" + name + " is not in the build", e);
        }
    }

    /** A PDF to be looked at or saved under a name. */
    public static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    /** 2026年9月28日. */
    public static String date(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
