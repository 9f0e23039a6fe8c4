package org.liangze.escalation.ladder;

import java.util.UUID;
import org.liangze.contracts.MessageType;

/** One recipient of one case's step. */
record Told(CaseRow row, UUID recipientId, MessageType message, String why) {}
