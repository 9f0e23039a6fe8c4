package org.liangze.standalone.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.standalone.replay.scenario.BusinessLine;
import org.liangze.standalone.replay.scenario.PersonLine;

/** The scenario's register as the sheets an office would import. */
final class Sheet {
    private Sheet() {}

    static byte[] of(List<PersonLine> people) {
        Stream<String> lines = people.stream()
                .map(person -> line(
                        person.id(),
                        person.name(),
                        person.role(),
                        person.level(),
                        person.region(),
                        person.unit(),
                        person.email(),
                        person.phone(),
                        person.liaison(),
                        person.head(),
                        person.deputy()));
        return sheet("编号,姓名,角色,级别,地区代码,单位,邮箱,电话,联络员编号,负责人编号,副职编号", lines);
    }

    static byte[] ofBusinesses(List<BusinessLine> businesses) {
        Stream<String> lines = businesses.stream()
                .map(business -> line(
                        business.name(),
                        business.uscc(),
                        business.site(),
                        business.kind(),
                        business.size(),
                        business.diners(),
                        business.tier(),
                        business.region(),
                        business.address(),
                        business.state(),
                        business.highRisk(),
                        business.legal(),
                        business.director(),
                        business.officers(),
                        business.email(),
                        business.phone(),
                        business.cadre()));
        return sheet("主体名称,统一社会信用代码,场所编号,主体类别,规模,就餐人数,包保等级,地区代码,地址,经营状态,高风险,法定代表人,食品安全总监,食品安全员,邮箱,联系电话,包保干部编号", lines);
    }

    private static byte[] sheet(String header, Stream<String> lines) {
        return Stream.concat(Stream.of(header), lines)
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"))
                .getBytes(UTF_8);
    }

    private static String line(@Nullable String... cells) {
        return Arrays.stream(cells)
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }
}
