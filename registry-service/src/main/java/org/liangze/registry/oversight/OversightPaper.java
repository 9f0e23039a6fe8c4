package org.liangze.registry.oversight;

import java.time.Instant;
import java.util.List;
import org.liangze.kit.documents.Block;
import org.liangze.kit.documents.Document;

/** The list as a paper to take along, with room for what is found. */
final class OversightPaper {
    private static final List<Block.Column> COLUMNS = List.of(
            new Block.Column("序号", 7),
            new Block.Column("督查事项", 16),
            new Block.Column("督查内容", 29),
            new Block.Column("督查方式", 24),
            new Block.Column("督查情况", 24));

    private OversightPaper() {}

    static Document of(OversightList list, Instant now) {
        List<List<String>> rows = list.items().stream()
                .map(item -> List.of(
                        String.valueOf(item.no()),
                        item.title(),
                        item.what(),
                        item.how() + "（" + item.basis() + "）",
                        ""))
                .toList();
        return Document.titled(
                        "落实食品安全“两个责任”督查清单",
                        List.of(
                                new Block.Line("被督查单位："),
                                new Block.Line("督查组：\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000督查日期："),
                                new Block.Table(COLUMNS, rows)),
                        now)
                .noting(List.of(
                        list.version() == 0
                                ? "本清单为系统预置版本，依据落实“两个责任”工作方案编制。"
                                : "本清单由%s制定，第%d版。".formatted(list.regionName(), list.version())));
    }
}
