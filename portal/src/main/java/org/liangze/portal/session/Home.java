package org.liangze.portal.session;

import org.liangze.contracts.Role;

/** The start page of a role: the phone pages for those who work in the field, the console for the others (ui.md). */
final class Home {
    private static final String PHONE = "/m/";
    private static final String CONSOLE = "/console/";

    private Home() {}

    static String of(Role role) {
        return switch (role) {
            case CADRE, LIAISON -> PHONE;
            case UNIT_HEAD, OFFICE, LEADER, INSPECTOR, REGULATOR, REGULATOR_HEAD, BUSINESS, ADMINISTRATOR -> CONSOLE;
        };
    }
}
