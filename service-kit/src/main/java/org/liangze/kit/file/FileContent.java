package org.liangze.kit.file;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * A kept file's bytes.
 *
 * @param type media type as found in the content
 */
@SuppressWarnings("ArrayRecordComponent") // read once, written out once
public record FileContent(String type, byte[] content) {
    /** To be shown in a page: the type is what the content is, nothing in it runs, and no shared cache keeps it. */
    public ResponseEntity<byte[]> shown() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofDays(1)).cachePrivate())
                .body(content);
    }
}
