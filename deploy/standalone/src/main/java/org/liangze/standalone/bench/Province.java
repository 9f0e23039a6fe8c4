package org.liangze.standalone.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.liangze.standalone.replay.scenario.CreditCode;

/** A made-up register over the villages there are, as the lists that offices hand in. */
final class Province {
    /** As many rows as one list may have. */
    private static final int ROWS_A_FILE = 90_000;

    private static final String PEOPLE = "编号,姓名,角色,地区代码,单位,手机\n";
    private static final String BUSINESSES =
            "主体名称,统一社会信用代码,主体类别,规模,地区代码,地址,法定代表人,联系电话,经营状态,许可证类型,许可证号,有效期止,食品安全员,包保干部编号\n";
    private static final String[] SIGNS = {"面馆", "饺子馆", "超市", "便利店", "烧烤店", "早餐铺", "粮油店", "熟食店"};
    private static final String[] OWNERS = {"和平", "建国", "秀英", "福顺", "兴旺", "永发", "桂兰", "德胜"};

    private final List<String> villages;
    private final int people;

    Province(List<String> villages, int people) {
        this.villages = villages;
        this.people = people;
    }

    List<byte[]> people() {
        return files(PEOPLE, people, this::person);
    }

    List<byte[]> businesses(int count) {
        return files(BUSINESSES, count, this::business);
    }

    /** The name of a business, to be searched for. */
    static String name(int i) {
        return OWNERS[i % OWNERS.length] + SIGNS[i / OWNERS.length % SIGNS.length] + i + "号店";
    }

    static String uscc(int i) {
        return CreditCode.of("bench " + i, "230100");
    }

    String village(int i) {
        return villages.get(i % villages.size());
    }

    private String person(int i) {
        return "BG%06d,干部%d,包保干部,%s,%s村,139%08d\n".formatted(i, i, village(i), village(i), i);
    }

    private String business(int i) {
        Sort sort = Sort.of(i);
        return "%s,%s,%s,%s,%s,%s村%d号,%s%d,138%08d,%s,小餐饮登记证,XCY%09d,2029-%02d-%02d,1,%s\n"
                .formatted(
                        name(i),
                        uscc(i),
                        sort.kind,
                        sort.size,
                        village(i),
                        village(i),
                        i,
                        OWNERS[i % OWNERS.length],
                        i,
                        i,
                        lost(i) ? "失联" : "在产在营",
                        i,
                        i % 12 + 1,
                        i % 28 + 1,
                        sort == Sort.D && !lost(i) ? cadre(i) : "");
    }

    /** A few percent cannot be found any more, among all tiers. */
    private static boolean lost(int i) {
        return i % 37 == 7;
    }

    /** What a business is, and so its tier; the few large ones are left to the cadres of higher levels, who are not made here. */
    private enum Sort {
        A("食品生产", "大"),
        B("食品销售", "大"),
        C("小作坊", "微"),
        D("小餐饮", "微");

        private final String kind;
        private final String size;

        Sort(String kind, String size) {
            this.kind = kind;
            this.size = size;
        }

        static Sort of(int i) {
            return switch (i % 50) {
                case 0 -> A;
                case 1 -> B;
                case 3, 13, 23, 33, 43 -> C;
                default -> D;
            };
        }
    }

    /** One of the cadres of the business's village; nobody where the village has none. */
    private String cadre(int i) {
        int village = i % villages.size();
        int cadres = people <= village ? 0 : (people - village - 1) / villages.size() + 1;
        return cadres == 0 ? "" : "BG%06d".formatted(village + i / villages.size() % cadres * villages.size());
    }

    private static List<byte[]> files(String header, int rows, IntFunction<String> row) {
        List<byte[]> files = new ArrayList<>();
        for (int from = 0; from < rows; from += ROWS_A_FILE) {
            StringBuilder text = new StringBuilder(header);
            for (int i = from; i < Math.min(rows, from + ROWS_A_FILE); i++) {
                text.append(row.apply(i));
            }
            files.add(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
