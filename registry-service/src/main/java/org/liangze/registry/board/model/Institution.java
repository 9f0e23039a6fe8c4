package org.liangze.registry.board.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An institution document (plan 二（八）).
 *
 * @param number of the document; null for none
 * @param validTo last day in force; null for no end
 */
public record Institution(
        String title,
        @Nullable String number,
        Subject subject,
        String subjectName,
        LocalDate issuedOn,
        @Nullable LocalDate validTo)
        implements Details {

    /** What the plan wants regulated: the first six by name, and whatever a place adds. */
    public enum Subject {
        DYNAMIC_MANAGEMENT("包保主体和包保干部动态管理"),
        GUIDANCE("监管条线指导督促"),
        ISSUE_HANDLING("督导问题分类处置"),
        LETTERS("“两书一函”"),
        MAJOR_MATTERS("重大事项督促落实"),
        TALKS("工作约谈"),
        OTHER("其他制度");

        private final String chinese;

        Subject(String chinese) {
            this.chinese = chinese;
        }

        /** What a user reads. */
        public String chinese() {
            return chinese;
        }
    }

    @Override
    public LocalDate day() {
        return issuedOn;
    }

    @Override
    public @Nullable LocalDate until() {
        return validTo;
    }

    @Override
    public boolean stands() {
        return true;
    }
}
