package org.liangze.contracts;

/** What tasking tells. */
public sealed interface TaskingEvent extends Event
        permits PlanIssued,
                ReminderDue,
                UnitLetterDue,
                TaskOverdue,
                TaskClosed,
                TasksMoved,
                VisitRecorded,
                VisitCorrected,
                IssueFound,
                PeriodClosed,
                BulletinDue,
                DutyReportDue,
                CalendarYearLoaded,
                OversightChecked,
                OversightFindingRecorded,
                TaskingException {}
