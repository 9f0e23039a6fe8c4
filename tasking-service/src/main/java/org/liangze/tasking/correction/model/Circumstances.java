package org.liangze.tasking.correction.model;

import java.time.LocalDate;

/**
 * What a correction is judged against.
 *
 * @param office whoever corrects is the office
 * @param own whoever corrects is the cadre of the visit or recorded it
 * @param lastDay the last on which those two may correct
 * @param highRisk the business is high-risk: on site only
 */
public record Circumstances(boolean office, boolean own, LocalDate today, LocalDate lastDay, boolean highRisk) {}
