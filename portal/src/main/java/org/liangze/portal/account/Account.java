package org.liangze.portal.account;

import java.util.UUID;
import org.liangze.portal.account.model.Attempts;

/** One row of {@code account}. */
record Account(UUID personId, String passwordHash, boolean mustChange, Attempts attempts) {}
