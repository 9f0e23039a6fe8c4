package org.liangze.registry.importing.model;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liangze.registry.Words;

/** Columns of a list of businesses; the first name is the template's. */
public enum BusinessColumn implements Column {
    NAME(true, "主体名称", "企业名称", "单位名称", "经营者名称", "名称", "市场主体名称", "包保主体名称", "字号名称", "店名"),
    USCC(true, "统一社会信用代码", "社会信用代码", "信用代码", "统一信用代码", "统一社会信用代码/注册号", "营业执照号"),
    SITE_NO(false, "场所编号", "场所号", "门店编号"),
    KIND(true, "主体类别", "类别", "主体业态", "业态", "主体类型", "经营业态"),
    SIZE(false, "规模", "企业规模"),
    DINERS(false, "就餐人数", "用餐人数", "就餐人数(人)"),
    TIER(false, "包保等级", "等级", "分级", "包保级别", "包保层级"),
    REGION(true, "地区代码", "区划代码", "行政区划代码", "所在地区代码", "地区编码", "统计用区划代码"),
    ADDRESS(false, "地址", "经营地址", "经营场所", "生产经营地址", "住所", "详细地址", "生产经营场所"),
    LEGAL_REPRESENTATIVE(false, "法定代表人", "法人", "法人代表", "负责人", "法定代表人(负责人)", "法定代表人姓名", "负责人姓名", "法定代表人/负责人", "经营者"),
    PHONE(false, "联系电话", "电话", "手机", "联系方式", "手机号", "手机号码", "负责人电话", "法定代表人电话", "联系人电话"),
    EMAIL(false, "邮箱", "电子邮箱", "电子邮件", "EMAIL", "E-MAIL"),
    STATE(false, "经营状态", "状态", "生产经营状态", "营业状态"),
    HIGH_RISK(false, "高风险", "是否高风险"),
    LICENCE_KIND(false, "许可证类型", "证件类型", "许可类型", "许可证类别", "许可证名称", "许可证种类", "证照类别", "证照类型"),
    LICENCE_NUMBER(false, "许可证号", "许可证编号", "证号", "证照编号", "许可证号码"),
    VALID_FROM(false, "有效期起", "有效期自", "发证日期", "许可证有效期起", "有效期开始", "有效期起始日期", "发证日"),
    VALID_TO(false, "有效期止", "有效期至", "有效期", "到期日期", "许可证有效期止", "许可证有效期", "许可证有效期至", "有效期截止", "有效期截止日期", "到期日"),
    DIRECTOR(false, "食品安全总监", "总监", "食品安全总监姓名", "总监姓名"),
    OFFICERS(false, "食品安全员", "安全员", "食品安全员人数", "食品安全员数", "食品安全员姓名", "安全员人数", "安全员姓名", "食品安全员名单", "安全员名单"),
    CADRE(false, "包保干部编号", "包保干部工号", "干部编号", "包保干部", "干部工号");

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
    public boolean repeatable() {
        return switch (this) {
            case LICENCE_KIND, LICENCE_NUMBER, VALID_FROM, VALID_TO -> true;
            default -> false;
        };
    }

    @Override
    public boolean mandatory() {
        return mandatory;
    }
}
