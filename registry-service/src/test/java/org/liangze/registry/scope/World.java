package org.liangze.registry.scope;

import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.id;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;
import static org.liangze.registry.TheRegistry.uscc;

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

    static final String SHOP_CODE = uscc();
    static final UUID SHOP;
    static final UUID UNCOVERED;
    static final UUID CADRE;
    static final String FILING;
    static final String HAND_OVER;
    static final String STATE_CHANGE;
    static final String IMPORT;
    static final String FILE;
    static final String TRAINING;
    static final String PUBLICITY;
    static final String INSTITUTION;
    static final String TASK_FORCE;

    private static final String VILLAGE = HERE + "001001";
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
        CADRE = id("sx-CADRE");
        Office.givesTheCadreHeadAndLiaison(VILLAGE);
        SHOP = business("甲县面馆", VILLAGE, "uscc", SHOP_CODE);
        UNCOVERED = business("甲县饼店", VILLAGE);
        NEIGHBOUR = business("邻店", HERE + "001002");
        FOREIGN_SHOP = business("乙县面馆", ELSEWHERE + "001001");
        FILING = Office.assigns(SHOP, CADRE);
        UUID handedOver = business("甲县粥店", VILLAGE);
        UUID former = person("sx-former", "包保干部", VILLAGE);
        Office.assigns(handedOver, former);
        HAND_OVER = Office.posts(
                "/hand-overs",
                Map.of("fromCadreId", former, "moves", List.of(Map.of("successorId", CADRE)), "reason", "甲县调动"));
        STATE_CHANGE = Office.hearsOfAChange(handedOver);
        Office.posts(
                "/businesses/" + SHOP + "/duty-records",
                Map.of("kind", "DAILY", "day", "2026-09-26", "zeroRisk", true));
        Office.posts("/commitments/" + CADRE + "/generate", Map.of());
        IMPORT = Office.uploads("/imports", new Operation.Upload("p.csv", Sent.people(HERE)));
        FILE = Office.uploads("/files", Sent.PAPER);
        TRAINING = Office.posts("/trainings", Sent.with(Sent.training(), "files", List.of(FILE)));
        Office.posts("/trainings/" + TRAINING + "/attendance", Sent.attendance());
        PUBLICITY = Office.posts("/publicity", Sent.publicity());
        INSTITUTION = Office.posts("/institutions", Sent.institution());
        TASK_FORCE = Office.posts("/task-forces", Sent.taskForce());
        service().awaitQuiet();
    }

    private World() {}

    /** Somebody of the county that is asked about; a business is one beside the one asked about. */
    static HttpAs here(Role role) {
        return role == Role.BUSINESS ? service().as(NEIGHBOUR) : as("sx-" + role);
    }

    static HttpAs elsewhere(Role role) {
        return role == Role.BUSINESS ? service().as(FOREIGN_SHOP) : as("sy-" + role);
    }
}
