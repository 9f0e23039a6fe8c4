package org.liangze.kit.documents;

import org.jspecify.annotations.Nullable;

/**
 * The lower right of a document.
 *
 * @param by who signs: the issuing office, or a label such as 承诺人：
 * @param png the written signature as base64 of a PNG, set after {@code by}; null leaves room for a pen only when by ends in a colon
 * @param date as it is to be read, such as 2026年9月28日
 */
public record Signature(String by, @Nullable String png, String date) {
    public Signature {
        if (png != null && !png.matches("[A-Za-z0-9+/]+=*")) {
            throw new IllegalArgumentException("a signature's picture must be base64");
        }
    }
}
