package org.liangze.tasking.dutyreport.model;

/**
 * Why something can't be done with a report.
 *
 * @param code stable name of the rule
 * @param reason in plain Chinese
 * @param timely false if what was sent is wrong; true if it is right but not as things stand
 */
public record Refused(String code, String reason, boolean timely) {}
