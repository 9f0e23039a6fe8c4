package org.liangze.standalone.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.standalone.sample.Places.Community;
import org.liangze.standalone.sample.Places.Township;

/** Engages the district's people: codes are the capital 拼音 initials of the role and a region or a running number. */
final class People {
    private final List<SamplePerson> all = new ArrayList<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private final PersonNames names;

    People(PersonNames names) {
        this.names = names;
    }

    List<SamplePerson> all() {
        return List.copyOf(all);
    }

    /** The administrator, the committee's leader, offices, regulators and unit heads of all levels. */
    void engageAuthorities(Places places) {
        add("GLY01", Role.ADMINISTRATOR, Level.CITY, Places.CITY, "哈尔滨市食品安全委员会办公室信息组");
        add("SAB" + Places.CITY, Role.OFFICE, Level.CITY, Places.CITY, "哈尔滨市食品安全委员会办公室");
        add("FZR" + Places.CITY, Role.UNIT_HEAD, Level.CITY, Places.CITY, "哈尔滨市人民政府办公厅");
        add("LD" + Places.COUNTY, Role.LEADER, Level.COUNTY, Places.COUNTY, "道里区食品安全委员会");
        authorities(Level.COUNTY, Places.COUNTY, "道里区食品安全委员会办公室", "道里区市场监督管理局");
        for (Township township : places.townships()) {
            authorities(
                    Level.TOWNSHIP,
                    township.code(),
                    township.name() + "食品安全办公室",
                    "道里区市场监督管理局%s市场监管所".formatted(township.shortName()));
            add("FZR" + township.code(), Role.UNIT_HEAD, Level.TOWNSHIP, township.code(), unitOf(township));
            add("LLY" + township.code(), Role.LIAISON, Level.TOWNSHIP, township.code(), unitOf(township));
        }
        List<String> departments = Words.of("departments");
        for (int i = 0; i < departments.size(); i++) {
            String unit = "道里区" + departments.get(i);
            add(departmentHead(i), Role.UNIT_HEAD, Level.COUNTY, Places.COUNTY, unit);
            add(departmentLiaison(i), Role.LIAISON, Level.COUNTY, Places.COUNTY, unit);
        }
    }

    SamplePerson cityLeader() {
        String liaison = add(numbered("LLY"), Role.LIAISON, Level.CITY, Places.CITY, "哈尔滨市人民政府办公厅")
                .code();
        return cadre(Level.CITY, Places.CITY, "哈尔滨市人民政府", liaison, "FZR" + Places.CITY);
    }

    SamplePerson countyCadre(int number) {
        List<String> departments = Words.of("departments");
        int department = number % departments.size();
        return cadre(
                Level.COUNTY,
                Places.COUNTY,
                "道里区" + departments.get(department),
                departmentLiaison(department),
                departmentHead(department));
    }

    SamplePerson townshipCadre(Township township) {
        return cadre(
                Level.TOWNSHIP, township.code(), unitOf(township), "LLY" + township.code(), "FZR" + township.code());
    }

    SamplePerson villageCadre(Community community) {
        String township = community.code().substring(0, 9);
        return cadre(Level.VILLAGE, community.code(), community.name(), "LLY" + township, "FZR" + township);
    }

    private SamplePerson cadre(Level level, String region, String unit, String liaison, String head) {
        return add(numbered("GB"), Role.CADRE, level, region, unit, liaison, head);
    }

    private void authorities(Level level, String region, String office, String regulator) {
        add("SAB" + region, Role.OFFICE, level, region, office);
        add("SCJG" + region, Role.REGULATOR, level, region, regulator);
        add("SCJGFZR" + region, Role.REGULATOR_HEAD, level, region, regulator);
    }

    private SamplePerson add(String code, Role role, Level level, String region, String unit) {
        return add(code, role, level, region, unit, null, null);
    }

    private SamplePerson add(
            String code,
            Role role,
            Level level,
            String region,
            String unit,
            @Nullable String liaison,
            @Nullable String head) {
        SamplePerson person = new SamplePerson(
                code,
                names.unused(),
                role,
                level,
                region,
                unit,
                code.toLowerCase(Locale.ROOT) + "@example.test",
                Phones.number(all.size()),
                liaison,
                head,
                null);
        all.add(person);
        return person;
    }

    private String numbered(String prefix) {
        return prefix + "%04d".formatted(counters.merge(prefix, 1, Integer::sum));
    }

    private static String unitOf(Township township) {
        return township.name() + (township.name().endsWith("镇") ? "人民政府" : "办事处");
    }

    private static String departmentHead(int department) {
        return "FZRQZ%02d".formatted(department + 1);
    }

    private static String departmentLiaison(int department) {
        return "LLYQZ%02d".formatted(department + 1);
    }
}
