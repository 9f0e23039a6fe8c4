package org.liangze.registry.importing.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.Words;
import org.liangze.registry.spreadsheet.CellValue;

/**
 * The cells of one row or of several rows that are about the same subject, by what they are for.
 *
 * @param cells by target code, such as {@code USCC} or {@code LICENCE_NUMBER#2}
 */
public record Values(Map<String, CellValue> cells) {
    /** Whether anything tells what the row is about: a name, a code, an address or a licence. */
    public boolean saysSomething() {
        return cells.keySet().stream()
                .anyMatch(code -> code.matches("(NAME|USCC|SITE_NO|CODE|ADDRESS|LICENCE_NUMBER).*"));
    }

    /** A cell; null when it is empty. */
    @Nullable
    CellValue cell(Column column, int group) {
        return cells.get(new Target(column, group).code());
    }

    /** Text put right as a code; empty when there is none. */
    public String code(Column column) {
        CellValue cell = cell(column, 1);
        return cell == null ? "" : Text.code(cell.text());
    }

    /** Text put right; null when there is none. */
    public @Nullable String text(Column column) {
        CellValue cell = cell(column, 1);
        return cell == null ? null : Text.tidy(cell.text());
    }

    /** The highest licence group there is. */
    int groups() {
        return cells.keySet().stream()
                .filter(code -> code.contains("#"))
                .mapToInt(code -> Integer.parseInt(code.substring(code.indexOf('#') + 1)))
                .max()
                .orElse(1);
    }

    /** The column in which another row of the same subject says something else; null when they agree. Licences may differ. */
    public @Nullable Column contradicts(ImportKind kind, Values other) {
        return kind.columns().stream()
                .filter(column -> !column.repeatable())
                .filter(column -> differ(column, text(column), other.text(column)))
                .findFirst()
                .orElse(null);
    }

    /** This and another row of the same subject: what one leaves blank the other says; the other's licences come after. */
    public Values with(Values other) {
        Map<String, CellValue> all = new TreeMap<>(cells);
        int groups = groups();
        other.cells.forEach((code, cell) -> {
            String[] parts = code.split("#", -1);
            boolean licence = ImportKind.BUSINESSES
                    .column(parts[0])
                    .map(column -> column.repeatable())
                    .orElse(false);
            if (licence) {
                int group = groups + (parts.length == 1 ? 1 : Integer.parseInt(parts[1]));
                all.put(parts[0] + "#" + group, cell);
            } else {
                all.putIfAbsent(code, cell);
            }
        });
        return new Values(all);
    }

    private static boolean differ(Column column, @Nullable String one, @Nullable String other) {
        return one != null && other != null && !meaning(column, one).equals(meaning(column, other));
    }

    /** What a text means, whatever way it is written. */
    private static Object meaning(Column column, String text) {
        String code = Text.code(text);
        Optional<?> word = column instanceof BusinessColumn known
                ? switch (known) {
                    case KIND -> Words.kind(text);
                    case SIZE -> Words.size(text);
                    case TIER -> Words.tier(text);
                    case STATE -> Words.state(text);
                    case HIGH_RISK -> Words.yesNo(text);
                    case USCC -> Optional.of(code.toUpperCase(Locale.ROOT));
                    case DINERS, OFFICERS -> Optional.of(code.replaceAll("(人|名|位)$", ""));
                    default -> Optional.of(code);
                }
                : Optional.of(code);
        return word.isPresent() ? word.get() : code;
    }
}
