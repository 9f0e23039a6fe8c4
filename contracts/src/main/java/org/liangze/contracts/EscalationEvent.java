package org.liangze.contracts;

/** What escalation tells. */
public sealed interface EscalationEvent extends Event
        permits IssueHandedOver,
                HandoffChanged,
                IssueChanged,
                CaseStepTaken,
                CaseEnded,
                CaseHandled,
                AlertRaised,
                LetterChanged,
                TalkChanged,
                OversightFindingChanged,
                ExceptionChanged {}
