package org.liangze.escalation.paper;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.liangze.kit.documents.Document;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Official papers on their way out. */
public final class Pdf {
    private Pdf() {}

    /** A PDF to be looked at or saved under a name. */
    public static ResponseEntity<byte[]> answer(String name, Document document) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(document.pdf());
    }

    /** 2026年9月28日. */
    public static String date(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
