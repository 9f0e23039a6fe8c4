package org.liangze.registry.business;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Tier;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Words;
import org.liangze.registry.business.model.LicenceCondition;
import org.liangze.registry.business.model.SearchWords;

/**
 * The query of a list of businesses as it stands in the address; the same for the list on the screen and for its export.
 *
 * @param q part of a name or address (two characters or more), the beginning of a credit code, a site or licence number, a
 *     cadre's name or code
 * @param region code prefix; the caller's own when left out
 * @param licence VALID, EXPIRED, EXPIRING or NONE
 * @param staffing missing or complete
 * @param collection missing or complete
 */
public record BusinessQuery(
        @Nullable String q,
        @Nullable String region,
        @Nullable Tier tier,
        @Nullable String kind,
        @Nullable String state,
        @Nullable UUID cadre,
        @Nullable Boolean gap,
        @Nullable LicenceCondition licence,
        @Nullable Boolean highRisk,
        @Nullable String staffing,
        @Nullable String collection,
        @Nullable Boolean covered) {

    BusinessFilter filter(Caller caller) {
        SearchWords words = SearchWords.of(q == null ? "" : q);
        if (words.tooShort()) {
            throw Refusal.invalid("search-too-short", "请至少输入两个字");
        }
        if (words.tooLong()) {
            throw Refusal.invalid("search-too-long", "查找内容太长，请只输入其中一部分");
        }
        return new BusinessFilter(
                words,
                region == null || region.isEmpty() ? caller.region() : region,
                tier,
                word("主体类别", kind, Words::kind),
                word("经营状态", state, Words::state),
                cadre,
                Boolean.TRUE.equals(gap),
                licence,
                Boolean.TRUE.equals(highRisk),
                covered,
                oneOf("staffing", staffing, "complete", "missing"),
                oneOf("collection", collection, "complete", "missing"));
    }

    static <E> @Nullable E word(String what, @Nullable String word, Function<String, Optional<E>> parse) {
        if (word == null || word.isBlank()) {
            return null;
        }
        return parse.apply(word).orElseThrow(() -> Refusal.invalid("word-unknown", "没有“%s”这一%s".formatted(word, what)));
    }

    private static @Nullable Boolean oneOf(String what, @Nullable String word, String yes, String no) {
        if (word == null || word.isBlank()) {
            return null;
        }
        if (word.equals(yes) || word.equals(no)) {
            return word.equals(yes);
        }
        throw Refusal.invalid("word-unknown", "%s只能是%s或%s".formatted(what, yes, no));
    }
}
