package org.liangze.tasking.checklist.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liangze.tasking.checklist.model.DraftRules.Problem;

class DraftRulesTest {
    private static final DraftItem GOOD = item("常态化防控", "进货有票", "看两张票据。", "没有票据。");

    @Test
    void aWholeListHasNoProblems() {
        assertThat(DraftRules.problems("清单", List.of(GOOD))).isEmpty();
    }

    @Test
    void eachProblemNamesItsItemInPlainWords() {
        List<DraftItem> items = List.of(
                GOOD,
                item("常态化防控", " ", "看。", "没有。"),
                item("其他", "分类", "看。", "没有。"),
                item("应急处置", "预案", "", "没有。"),
                item("应急处置", "演练", "问。", ""),
                item("宣传培训", "进货有票", "看。", "没有。"));
        assertThat(DraftRules.problems("", items))
                .containsExactly(
                        new Problem(0, "title", "清单没有名称"),
                        new Problem(2, "title", "第 2 项没有标题"),
                        new Problem(3, "block", "第 3 项不属于四个板块中的任何一个"),
                        new Problem(4, "guidance", "第 4 项没有写怎么查"),
                        new Problem(5, "failure", "第 5 项没有写什么情况算“否”"),
                        new Problem(6, "title", "第 6 项与第 1 项标题相同"));
    }

    @Test
    void noneAndMoreThanSixtyAreRefusedAndSixtyAreNot() {
        assertThat(DraftRules.problems("清单", List.of()))
                .extracting(Problem::text)
                .containsExactly("清单至少要有一项");
        assertThat(DraftRules.problems("清单", many(60))).isEmpty();
        assertThat(DraftRules.problems("清单", many(61)))
                .extracting(Problem::text)
                .containsExactly("清单最多 60 项，现有 61 项");
    }

    @Test
    void whatIsTooLongToReadOnTheSpotIsRefused() {
        assertThat(DraftRules.problems("清单", List.of(item("应急处置", "题".repeat(31), "看".repeat(121), "没".repeat(81)))))
                .extracting(Problem::field)
                .containsExactly("title", "guidance", "failure");
    }

    @Test
    void oneTopicIsAskedOnce() {
        assertThat(DraftRules.problems(
                        "清单",
                        List.of(
                                GOOD.about("purchase"),
                                item("常态化防控", "另题", "看。", "没有。").about("purchase"))))
                .extracting(Problem::item)
                .containsExactly(2);
    }

    @Test
    void blocksStandInTheirOrderAndItemsStayAsWrittenWithin() {
        List<DraftItem> mixed = List.of(
                item("宣传培训", "丙", "", ""),
                item("食品安全管理体系", "甲", "", ""),
                item("宣传培训", "丁", "", ""),
                item("食品安全管理体系", "乙", "", ""));
        assertThat(DraftRules.inOrder(mixed)).extracting(DraftItem::title).containsExactly("甲", "乙", "丙", "丁");
    }

    private static List<DraftItem> many(int n) {
        return IntStream.rangeClosed(1, n)
                .mapToObj(no -> item("应急处置", "题" + no, "看。", "没有。"))
                .toList();
    }

    private static DraftItem item(String block, String title, String guidance, String failure) {
        return new DraftItem(null, block, title, guidance, failure);
    }
}
