package org.liangze.registry;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.contracts.Level;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Role;
import org.liangze.contracts.Tier;

/** The glossary's words as people write them: Chinese, its usual variants, or the enum's name. */
public final class Words {
    private static final Map<String, Role> ROLES = Map.of(
            "干部", Role.CADRE,
            "食安办", Role.OFFICE,
            "食品安全办公室", Role.OFFICE,
            "领导", Role.LEADER,
            "督查", Role.INSPECTOR,
            "市场监管局", Role.REGULATOR,
            "市场监管所", Role.REGULATOR,
            "市场监管局负责人", Role.REGULATOR_HEAD,
            "系统管理员", Role.ADMINISTRATOR);
    private static final Map<String, Level> LEVELS = Map.of(
            "县", Level.COUNTY,
            "区", Level.COUNTY,
            "县级", Level.COUNTY,
            "市级", Level.CITY,
            "乡", Level.TOWNSHIP,
            "镇", Level.TOWNSHIP,
            "街道", Level.TOWNSHIP,
            "乡镇", Level.TOWNSHIP,
            "村", Level.VILLAGE,
            "社区", Level.VILLAGE);
    private static final Map<String, BusinessKind> KINDS = Map.of(
            "学校食堂", BusinessKind.SCHOOL_CANTEEN,
            "幼儿园食堂", BusinessKind.SCHOOL_CANTEEN,
            "学校幼儿园食堂", BusinessKind.SCHOOL_CANTEEN,
            "食品小作坊", BusinessKind.WORKSHOP,
            "食品经营", BusinessKind.FOOD_SALES,
            "餐饮", BusinessKind.CATERING,
            "食品摊点", BusinessKind.STALL,
            "摊贩", BusinessKind.STALL);
    private static final Map<String, BusinessSize> SIZES = Map.of(
            "大型", BusinessSize.LARGE, "中型", BusinessSize.MEDIUM, "小型", BusinessSize.SMALL, "微型", BusinessSize.MICRO);
    private static final Map<String, OperatingState> STATES = Map.of(
            "在产", OperatingState.OPERATING,
            "在营", OperatingState.OPERATING,
            "营业", OperatingState.OPERATING,
            "歇业", OperatingState.SUSPENDED,
            "停业(歇业)", OperatingState.SUSPENDED,
            "停业歇业", OperatingState.SUSPENDED,
            "失去联系", OperatingState.LOST);
    private static final Map<String, Boolean> YES_NO =
            Map.of("是", true, "高", true, "TRUE", true, "1", true, "否", false, "FALSE", false, "0", false);

    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Cf}]+");

    /** The glossary's own words, folded; asked for with every row of an import. */
    private static final Map<String, String> FOLDED = new ConcurrentHashMap<>();

    private Words() {}

    public static Optional<Role> role(String word) {
        return find(Role.values(), Role::chinese, ROLES, word);
    }

    public static Optional<Level> level(String word) {
        return find(Level.values(), Level::chinese, LEVELS, word);
    }

    public static Optional<BusinessKind> kind(String word) {
        return find(BusinessKind.values(), BusinessKind::chinese, KINDS, word);
    }

    public static Optional<BusinessSize> size(String word) {
        return find(BusinessSize.values(), BusinessSize::chinese, SIZES, word);
    }

    public static Optional<OperatingState> state(String word) {
        return find(OperatingState.values(), OperatingState::chinese, STATES, word);
    }

    public static Optional<Tier> tier(String word) {
        return find(Tier.values(), tier -> tier.name() + "级", Map.of(), word);
    }

    public static Optional<Boolean> yesNo(String word) {
        return Optional.ofNullable(YES_NO.get(plain(word)));
    }

    /** Full-width forms folded, all blanks removed, letters in capitals. */
    public static String plain(String word) {
        return code(word).toUpperCase(Locale.ROOT);
    }

    /** A code as it identifies: full-width forms folded, all blanks removed, letters as they are. */
    public static String code(String text) {
        return INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    /** Text without blanks at its ends; null when nothing is left. */
    public static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <E extends Enum<E>> Optional<E> find(
            E[] values, Function<E, String> chinese, Map<String, E> others, String word) {
        String wanted = plain(word);
        return Arrays.stream(values)
                .filter(value -> value.name().equals(wanted)
                        || FOLDED.computeIfAbsent(chinese.apply(value), Words::plain)
                                .equals(wanted))
                .findFirst()
                .or(() -> Optional.ofNullable(others.get(wanted)));
    }
}
