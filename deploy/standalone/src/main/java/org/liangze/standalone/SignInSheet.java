package org.liangze.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liangze.standalone.sample.DemoPeople;
import org.liangze.standalone.sample.SamplePerson;

/** How to sign in as the demo people, as text for the terminal and the file. Codes and passwords are ASCII and line up. */
final class SignInSheet {
    private final List<String> lines = new ArrayList<>();

    SignInSheet() {
        lines.add("  %-16s  %-14s  %s".formatted("user name", "password", "who"));
    }

    static SignInSheet of(DemoPeople people, Passwords passwords, PasswordSetter setter) {
        SignInSheet sheet = new SignInSheet();
        for (SamplePerson person : people.all()) {
            String password = passwords.next();
            setter.set(person, password);
            sheet.add(person, password);
        }
        return sheet;
    }

    /** Makes a password somebody's. */
    interface PasswordSetter {
        void set(SamplePerson person, String password);
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    private void add(SamplePerson person, String password) {
        lines.add("  %-16s  %-14s  %s, %s (%s), %s"
                .formatted(
                        person.code(),
                        password,
                        person.name(),
                        person.role().chinese(),
                        person.role().name().toLowerCase(Locale.ROOT),
                        person.unit()));
    }
}
