package org.liangze.registry.importing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.importing.model.HeaderTest.row;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.Level;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Role;
import org.liangze.contracts.Tier;
import org.liangze.registry.Checked.Problem;
import org.liangze.registry.business.model.BusinessDraft;
import org.liangze.registry.dictionary.model.Meanings;
import org.liangze.registry.person.model.PersonDraft;
import org.liangze.registry.spreadsheet.CellValue;
import org.liangze.registry.spreadsheet.SheetRow;

class RowsTest {
    private static final SheetMapping PEOPLE =
            mapping(row(1, "编号", "姓名", "角色", "级别", "地区代码", "单位", "邮箱", "电话", "联络员编号"));
    private static final SheetMapping BUSINESSES =
            mapping(row(1, "主体名称", "统一社会信用代码", "主体类别", "包保等级", "地区代码", "经营状态", "高风险", "许可证号", "有效期止", "食品安全员"));

    @Test
    void aPersonAsOfficesWriteIt() {
        PersonDraft draft = person(row(2, "Ａ００１", " 王　伟 ", "包保干部", "", "２３０１０２００１００１", "民安社区", "", "13800000000", "L1"))
                .draft();
        assertThat(draft.code()).isEqualTo("A001");
        assertThat(draft.name()).isEqualTo("王 伟");
        assertThat(draft.role()).isEqualTo(Role.CADRE);
        assertThat(draft.level()).isEqualTo(Level.VILLAGE);
        assertThat(draft.region()).isEqualTo("230102001001");
        assertThat(draft.email()).isNull();
        assertThat(draft.liaisonCode()).isEqualTo("L1");
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        ParsedRow<PersonDraft> parsed = person(row(2, "", "王伟", "干事", "", ""));
        assertThat(parsed.problems()).extracting(Problem::column).containsExactlyInAnyOrder("编号", "角色", "地区代码");
    }

    @Test
    void aBusinessAsOfficesWriteIt() {
        BusinessDraft draft = business(row(
                        2,
                        "老王面馆",
                        "91350100m000100y43 ",
                        "小餐饮",
                        "Ｄ级",
                        "230102001001",
                        "在产在营",
                        "是",
                        "JY1",
                        "2027年3月5日",
                        "张三、李四"))
                .draft();
        assertThat(draft.uscc()).isEqualTo("91350100M000100Y43");
        assertThat(draft.kind()).isEqualTo(BusinessKind.SMALL_CATERING);
        assertThat(draft.tier()).isEqualTo(Tier.D);
        assertThat(draft.state()).isEqualTo(OperatingState.OPERATING);
        assertThat(draft.highRisk()).isTrue();
        assertThat(draft.licences().getFirst().validTo()).isEqualTo(LocalDate.of(2027, 3, 5));
        assertThat(draft.officers()).isEqualTo(2);
    }

    @Test
    void aCreditCodeTypedAsANumberIsRefused() {
        Map<Integer, CellValue> cells =
                new HashMap<>(row(2, "某店", "", "小餐饮", "D", "230102001001").cells());
        cells.put(1, new CellValue(CellValue.Kind.NUMBER, "913501001234567000"));
        ParsedRow<BusinessDraft> parsed = business(new SheetRow("表", 2, cells));
        assertThat(parsed.problems())
                .extracting(Problem::what)
                .singleElement()
                .asString()
                .contains("失真");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-05", "2027/3/5", "2027.3.5", "2027年3月5日", "20270305", "２０２７-０３-０５"})
    void datesAreUnderstood(String text) {
        ParsedRow<BusinessDraft> parsed =
                business(row(2, "某店", "91350100M000100Y43", "小餐饮", "D", "230102001001", "", "", "JY1", text));
        assertThat(parsed.draft().licences().getFirst().validTo()).isEqualTo(LocalDate.of(2027, 3, 5));
    }

    @Test
    void aDayThatDoesNotExistIsRefused() {
        ParsedRow<BusinessDraft> parsed =
                business(row(2, "某店", "91350100M000100Y43", "小餐饮", "D", "230102001001", "", "", "JY1", "2027-02-30"));
        assertThat(parsed.problems()).containsExactly(new Problem("有效期止", "2027-02-30", "没有这一天，请核对"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "二〇二七年三月五日",
                "二○二七年三月五日",
                "2027年03月05日",
                "2027-03-05 00:00:00",
                "2027/3/5 0:00",
                "'2027-03-05",
                "2027年 3月 5日"
            })
    void datesAreUnderstoodInWordsAndWithTimes(String text) {
        datesAreUnderstood(text);
    }

    @Test
    void chineseDaysBeyondTen() {
        assertThat(Dates.read("二〇二六年九月三十日").orElseThrow().day()).hasValue(LocalDate.of(2026, 9, 30));
        assertThat(Dates.read("二〇二六年十二月二十五日").orElseThrow().day()).hasValue(LocalDate.of(2026, 12, 25));
        assertThat(Dates.read("二〇二六年十月十一日").orElseThrow().day()).hasValue(LocalDate.of(2026, 10, 11));
        assertThat(Dates.read("二〇二六年二月三十日").orElseThrow().day()).isEmpty();
        assertThat(Dates.read("四十六年")).isEmpty();
    }

    @Test
    void aRangeOfValidityIsReadAsBothEnds() {
        var licence = business(row(
                        2,
                        "某店",
                        "91350100M000100Y43",
                        "小餐饮",
                        "D",
                        "230102001001",
                        "",
                        "",
                        "JY1",
                        "2024年1月2日至2027年3月5日"))
                .draft()
                .licences()
                .getFirst();
        assertThat(licence.validFrom()).isEqualTo(LocalDate.of(2024, 1, 2));
        assertThat(licence.validTo()).isEqualTo(LocalDate.of(2027, 3, 5));
    }

    @Test
    void apostrophesBrokenLinesAndWideDigitsArePutRight() {
        BusinessDraft draft = business(
                        row(2, "\u2019老王\n面馆（１店）", "\u201991350100M000100Y43", "小餐饮", "D", "'230102001001"))
                .draft();
        assertThat(draft.name()).isEqualTo("老王面馆（1店）");
        assertThat(draft.uscc()).isEqualTo("91350100M000100Y43");
        assertThat(draft.region()).isEqualTo("230102001001");
        assertThat(business(row(2, "‘老王’面馆", "x", "小餐饮", "D", "1")).draft().name())
                .isEqualTo("‘老王’面馆");
    }

    @Test
    void aValidityWithoutANumberIsRefused() {
        assertThat(business(row(2, "某店", "91350100M000100Y43", "小餐饮", "D", "230102001001", "", "", "", "2027-03-05"))
                        .problems())
                .extracting(Problem::column)
                .containsExactly("许可证号");
    }

    private static ParsedRow<PersonDraft> person(SheetRow row) {
        return PersonRows.parse(PEOPLE.values(row.cells()), Meanings.SHIPPED);
    }

    private static ParsedRow<BusinessDraft> business(SheetRow row) {
        return BusinessRows.parse(BUSINESSES.values(row.cells()), Meanings.SHIPPED);
    }

    private static SheetMapping mapping(SheetRow header) {
        SheetHead head = new SheetHead(List.of(header), List.of());
        return new SheetMapping(SheetLayout.of(
                1, "表", 1, new FindingHeaders(head, "", List.of()).find(null).orElseThrow(), head));
    }
}
