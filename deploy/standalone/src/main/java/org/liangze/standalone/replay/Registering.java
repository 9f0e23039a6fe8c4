package org.liangze.standalone.replay;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liangze.standalone.replay.scenario.BusinessLine;
import org.liangze.standalone.replay.scenario.PersonLine;
import org.liangze.standalone.replay.scenario.Register;
import org.liangze.standalone.sample.SampleDistrict;
import org.liangze.standalone.sample.SampleWorkbook;
import tools.jackson.databind.JsonNode;

/** Registers the scenario's people and businesses through the importer that offices have, as the administrator. */
final class Registering {
    private final Doors doors;
    private final Cast cast;

    Registering(Doors doors, Cast cast) {
        this.doors = doors;
        this.cast = cast;
    }

    /** @throws ReplayFailure when the registry will not have a line of it */
    void register(Register register, LocalDate day) {
        if (register.sample()) {
            byte[] workbook = SampleWorkbook.bytes(SampleDistrict.of(SampleDistrict.SEED, day));
            confirm(doors.upload("registry", "/imports", "sample.xlsx", workbook, "kind", "BUSINESSES"));
        }
        if (!register.people().isEmpty()) {
            bring("people.csv", Sheet.of(register.people()), "PEOPLE");
        }
        if (!register.businesses().isEmpty()) {
            bring("businesses.csv", Sheet.ofBusinesses(register.businesses()), "BUSINESSES");
        }
        meetPeople(register.people());
        meetBusinesses(register.businesses());
    }

    private void bring(String fileName, byte[] sheet, String kind) {
        JsonNode preview = doors.upload("registry", "/imports", fileName, sheet, "kind", kind);
        JsonNode refusals = preview.get("refusals");
        if (!refusals.isEmpty()) {
            throw new ReplayFailure("the registry refuses %s: %s".formatted(fileName, refusals));
        }
        confirm(preview);
    }

    private void confirm(JsonNode preview) {
        String path = "/imports/" + preview.get("id").asString() + "/confirm";
        doors.post("registry", path, Doors.ADMINISTRATOR, Map.of("leaveOut", true));
    }

    /** The registry folds the case of codes; the scenario's ids stay as they were written. */
    private void meetPeople(List<PersonLine> people) {
        Map<String, String> written = people.stream()
                .map(PersonLine::id)
                .collect(Collectors.toMap(id -> id.toUpperCase(Locale.ROOT), id -> id));
        for (JsonNode person : doors.lookAtAll("registry", "/people")) {
            UUID id = id(person);
            String code = person.get("code").asString();
            if (!id.equals(Doors.ADMINISTRATOR)
                    && !person.get("role").asString().equals("BUSINESS")) {
                String known = written.getOrDefault(code.toUpperCase(Locale.ROOT), code);
                cast.enter(known, id, person.get("name").asString(), code);
            }
        }
    }

    private void meetBusinesses(List<BusinessLine> businesses) {
        Map<UUID, String> written = new HashMap<>();
        businesses.forEach(business -> written.put(business.businessId(), business.id()));
        for (JsonNode business : doors.lookAtAll("registry", "/businesses")) {
            UUID id = id(business);
            String name = business.get("name").asString();
            String site = business.get("siteNo").asString();
            String key = business.get("uscc").asString() + (site.isEmpty() ? "" : "/" + site);
            cast.enter(written.getOrDefault(id, key), id, name, null);
        }
    }

    private static UUID id(JsonNode row) {
        return UUID.fromString(row.get("id").asString());
    }
}
