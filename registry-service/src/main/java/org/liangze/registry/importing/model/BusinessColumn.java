package org.liangze.registry.importing.model;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liangze.registry.Words;

/** Columns of a list of businesses; the first name is the template's. */
public enum BusinessColumn implements Column {
    NAME(true, "主体名称", "企业名称", "单位名称", "经营者名称", "名称", "市场主体名称", "包保主体名称"),
    USCC(true, "统一社会信用代码", "社会信用代码", "信用代码", "统一信用代码"),
    SITE_NO(false, "场所编号", "场所号", "门店编号"),
    KIND(true, "主体类别", "类别", "主体业态", "业态", "主体类型"),
    SIZE(false, "规模", "企业规模"),
    DINERS(false, "就餐人数", "用餐人数", "就餐人数(人)"),
    TIER(false, "包保等级", "等级", "分级", "包保级别"),
    REGION(true, "地区代码", "区划代码", "行政区划代码", "所在地区代码", "地区编码"),
    ADDRESS(false, "地址", "经营地址", "经营场所", "生产经营地址", "住所"),
    LEGAL_REPRESENTATIVE(false, "法定代表人", "法人", "法人代表", "负责人", "法定代表人(负责人)"),
    PHONE(false, "联系电话", "电话", "手机", "联系方式"),
    EMAIL(false, "邮箱", "电子邮箱", "电子邮件", "EMAIL"),
    STATE(false, "经营状态", "状态", "生产经营状态"),
    HIGH_RISK(false, "高风险", "是否高风险"),
    LICENCE_KIND(false, "许可证类型", "证件类型", "许可类型"),
    LICENCE_NUMBER(false, "许可证号", "许可证编号", "证号"),
    VALID_FROM(false, "有效期起", "有效期自", "发证日期"),
    VALID_TO(false, "有效期止", "有效期至", "有效期", "到期日期"),
    DIRECTOR(false, "食品安全总监", "总监"),
    OFFICERS(false, "食品安全员", "安全员"),
    CADRE(false, "包保干部编号", "包保干部工号", "干部编号", "包保干部");

    private final boolean mandatory;
    private final String header;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Set<String> names;

    BusinessColumn(boolean mandatory, String header, String... others) {
        this.mandatory = mandatory;
        this.header = header;
        this.names = Stream.concat(Stream.of(header), Stream.of(others))
                .map(Words::plain)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String header() {
        return header;
    }

    @Override
    public Set<String> names() {
        return names;
    }

    @Override
    public boolean mandatory() {
        return mandatory;
    }
}
