package org.liangze.registry.importing.model;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Recognises a column by what stands above it. */
final class ColumnNames {
    private static final Map<BusinessColumn, String> IN_A_LICENCE = Map.of(
            BusinessColumn.LICENCE_KIND, "类别|类型|种类|名称|证件类型",
            BusinessColumn.LICENCE_NUMBER, "编号|号码|号|证号|证书编号|许可编号",
            BusinessColumn.VALID_FROM, "起|自|有效期起|有效期自|起始日期|开始日期|发证日期|有效期\\(?起\\)?",
            BusinessColumn.VALID_TO, "止|至|有效期止|有效期至|有效期|截止日期|终止日期|到期日期|有效期\\(?止\\)?");
    private static final String LICENCE = ".*(许可证|许可|证照|登记证|备案证|备案).*";
    private static final String OTHERS_PERSON = ".*(干部|包保|监管|联络员|总监|安全员).*";

    private ColumnNames() {}

    /** The column meant, if it is one we know. The whole path says more than its end: 包保干部/电话 is no telephone of the business. */
    static Optional<Column> recognise(ImportKind kind, Title title) {
        return IntStream.rangeClosed(0, title.levels() - 2)
                .map(n -> title.levels() - n)
                .mapToObj(levels -> named(kind, title.joined(levels)))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> inALicence(kind, title.above(), title.leaf()))
                .or(() -> withPrefix(kind, title.leaf()))
                .or(() -> title.above().matches(OTHERS_PERSON) ? Optional.empty() : named(kind, title.leaf()));
    }

    /** What the columns of one licence have in common above them; empty when nothing says. */
    static String licence(Title title) {
        return title.parts().stream()
                .limit(title.levels() - 1L)
                .filter(part -> part.matches(LICENCE) && !part.contains("营业执照"))
                .findFirst()
                .or(() -> licenceKind(title))
                .orElse("");
    }

    /** The kind of licence that a title speaks of, such as 食品经营许可证; empty when it names none in particular. */
    static Optional<String> licenceKind(Title title) {
        return Stream.of(title.above(), title.leaf())
                .map(text -> text.replaceAll("(编号|号码|号|有效期.*|发证日期|到期日期|信息|情况|[0-9一二三四])+$", ""))
                .filter(text -> text.matches(".+(许可证|登记证|备案证|备案卡|备案)") && !text.matches("食品许可证|许可证"))
                .findFirst();
    }

    private static Optional<Column> named(ImportKind kind, String name) {
        String bare = name.replaceAll("\\([^)]*\\)", "");
        String unnumbered = bare.replaceAll("[0-9]$", "");
        return Stream.of(name, bare, unnumbered)
                .flatMap(text -> kind.columns().stream()
                        .filter(column -> column.names().contains(text))
                        .filter(column -> !text.equals(unnumbered) || text.equals(bare) || column.repeatable()))
                .map(Column.class::cast)
                .findFirst();
    }

    private static Optional<Column> inALicence(ImportKind kind, String above, String leaf) {
        if (kind != ImportKind.BUSINESSES || !above.matches(LICENCE) || above.contains("营业执照")) {
            return Optional.empty();
        }
        return IN_A_LICENCE.entrySet().stream()
                .filter(entry -> leaf.matches(entry.getValue()))
                .map(entry -> (Column) entry.getKey())
                .findFirst();
    }

    /** 食品经营许可证编号, 小作坊登记证有效期止. */
    private static Optional<Column> withPrefix(ImportKind kind, String leaf) {
        int at = Math.max(leaf.lastIndexOf("许可证"), Math.max(leaf.lastIndexOf("登记证"), leaf.lastIndexOf("备案证")));
        return at <= 0 ? Optional.empty() : inALicence(kind, leaf.substring(0, at + 3), leaf.substring(at + 3));
    }
}
