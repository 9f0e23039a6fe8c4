package org.liangze.registry.licencebase;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;

/** Looks at every row before any is taken: a list is taken whole or not at all. */
final class BaseCheck {
    private static final Pattern REGION = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");
    private static final int SHOWN = 100;

    /** Why a row cannot be taken. */
    record Problem(long row, String column, String value, String what) {}

    private final Caller caller;
    private final List<Problem> problems = new ArrayList<>();
    private long refused;
    private int rows;
    private int digits = Integer.MAX_VALUE;

    BaseCheck(Caller caller) {
        this.caller = caller;
    }

    void look(BaseRow row, long line) {
        rows++;
        digits = Math.min(digits, row.region().length());
        if (row.number().isEmpty()) {
            refuse(new Problem(line, "许可证编号", "", "不能为空"));
        }
        if (!REGION.matcher(row.region()).matches()) {
            refuse(new Problem(line, "地区代码", row.region(), "应为2、4、6、9或12位数字"));
        } else if (!caller.covers(row.region())) {
            refuse(new Problem(line, "地区代码", row.region(), "不在您的辖区内"));
        }
    }

    /** The shortest region code of the list, which says how finely its rows are placed. */
    int digits() {
        return digits;
    }

    void requireSound() {
        if (rows == 0) {
            throw Refusal.invalid("file-empty", "文件里没有许可证");
        }
        if (refused > 0) {
            throw Refusal.invalid("rows-refused", "有 %d 行不能载入，请改正后重新提交整份文件".formatted(refused))
                    .with("problems", problems);
        }
    }

    private void refuse(Problem problem) {
        refused++;
        if (problems.size() < SHOWN) {
            problems.add(problem);
        }
    }
}
