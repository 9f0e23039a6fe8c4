package org.liangze.registry.importing.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.Checked.Problem;
import org.liangze.registry.spreadsheet.CellValue;

/** Reads the values of one subject by column, and collects what is wrong with them. */
final class RowCells {
    /** Whole numbers of more digits are no longer exact in a spreadsheet's number cell. */
    private static final int EXACT_DIGITS = 15;

    private static final int LONGEST = 500;

    private final Values values;
    private final List<Problem> problems = new ArrayList<>();

    RowCells(Values values) {
        this.values = values;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    @Nullable
    String text(Column column) {
        return text(column, 1);
    }

    /** Text with its blanks put right; null when empty. */
    @Nullable
    String text(Column column, int group) {
        CellValue cell = values.cell(column, group);
        if (cell == null) {
            return null;
        }
        if (cell.kind() == CellValue.Kind.ERROR) {
            problems.add(new Problem(title(column, group), cell.text(), "公式出错，请改为文字"));
            return null;
        }
        String text = Text.tidy(cell.text());
        if (text != null && text.length() > LONGEST) {
            problems.add(
                    new Problem(title(column, group), text.substring(0, 20) + "……", "超过%d个字，请删短".formatted(LONGEST)));
        }
        return text;
    }

    @Nullable
    String code(Column column) {
        return code(column, 1);
    }

    /** A code: full-width digits and letters folded, no blanks; null when empty. */
    @Nullable
    String code(Column column, int group) {
        CellValue cell = values.cell(column, group);
        String text = text(column, group);
        if (text == null || cell == null) {
            return null;
        }
        if (cell.kind() == CellValue.Kind.NUMBER && text.length() > EXACT_DIGITS) {
            problems.add(new Problem(title(column, group), text, "此格是数字格式，超过15位的数字已经失真，请改成文本格式重新填写"));
        }
        String code = Text.code(text);
        return code.isEmpty() ? null : code;
    }

    String need(Column column) {
        return needed(column, text(column));
    }

    String needCode(Column column) {
        return needed(column, code(column));
    }

    void refuse(Column column, int group, String value, String what) {
        problems.add(new Problem(title(column, group), value, what));
    }

    private String needed(Column column, @Nullable String value) {
        if (value == null) {
            if (problems.stream().noneMatch(problem -> problem.column().equals(column.header()))) {
                problems.add(new Problem(column.header(), "", "不能为空，请填写"));
            }
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
    LocalDate date(Column column, int group) {
        String text = code(column, group);
        return text == null ? null : date(column, group, text);
    }

    @Nullable
    LocalDate date(Column column, int group, String text) {
        if (text.matches("长期|长期有效|永久|无固定期限|-|—|/")) {
            return null;
        }
        Optional<Dates.Read> read = Dates.read(text);
        if (read.isEmpty()) {
            problems.add(new Problem(title(column, group), text, "不是日期，请写成2026-09-30的样子"));
            return null;
        }
        if (read.get().day().isEmpty()) {
            problems.add(new Problem(title(column, group), text, "没有这一天，请核对"));
        }
        return read.get().day().orElse(null);
    }

    private static String title(Column column, int group) {
        return new Target(column, group).title();
    }
}
