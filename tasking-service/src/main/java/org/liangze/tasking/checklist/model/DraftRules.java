package org.liangze.tasking.checklist.model;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a list must look like to be published: each item to be understood where it is read (domain.md §5.21). */
public final class DraftRules {
    /** The four blocks, in the order in which they are asked. */
    public static final List<String> BLOCKS = List.of("食品安全管理体系", "常态化防控", "应急处置", "宣传培训");

    public static final int MOST_ITEMS = 60;
    private static final int TITLE = 30;
    private static final int GUIDANCE = 120;
    private static final int FAILURE = 80;

    private DraftRules() {}

    /**
     * Something that stands in the way.
     *
     * @param item its place in the draft, 1 for the first; 0 for the list as a whole
     * @param field of the item: title, guidance, failure or block; empty for the whole
     */
    public record Problem(int item, String field, String text) {}

    public static List<Problem> problems(String title, List<DraftItem> items) {
        List<Problem> found = new ArrayList<>();
        if (title.isBlank()) {
            found.add(new Problem(0, "title", "清单没有名称"));
        }
        if (items.isEmpty()) {
            found.add(new Problem(0, "", "清单至少要有一项"));
        }
        if (items.size() > MOST_ITEMS) {
            found.add(new Problem(0, "", "清单最多 %d 项，现有 %d 项".formatted(MOST_ITEMS, items.size())));
        }
        Map<String, Integer> titles = new HashMap<>();
        Set<String> topics = new HashSet<>();
        for (int at = 1; at <= items.size(); at++) {
            DraftItem item = items.get(at - 1);
            found.addAll(problems(at, item));
            Integer first = item.title().isEmpty() ? null : titles.putIfAbsent(item.title(), at);
            if (first != null) {
                found.add(new Problem(at, "title", "第 %d 项与第 %d 项标题相同".formatted(at, first)));
            }
            if (item.topic() != null && !topics.add(item.topic())) {
                found.add(new Problem(at, "", "第 %d 项是另一项的复制，请删去一项".formatted(at)));
            }
        }
        return found;
    }

    /** The items as they are asked: block by block, within a block as written. */
    public static List<DraftItem> inOrder(List<DraftItem> items) {
        return items.stream()
                .sorted(comparingInt(item -> BLOCKS.indexOf(item.block())))
                .toList();
    }

    private static List<Problem> problems(int at, DraftItem item) {
        List<Problem> found = new ArrayList<>();
        if (!BLOCKS.contains(item.block())) {
            found.add(new Problem(at, "block", "第 %d 项不属于四个板块中的任何一个".formatted(at)));
        }
        text(found, at, "title", item.title(), TITLE, "没有标题", "标题");
        text(found, at, "guidance", item.guidance(), GUIDANCE, "没有写怎么查", "“怎么查”");
        text(found, at, "failure", item.failure(), FAILURE, "没有写什么情况算“否”", "“什么算否”");
        return found;
    }

    private static void text(
            List<Problem> found, int at, String field, String text, int most, String missing, String name) {
        if (text.isEmpty()) {
            found.add(new Problem(at, field, "第 %d 项%s".formatted(at, missing)));
        }
        if (text.length() > most) {
            found.add(new Problem(at, field, "第 %d 项%s超过 %d 字，现场读不完".formatted(at, name, most)));
        }
    }
}
