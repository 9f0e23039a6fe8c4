package org.liangze.kit.sweep;

import java.time.Clock;
import java.util.Set;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.dead.DeadEnds;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** One repeating trigger per sweep. A missed firing costs nothing, so misfires are simply dropped. */
@AutoConfiguration(after = QuartzAutoConfiguration.class)
@Import(SweepOperations.class)
class SweepAutoConfiguration {
    @Bean
    SweepRuns sweepRuns(Transactions transactions, JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new SweepRuns(transactions, jdbc, json, clock);
    }

    @Bean
    SweepPauses sweepPauses(
            JdbcClient jdbc, ObjectProvider<DeadEnds> deadEnds, @Value("${liangze.service}") String service) {
        return new SweepPauses(jdbc, deadEnds, service);
    }

    @Bean
    Sweep tidyingRuns(SweepRuns runs) {
        return new TidyingRuns(runs);
    }

    @Bean
    Sweeps sweeps(
            ObjectProvider<Sweep> sweeps,
            SweepRuns runs,
            SweepPauses pauses,
            Transactions transactions,
            JdbcClient jdbc,
            Clock clock,
            @Value("${liangze.sweeps.auto:true}") boolean auto) {
        return new Sweeps(sweeps.orderedStream().toList(), runs, pauses, transactions, jdbc, clock, auto);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "liangze.sweeps.auto", matchIfMissing = true)
    SmartInitializingSingleton sweepTriggers(Scheduler scheduler, Sweeps sweeps) {
        return () -> {
            for (Sweep sweep : sweeps.all()) {
                JobDetail job = JobBuilder.newJob(SweepJob.class)
                        .withIdentity(sweep.name())
                        .storeDurably()
                        .build();
                try {
                    scheduler.scheduleJob(job, Set.of(trigger(sweep, job)), true);
                } catch (SchedulerException e) {
                    throw new IllegalStateException("cannot schedule sweep " + sweep.name(), e);
                }
            }
        };
    }

    private static Trigger trigger(Sweep sweep, JobDetail job) {
        return TriggerBuilder.newTrigger()
                .withIdentity(sweep.name())
                .forJob(job)
                .startNow()
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(sweep.every().toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithExistingCount())
                .build();
    }
}
