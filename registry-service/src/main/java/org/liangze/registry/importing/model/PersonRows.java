package org.liangze.registry.importing.model;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.registry.dictionary.model.Meanings;
import org.liangze.registry.person.model.PersonDraft;

/** A row of a list of people. */
public final class PersonRows {
    private static final String ROLES = Arrays.stream(Role.values())
            .filter(role -> role != Role.BUSINESS)
            .map(Role::chinese)
            .collect(Collectors.joining("、"));

    private PersonRows() {}

    public static ParsedRow<PersonDraft> parse(Values values, Meanings words) {
        RowCells cells = new RowCells(values);
        String place = Objects.requireNonNullElse(cells.code(PersonColumn.REGION), "");
        Level level = cells.word(PersonColumn.LEVEL, words::level, "市、县（区）、乡镇（街道）、村（社区）");
        Role role = cells.word(PersonColumn.ROLE, words::role, ROLES);
        PersonDraft draft = new PersonDraft(
                cells.needCode(PersonColumn.CODE),
                cells.need(PersonColumn.NAME),
                role == null ? Role.CADRE : role,
                level == null ? PersonDraft.levelOf(place) : level,
                place,
                Objects.requireNonNullElse(cells.text(PersonColumn.UNIT), ""),
                cells.code(PersonColumn.EMAIL),
                cells.code(PersonColumn.PHONE),
                cells.code(PersonColumn.LIAISON),
                cells.code(PersonColumn.HEAD),
                cells.code(PersonColumn.DEPUTY),
                null);
        if (role == null && cells.text(PersonColumn.ROLE) == null) {
            cells.need(PersonColumn.ROLE);
        }
        if (place.isEmpty() && role != Role.ADMINISTRATOR) {
            cells.needCode(PersonColumn.REGION);
        }
        if (role == Role.BUSINESS) {
            cells.refuse(PersonColumn.ROLE, 1, "包保主体", "主体的账号随主体登记自动产生，不在人员表中填写");
        }
        return new ParsedRow<>(draft, cells.problems());
    }
}
