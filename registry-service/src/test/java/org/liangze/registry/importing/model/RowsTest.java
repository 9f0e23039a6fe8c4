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
import org.liangze.registry.person.model.PersonDraft;

class RowsTest {
    private static final Header PEOPLE = Header.find(
                    List.of(row(1, "编号", "姓名", "角色", "级别", "地区代码", "单位", "邮箱", "电话", "联络员编号")), null)
            .orElseThrow();
    private static final Header BUSINESSES = Header.find(
                    List.of(row(1, "主体名称", "统一社会信用代码", "主体类别", "包保等级", "地区代码", "经营状态", "高风险", "许可证号", "有效期止", "食品安全员")),
                    null)
            .orElseThrow();

    @Test
    void aPersonAsOfficesWriteIt() {
        PersonDraft draft = PersonRows.parse(
                        row(2, "Ａ００１", " 王　伟 ", "包保干部", "", "２３０１０２００１００１", "民安社区", "", "13800000000", "L1"), PEOPLE)
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
        ParsedRow<PersonDraft> parsed = PersonRows.parse(row(2, "", "王伟", "干事", "", ""), PEOPLE);
        assertThat(parsed.draft()).isNull();
        assertThat(parsed.problems()).extracting(Problem::column).containsExactlyInAnyOrder("编号", "角色", "地区代码");
    }

    @Test
    void aBusinessAsOfficesWriteIt() {
        BusinessDraft draft = BusinessRows.parse(
                        row(
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
                                "张三、李四"),
                        BUSINESSES)
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
        ParsedRow<BusinessDraft> parsed = BusinessRows.parse(new SheetRow("表", 2, cells), BUSINESSES);
        assertThat(parsed.problems())
                .extracting(Problem::what)
                .singleElement()
                .asString()
                .contains("失真");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-05", "2027/3/5", "2027.3.5", "2027年3月5日", "20270305", "２０２７-０３-０５"})
    void datesAreUnderstood(String text) {
        ParsedRow<BusinessDraft> parsed = BusinessRows.parse(
                row(2, "某店", "91350100M000100Y43", "小餐饮", "D", "230102001001", "", "", "JY1", text), BUSINESSES);
        assertThat(parsed.draft().licences().getFirst().validTo()).isEqualTo(LocalDate.of(2027, 3, 5));
    }

    @Test
    void aDayThatDoesNotExistIsRefused() {
        ParsedRow<BusinessDraft> parsed = BusinessRows.parse(
                row(2, "某店", "91350100M000100Y43", "小餐饮", "D", "230102001001", "", "", "JY1", "2027-02-30"),
                BUSINESSES);
        assertThat(parsed.problems()).containsExactly(new Problem("有效期止", "2027-02-30", "没有这一天，请核对"));
    }
}
