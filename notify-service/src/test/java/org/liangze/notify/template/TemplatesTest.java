package org.liangze.notify.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.AssignmentsChanged;
import org.liangze.contracts.BulletinDue;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.DutyReportDue;
import org.liangze.contracts.Event;
import org.liangze.contracts.GapsOpened;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueFound;
import org.liangze.contracts.IssueHandedOver;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.PlanIssued;
import org.liangze.contracts.ReminderDue;
import org.liangze.contracts.Role;
import org.liangze.contracts.TaskClosed;
import org.liangze.contracts.TaskKind;
import org.liangze.contracts.TaskState;
import org.liangze.contracts.Unfinished;
import org.liangze.contracts.UnitLetterDue;
import org.liangze.contracts.UnitProgress;
import org.liangze.kit.id.Ids;

/** What every message owes its reader. */
class TemplatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 23);
    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);
    private static final UUID ID = Ids.named("person", "wang");

    static Stream<Event> everyFact() {
        List<BusinessRef> many = businesses(35);
        Stream<Event> own = Stream.of(
                new PlanIssued(ID, TaskKind.QUARTERLY, "2026-Q3", null, DAY, DUE, many),
                new PlanIssued(ID, TaskKind.CAMPAIGN, "2026-国庆", "国庆", DAY, DUE, businesses(1)),
                new ReminderDue(
                        ID,
                        DAY,
                        List.of("T-7", "T-3"),
                        List.of(
                                new Unfinished("2026-Q3", null, DUE, many),
                                new Unfinished("2026-国庆", "国庆", DUE, businesses(2)))),
                new ReminderDue(ID, DAY, List.of("T-7"), List.of(new Unfinished("2026-Q4", null, DUE, many)), DUE),
                new DutyReportDue(ID, ID, 2026, DUE, DAY, "T-7", null),
                new DutyReportDue(ID, ID, 2026, DUE, DAY, "RETURNED", "请写具体做法"),
                new UnitLetterDue(ID, "民安社区", "2026-Q3", DAY, DUE, 3, 35, many),
                new BulletinDue(
                        ID, "230102001", "2026-Q3", DAY, DUE, 35, 20, List.of(new UnitProgress("民安社区", 35, 20))),
                new IssueFound(
                        ID,
                        ID,
                        1,
                        ID,
                        "老王面馆",
                        "230102",
                        ID,
                        3,
                        "进货查验记录",
                        "无记录",
                        IssueClass.L2,
                        true,
                        DUE,
                        Instant.EPOCH),
                new IssueFound(
                        ID,
                        ID,
                        1,
                        ID,
                        "老王面馆",
                        "230102",
                        ID,
                        3,
                        "过期食品",
                        "使用过期原料",
                        IssueClass.L3,
                        false,
                        null,
                        Instant.EPOCH),
                new IssueHandedOver(ID, ID, ID, "老王面馆", ID, 1, IssueClass.L2, "进货查验记录", "无记录", DAY, DUE),
                new AssignmentsChanged(ID, ID, many, DAY, false),
                new GapsOpened(ID, ID, ID, many, DAY, DUE),
                new GapsOpened(ID, null, ID, businesses(1), DAY, null));
        Stream<Event> alerts = Arrays.stream(MessageType.values())
                .filter(type -> Templates.alert(type).isPresent())
                .map(type -> alert(type, many));
        return Stream.concat(own, alerts);
    }

    @ParameterizedTest
    @MethodSource("everyFact")
    void saysWhatToDoAndWhyAndWhereInPlainWords(Event fact) {
        for (Role role : Role.values()) {
            Text text = Templates.of(fact).text(new Addressee(ID, "王伟", role, null));
            assertThat(text.title())
                    .hasSizeLessThanOrEqualTo(Text.LONGEST_TITLE)
                    .isNotBlank();
            assertThat(text.body()).contains("。").doesNotContain("null");
            assertThat(text.why()).endsWith("。");
            assertThat(text.link()).matches("/(m|console)/[a-z]+(/[0-9a-f-]{36})?");
            assertThat(text.title() + text.body() + text.why()).doesNotContain("!", "！", "…等");
        }
    }

    @ParameterizedTest
    @MethodSource("everyFact")
    void namesTwentyBusinessesAtMost(Event fact) {
        Text text = Templates.of(fact).text(new Addressee(ID, "王伟", Role.CADRE, null));
        assertThat(text.body()).doesNotContain("店二十一");
        if (text.body().contains("店二十、")) {
            assertThat(text.body()).contains("等 35 家");
        }
    }

    @ParameterizedTest
    @MethodSource("everyFact")
    void isAddressedAndHasAName(Event fact) {
        Written<?> written = Templates.of(fact);
        assertThat(written.notices(DAY)).isNotEmpty().allSatisfy(notice -> {
            assertThat(notice.subject()).isNotBlank();
            assertThat(written.name()).isEqualTo(notice.type().code() + "/1");
        });
    }

    @Test
    void everyTypeOfMessageHasATemplate() {
        assertThat(everyFact()
                        .flatMap(fact -> Templates.of(fact).notices(DAY).stream())
                        .map(Notice::type)
                        .distinct())
                .containsExactlyInAnyOrder(MessageType.values());
    }

    @Test
    void aLinkLeadsToTheOneTaskWhereThereIsOne() {
        Event plan = new PlanIssued(ID, TaskKind.QUARTERLY, "2026-Q3", null, DAY, DUE, businesses(1));
        Text text = Templates.of(plan).text(new Addressee(ID, "王伟", Role.CADRE, null));
        UUID task = Ids.named("task", businesses(1).getFirst().id(), "2026-Q3", "QUARTERLY");
        assertThat(text.link()).isEqualTo("/m/tasks/" + task);
    }

    @Test
    void aStandInIsToldWhomHeStandsInFor() {
        Text text = Templates.of(alert(MessageType.TASK_OVERDUE, businesses(1)))
                .text(new Addressee(ID, "李强", Role.CADRE, "王伟"));
        assertThat(text.why()).startsWith("王伟已离岗，由您代为接收。");
    }

    @Test
    void aDigestLeavesOutWhatIsDone() {
        List<BusinessRef> two = businesses(2);
        ReminderDue reminder =
                new ReminderDue(ID, DAY, List.of("T-7"), List.of(new Unfinished("2026-Q3", null, DUE, two)));
        Written<?> written = Templates.of(reminder);
        String first = written.matters().getFirst();
        Text text = written.without(java.util.Set.of(first)).text(new Addressee(ID, "王伟", Role.CADRE, null));
        assertThat(text.body())
                .contains(two.getLast().name())
                .doesNotContain(two.getFirst().name() + "、");
        assertThat(text.title()).contains(two.getLast().name());
    }

    @Test
    void aFirstImportTellsNobody() {
        assertThat(Templates.of(new AssignmentsChanged(ID, ID, businesses(1), DAY, true))
                        .notices(DAY))
                .isEmpty();
    }

    @Test
    void nobodyIsToldAboutOtherFacts() {
        Event closed = new TaskClosed(
                ID, ID, ID, TaskKind.QUARTERLY, "2026-Q3", null, DUE, TaskState.COMPLETED, null, null, Instant.EPOCH);
        assertThatThrownBy(() -> Templates.of(closed)).isInstanceOf(IllegalArgumentException.class);
        Event plan = alert(MessageType.PLAN_ISSUED, businesses(1));
        assertThatThrownBy(() -> Templates.of(plan)).hasMessageContaining("plan-issued");
    }

    private static AlertRaised alert(MessageType type, List<BusinessRef> businesses) {
        return new AlertRaised(ID, ID, type, null, null, businesses, ID, ID, DUE, DAY, false, "有关事项需要办理。", "您负责有关主体。");
    }

    private static List<BusinessRef> businesses(int count) {
        String[] digits = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> {
                    String tens = n < 10 ? "" : (n / 10 == 1 ? "" : digits[n / 10]) + "十";
                    return new BusinessRef(Ids.named("business", n), "店" + tens + digits[n % 10]);
                })
                .toList();
    }
}
