package org.liangze.registry.importing.model;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liangze.registry.Words;

/** Columns of a list of people; the first name is the template's. */
public enum PersonColumn implements Column {
    CODE(true, "编号", "工号", "人员编号", "干部编号", "包保干部编号"),
    NAME(true, "姓名", "人员姓名", "干部姓名", "包保干部姓名"),
    ROLE(true, "角色", "人员角色", "身份", "人员类别"),
    LEVEL(false, "级别", "层级", "包保级别", "干部级别"),
    REGION(true, "地区代码", "区划代码", "行政区划代码", "辖区代码", "地区编码"),
    UNIT(false, "单位", "所在单位", "工作单位", "单位名称", "单位及职务"),
    EMAIL(false, "邮箱", "电子邮箱", "电子邮件", "EMAIL", "E-MAIL"),
    PHONE(false, "电话", "手机", "手机号", "手机号码", "联系电话", "联系方式"),
    LIAISON(false, "联络员编号", "联络员", "联络员工号"),
    HEAD(false, "负责人编号", "单位负责人编号", "负责人工号"),
    DEPUTY(false, "副职编号", "副职", "副职工号");

    private final boolean mandatory;
    private final String header;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Set<String> names;

    PersonColumn(boolean mandatory, String header, String... others) {
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
        return false;
    }

    @Override
    public boolean mandatory() {
        return mandatory;
    }
}
