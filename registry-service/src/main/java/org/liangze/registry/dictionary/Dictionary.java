package org.liangze.registry.dictionary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.contracts.Level;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Role;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Words;
import org.liangze.registry.dictionary.model.Entry;

/** The dictionaries there are: those of fixed codes, which only get further names, and those that places fill themselves. */
enum Dictionary {
    BUSINESS_KIND("business-kind", "主体类别", entries(BusinessKind.values(), BusinessKind::chinese), Words::kind),
    BUSINESS_SIZE("business-size", "企业规模", entries(BusinessSize.values(), BusinessSize::chinese), Words::size),
    OPERATING_STATE("operating-state", "经营状态", entries(OperatingState.values(), OperatingState::chinese), Words::state),
    ROLE("role", "角色", entries(Role.values(), Role::chinese), Words::role),
    LEVEL("level", "层级", entries(Level.values(), Level::chinese), Words::level),
    LICENCE_KIND("licence-kind", "许可证类型"),
    PUBLICITY_FORM("publicity-form", "宣传形式"),
    LEAVE_REASON("leave-reason", "离任原因");

    final String code;
    final String chinese;

    /** The fixed entries; empty for a list that places fill. */
    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    final List<Entry> fixed;

    @SuppressWarnings("ImmutableEnumChecker") // without state
    private final @Nullable Function<String, ? extends Optional<? extends Enum<?>>> shipped;

    Dictionary(String code, String chinese) {
        this(code, chinese, List.of(), null);
    }

    Dictionary(
            String code,
            String chinese,
            List<Entry> fixed,
            @Nullable Function<String, ? extends Optional<? extends Enum<?>>> shipped) {
        this.code = code;
        this.chinese = chinese;
        this.fixed = fixed;
        this.shipped = shipped;
    }

    static Dictionary need(String code) {
        return Arrays.stream(values())
                .filter(dictionary -> dictionary.code.equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("dictionary-unknown", "没有“%s”这个字典".formatted(code)));
    }

    boolean isFixed() {
        return !fixed.isEmpty();
    }

    /** What a word is shipped as meaning; a dictionary cannot give it another meaning. */
    Optional<String> shippedMeaning(String word) {
        return shipped == null ? Optional.empty() : shipped.apply(word).map(Enum::name);
    }

    private static <E extends Enum<E>> List<Entry> entries(E[] values, Function<E, String> chinese) {
        return Stream.of(values)
                .map(value -> new Entry(value.name(), chinese.apply(value), List.of(), true))
                .toList();
    }
}
