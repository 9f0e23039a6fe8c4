package org.liangze.standalone.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Tier;
import org.liangze.standalone.sample.Places.Community;

/**
 * A cadre's post.
 *
 * @param cadre null while the post is vacant: its businesses are gaps
 * @param ground where its businesses may lie
 * @param load how many there are
 */
record Post(Tier tier, @Nullable SamplePerson cadre, List<Community> ground, int load) {}
