package org.liangze.registry.board.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;

/**
 * A task force (工作专班) and its 四有 (plan 二（一）).
 *
 * @param since the day it was set up
 */
public record TaskForce(
        String name,
        Level level,
        String levelName,
        LocalDate since,
        @Nullable Organisation organisation,
        @Nullable Premises office,
        List<Member> staff,
        @Nullable Archive archive,
        FourHave fourHave)
        implements Details {

    /** 专设组织机构: how and under whom it was set up. */
    public record Organisation(
            @Nullable String documentNo, @Nullable String leader) {}

    /** 专用办公场所. */
    public record Premises(@Nullable String place, @Nullable String phone) {}

    /** One of the staff; only full-time ones make 专职办公人员. */
    public record Member(String name, @Nullable String post, boolean fullTime) {}

    /** 专项工作档案. */
    public record Archive(@Nullable String place, @Nullable String keeper) {}

    /**
     * The four haves.
     *
     * @param all whether it has all four
     */
    public record FourHave(boolean organisation, boolean office, boolean staff, boolean archive, boolean all) {}

    /** A task force with its four haves found out. */
    public static TaskForce of(
            String name,
            Level level,
            LocalDate since,
            @Nullable Organisation organisation,
            @Nullable Premises office,
            List<Member> staff,
            @Nullable Archive archive) {
        boolean organised = organisation != null && (has(organisation.documentNo()) || has(organisation.leader()));
        boolean housed = office != null && has(office.place());
        boolean staffed = staff.stream().anyMatch(Member::fullTime);
        boolean archived = archive != null && (has(archive.place()) || has(archive.keeper()));
        FourHave fourHave =
                new FourHave(organised, housed, staffed, archived, organised && housed && staffed && archived);
        return new TaskForce(
                name, level, level.chinese(), since, organisation, office, List.copyOf(staff), archive, fourHave);
    }

    @Override
    public LocalDate day() {
        return since;
    }

    @Override
    public boolean stands() {
        return true;
    }

    private static boolean has(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
