package org.liangze.registry.oversight;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.liangze.kit.documents.Block;
import org.liangze.kit.documents.Document;

/** The list as a paper to take along, with room for what is found. */
final class OversightPaper {
    private static final List<Block.Column> COLUMNS = List.of(
            Block.Column.centred("序号", 7),
            Block.Column.of("督查事项", 18),
            Block.Column.of("督查内容", 30),
            Block.Column.of("督查方式", 22),
            Block.Column.of("督查情况", 23));

    private OversightPaper() {}

    static Document of(OversightList list, Instant now) {
        List<List<String>> rows = list.items().stream()
                .map(item -> List.of(
                        String.valueOf(item.no()), item.title().replace("“", "\n“"), item.what(), item.how(), ""))
                .toList();
        return Document.titled(
                        "落实食品安全“两个责任”督查清单",
                        List.of(
                                new Block.Line("被督查单位："),
                                new Block.Line("督查组：\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000督查日期："),
                                new Block.Table(COLUMNS, rows)),
                        now)
                .noting(List.of(
                        basis(list),
                        list.version() == 0
                                ? "本清单为系统预置版本，依据落实“两个责任”工作方案编制。"
                                : "本清单由%s制定，第%d版。".formatted(list.regionName(), list.version())));
    }

    private static String basis(OversightList list) {
        return list.items().stream()
                .filter(item -> !item.basis().isEmpty())
                .map(item -> item.no() + "．" + item.basis())
                .collect(Collectors.joining("；", "各项依据：", "。"));
    }
}
