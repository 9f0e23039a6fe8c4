package org.liangze.registry.importing.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.OperatingState;
import org.liangze.registry.Words;
import org.liangze.registry.business.model.BusinessDraft;
import org.liangze.registry.dictionary.model.Meanings;

/** A row of a list of businesses. */
public final class BusinessRows {
    private static final String KINDS =
            Arrays.stream(BusinessKind.values()).map(BusinessKind::chinese).collect(Collectors.joining("、"));
    private static final String STATES =
            Arrays.stream(OperatingState.values()).map(OperatingState::chinese).collect(Collectors.joining("、"));

    private BusinessRows() {}

    public static ParsedRow<BusinessDraft> parse(Values values, Meanings words) {
        RowCells cells = new RowCells(values);
        BusinessKind kind = cells.word(BusinessColumn.KIND, words::kind, KINDS);
        if (kind == null && cells.text(BusinessColumn.KIND) == null) {
            cells.need(BusinessColumn.KIND);
        }
        Officers officers = Officers.read(cells.text(BusinessColumn.OFFICERS));
        BusinessDraft draft = new BusinessDraft(
                cells.need(BusinessColumn.NAME),
                Objects.requireNonNullElse(cells.code(BusinessColumn.USCC), "").toUpperCase(Locale.ROOT),
                Objects.requireNonNullElse(cells.code(BusinessColumn.SITE_NO), ""),
                kind == null ? BusinessKind.OTHER : kind,
                cells.word(BusinessColumn.SIZE, words::size, "大、中、小、微"),
                cells.count(BusinessColumn.DINERS),
                null,
                null,
                cells.word(BusinessColumn.TIER, Words::tier, "A、B、C、D"),
                null,
                cells.needCode(BusinessColumn.REGION),
                cells.text(BusinessColumn.ADDRESS),
                cells.text(BusinessColumn.LEGAL_REPRESENTATIVE),
                cells.word(BusinessColumn.STATE, words::state, STATES),
                cells.word(BusinessColumn.HIGH_RISK, Words::yesNo, "是、否"),
                cells.text(BusinessColumn.DIRECTOR),
                officers.count(),
                officers.names(),
                new LicenceCells(cells).read(values.groups()),
                cells.code(BusinessColumn.EMAIL),
                cells.code(BusinessColumn.PHONE),
                cells.code(BusinessColumn.CADRE));
        return new ParsedRow<>(draft, cells.problems());
    }

    /** 食品安全员 as a number or as names. */
    private record Officers(
            @Nullable Integer count, @Nullable String names) {
        static Officers read(@Nullable String text) {
            if (text == null) {
                return new Officers(null, null);
            }
            String plain = Words.plain(text).replaceAll("(人|名|位)$", "");
            if (plain.matches("\\d{1,4}")) {
                return new Officers(Integer.valueOf(plain), null);
            }
            if (plain.equals("无") || plain.equals("-")) {
                return new Officers(0, null);
            }
            return new Officers(
                    (int) Arrays.stream(text.split("[、,，;；/ ]+"))
                            .filter(name -> !name.isBlank())
                            .count(),
                    text);
        }
    }
}
