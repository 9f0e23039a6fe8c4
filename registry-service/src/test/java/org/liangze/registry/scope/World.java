package org.liangze.registry.scope;

import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.id;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liangze.contracts.Role;
import org.liangze.testkit.HttpAs;

/** Two counties, each with somebody of every role; everything that is asked for is the first one's. */
final class World {
    static final String HERE = "230221";
    static final String ELSEWHERE = "230223";

    /** What no reply to somebody from elsewhere may say. */
    static final List<String> OURS = List.of("甲县", "sx-", HERE + "001");

    static final UUID SHOP;
    static final UUID UNCOVERED;
    static final UUID CADRE;
    static final String FILING;
    static final String IMPORT;

    private static final UUID NEIGHBOUR;
    private static final UUID FOREIGN_SHOP;

    static {
        for (Role role : Role.values()) {
            if (role != Role.BUSINESS) {
                String down = role == Role.CADRE ? "001001" : "";
                person("sx-" + role, role.chinese(), HERE + down);
                person("sy-" + role, role.chinese(), ELSEWHERE + down);
            }
        }
        SHOP = business("甲县面馆", HERE + "001001");
        UNCOVERED = business("甲县饼店", HERE + "001001");
        NEIGHBOUR = business("邻店", HERE + "001002");
        FOREIGN_SHOP = business("乙县面馆", ELSEWHERE + "001001");
        CADRE = id("sx-CADRE");
        FILING = as("sx-OFFICE")
                .post("/businesses/" + SHOP + "/assignment", Map.of("cadreId", CADRE))
                .body()
                .get("filingId")
                .asString();
        IMPORT = as("sx-OFFICE")
                .upload("/imports", "p.csv", list(HERE).getBytes(StandardCharsets.UTF_8))
                .body()
                .get("id")
                .asString();
        service().awaitQuiet();
    }

    private World() {}

    /** A list of people as an office would hand it in. */
    static String list(String county) {
        return "编号,姓名,角色,地区代码\nsx-new,甲县张三,包保干部,%s001001\n".formatted(county);
    }

    /** Somebody of the county that is asked about; a business is one beside the one asked about. */
    static HttpAs here(Role role) {
        return role == Role.BUSINESS ? service().as(NEIGHBOUR) : as("sx-" + role);
    }

    static HttpAs elsewhere(Role role) {
        return role == Role.BUSINESS ? service().as(FOREIGN_SHOP) : as("sy-" + role);
    }
}
