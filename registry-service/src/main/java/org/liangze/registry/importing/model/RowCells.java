package org.liangze.registry.importing.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.Checked.Problem;
import org.liangze.registry.Words;

/** Reads the cells of one row by column, and collects what is wrong with them. */
final class RowCells {
    /** Whole numbers of more digits are no longer exact in a spreadsheet's number cell. */
    private static final int EXACT_DIGITS = 15;

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))");

    private final SheetRow row;
    private final Header header;
    private final List<Problem> problems = new ArrayList<>();

    RowCells(SheetRow row, Header header) {
        this.row = row;
        this.header = header;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Text with its blanks put right; null when empty. */
    @Nullable
    String text(Column column) {
        Integer place = header.places().get(column);
        CellValue cell = place == null ? null : row.cells().get(place);
        if (cell == null) {
            return null;
        }
        if (cell.kind() == CellValue.Kind.ERROR) {
            problems.add(new Problem(column.header(), cell.text(), "公式出错，请改为文字"));
            return null;
        }
        String text =
                cell.text().replaceAll("[\\p{Cf}\\u00a0\\u3000]", " ").strip().replaceAll("\\s+", " ");
        return text.isEmpty() ? null : text;
    }

    /** A code: full-width digits and letters folded, no blanks. */
    @Nullable
    String code(Column column) {
        Integer place = header.places().get(column);
        CellValue cell = place == null ? null : row.cells().get(place);
        String text = text(column);
        if (text == null || cell == null) {
            return null;
        }
        if (cell.kind() == CellValue.Kind.NUMBER && text.length() > EXACT_DIGITS) {
            problems.add(new Problem(column.header(), text, "此格是数字格式，超过15位的数字已经失真，请改成文本格式重新填写"));
        }
        return Words.code(text);
    }

    String need(Column column) {
        return needed(column, text(column));
    }

    String needCode(Column column) {
        return needed(column, code(column));
    }

    private String needed(Column column, @Nullable String value) {
        if (value == null) {
            problems.add(new Problem(column.header(), "", "不能为空，请填写"));
            return "";
        }
        return value;
    }

    /** A word of the glossary; null when empty or unknown. */
    <E> @Nullable E word(Column column, Function<String, Optional<E>> parse, String allowed) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        Optional<E> found = parse.apply(text);
        if (found.isEmpty()) {
            problems.add(new Problem(column.header(), text, "不认识，请填：" + allowed));
        }
        return found.orElse(null);
    }

    @Nullable
    Integer count(Column column) {
        String text = code(column);
        if (text == null) {
            return null;
        }
        String digits = text.replaceAll("(人|名|位)$", "");
        if (!digits.matches("\\d{1,6}")) {
            problems.add(new Problem(column.header(), text, "应为整数人数"));
            return null;
        }
        return Integer.valueOf(digits);
    }

    /** A day; null when empty or 长期. */
    @Nullable
    LocalDate date(Column column) {
        String text = code(column);
        if (text == null || text.equals("长期") || text.equals("长期有效")) {
            return null;
        }
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            String month = date.group(2) == null ? date.group(4) : date.group(2);
            String day = date.group(3) == null ? date.group(5) : date.group(3);
            try {
                return LocalDate.of(Integer.parseInt(date.group(1)), Integer.parseInt(month), Integer.parseInt(day));
            } catch (DateTimeException e) {
                problems.add(new Problem(column.header(), text, "没有这一天，请核对"));
                return null;
            }
        }
        problems.add(new Problem(column.header(), text, "不是日期，请写成2026-09-30的样子"));
        return null;
    }
}
