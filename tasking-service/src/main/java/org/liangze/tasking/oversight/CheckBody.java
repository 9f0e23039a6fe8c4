package org.liangze.tasking.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Answer;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.OversightMeasure;
import org.liangze.contracts.OversightParty;
import org.liangze.tasking.oversight.model.CheckReport;

/**
 * A check as a client sends it; {@link CheckReport} is what it means.
 *
 * @param checkId made by the client, so that a repeated send is the same check
 * @param party CADRE or BUSINESS, one of the plan's targets
 * @param checkedOn null for today
 * @param listId the list the answers were given on; null when none was asked
 * @param visitId the visit the real state was compared with; null when there was none
 * @param answers to the points of the list
 * @param compared items of that visit, each with what is really there
 * @param files evidence, uploaded before
 */
record CheckBody(
        @Nullable UUID checkId,
        @Nullable UUID planId,
        @Nullable OversightParty party,
        @Nullable UUID subjectId,
        @Nullable LocalDate checkedOn,
        @Nullable UUID listId,
        @Nullable UUID visitId,
        @Nullable List<ItemBody> answers,
        @Nullable List<ItemBody> compared,
        @Nullable List<OtherBody> others,
        @Nullable String summary,
        @Nullable List<UUID> files) {

    /** An answer; the last four say what is done about a finding, where it is not the usual. */
    record ItemBody(
            @Nullable Integer no,
            @Nullable Answer answer,
            @Nullable String note,
            @Nullable IssueClass severity,
            @Nullable OversightParty party,
            @Nullable OversightMeasure measure,
            @Nullable LocalDate due) {
        CheckReport.Given given() {
            return new CheckReport.Given(
                    PlanBody.need(no, "项目编号"),
                    PlanBody.need(answer, "答案"),
                    note,
                    new CheckReport.Consequence(severity, party, measure, due));
        }
    }

    record OtherBody(
            @Nullable String title,
            @Nullable String note,
            @Nullable IssueClass severity,
            @Nullable OversightParty party,
            @Nullable OversightMeasure measure,
            @Nullable LocalDate due) {
        CheckReport.Other other() {
            return new CheckReport.Other(title, note, new CheckReport.Consequence(severity, party, measure, due));
        }
    }

    UUID id() {
        return PlanBody.need(checkId, "督查编号");
    }

    UUID plan() {
        return PlanBody.need(planId, "督查计划");
    }

    OversightParty whom() {
        return PlanBody.need(party, "督查对象类别");
    }

    UUID subject() {
        return PlanBody.need(subjectId, "督查对象");
    }

    CheckReport report(LocalDate today) {
        return new CheckReport(
                checkedOn == null ? today : checkedOn,
                all(answers).stream().map(ItemBody::given).toList(),
                all(compared).stream().map(ItemBody::given).toList(),
                all(others).stream().map(OtherBody::other).toList(),
                summary == null ? "" : summary.strip());
    }

    List<UUID> evidence() {
        return all(files);
    }

    private static <T> List<T> all(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
