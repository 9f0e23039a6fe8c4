package org.liangze.kit.sweep;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Wakes one sweep; what is due, the sweep finds out itself. */
@DisallowConcurrentExecution
public final class SweepJob extends QuartzJobBean {
    private final Sweeps sweeps;

    public SweepJob(Sweeps sweeps) {
        this.sweeps = sweeps;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        sweeps.run(context.getJobDetail().getKey().getName());
    }
}
