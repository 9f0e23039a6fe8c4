package org.liangze.registry.board.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An act of publicity (plan 二（九）).
 *
 * @param form such as 电视、广播、报纸、微信公众号、微博、快手号、集中宣讲
 * @param audienceSize people reached; null when not known
 */
public record Publicity(
        String title,
        LocalDate doneOn,
        String form,
        @Nullable Integer audienceSize) implements Details {

    @Override
    public LocalDate day() {
        return doneOn;
    }

    @Override
    public boolean stands() {
        return false;
    }
}
