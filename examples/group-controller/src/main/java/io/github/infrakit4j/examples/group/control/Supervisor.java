package io.github.infrakit4j.examples.group.control;

import io.github.infrakit4j.examples.group.plan.Action;
import io.github.infrakit4j.examples.group.plan.Intent;
import io.github.infrakit4j.examples.group.plan.Members;
import io.github.infrakit4j.examples.group.plan.Rollout;
import io.github.infrakit4j.examples.group.plan.RoundPlan;
import io.github.infrakit4j.examples.group.plan.Unanswered;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.flavor.Health;
import io.github.infrakit4j.infrakit.group.GroupId;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import io.github.infrakit4j.infrakit.rpc.UnansweredException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Acts for one group, round by round: asks what is there, lets the planner decide, and does that.
 * What is not known for certain leads to nothing; what fails is decided anew in the next round, and
 * never tried twice in one.
 */
final class Supervisor {
  private final GroupId id;
  private final Context context;
  private Rollout rollout = Rollout.START;
  private @Nullable Intent rolling;
  private final AtomicReference<Unanswered> unanswered = new AtomicReference<>(Unanswered.NONE);

  Supervisor(GroupId id, Context context) {
    this.id = id;
    this.context = context;
  }

  /** One round; ends when all its calls have ended. Never throws. */
  synchronized void round() {
    try {
      Optional<Intent> intent = context.intents().find(id);
      if (intent.isPresent()) {
        round(intent.get());
      }
    } catch (PluginException unknown) {
      context.listener().skipped(id, String.valueOf(unknown.getMessage()));
    } catch (RuntimeException | Error defect) { // Else the group would be watched no more.
      context.listener().broken(id, defect);
    }
  }

  private void round(Intent intent) {
    Instances instances = context.instances(id, intent.config());
    Members members = described(intent, instances);
    Intent remembered = intent.remembering(members.ids());
    if (!context.intents().isCurrent(id, intent)
        || (!remembered.equals(intent) && !context.intents().replace(id, intent, remembered))) {
      context.wake(id); // Somebody wants something else since the list was asked for.
      return;
    }
    Instant now = context.clock().instant();
    RoundPlan plan =
        unanswered
            .updateAndGet(each -> each.listed(members, now))
            .hold(RoundPlan.of(remembered, members));
    if (plan instanceof RoundPlan.Act act) {
      rollout = rollout.interrupted();
      context.crew().runAll(act.actions().stream().map(each -> call(remembered, each)).toList());
    } else if (plan instanceof RoundPlan.Wait wait) {
      context
          .listener()
          .waiting(
              id,
              "%d Provision calls got no answer and may still lead to instances"
                  .formatted(wait.instances()));
    } else if (plan instanceof RoundPlan.Gone) {
      context.forget(id, remembered);
    } else if (remembered.updating()) {
      update(remembered, instances, members);
    }
  }

  /** Adopts those that are marked for it first; a failure ends the round. */
  private Members described(Intent intent, Instances instances) {
    Members members = instances.describe();
    List<InstanceDescription> marked = members.toAdopt();
    if (marked.isEmpty() || intent.ending()) {
      return members;
    }
    for (InstanceDescription each : marked) {
      if (context.intents().isCurrent(id, intent)) {
        instances.adopt(each);
        context.listener().adopted(id, each.id());
      }
    }
    return instances.describe();
  }

  private Runnable call(Intent intent, Action action) {
    Instances instances = context.instances(id, intent.config());
    return () -> {
      if (!context.intents().isCurrent(id, intent)) {
        return;
      }
      if (action instanceof Action.Provision provision) {
        provision(intent, instances, provision.logicalId());
      } else if (action instanceof Action.Terminate terminate) {
        terminate(intent, instances, terminate.instance());
      }
    };
  }

  private void provision(Intent intent, Instances instances, @Nullable LogicalId logicalId) {
    attempt(
        "make an instance",
        () -> {
          InstanceSpec prepared = instances.prepare(logicalId);
          if (context.intents().isCurrent(id, intent)) {
            provision(instances, prepared, logicalId);
          }
        });
  }

  private void provision(
      Instances instances, InstanceSpec prepared, @Nullable LogicalId logicalId) {
    try {
      InstanceId made = instances.provision(prepared);
      unanswered.updateAndGet(each -> each.answered(made));
      context.listener().provisioned(id, made);
    } catch (UnansweredException e) {
      Instant now = context.clock().instant();
      unanswered.updateAndGet(each -> each.with(logicalId, now));
      throw e;
    }
  }

  private void terminate(Intent intent, Instances instances, InstanceDescription instance) {
    boolean unused =
        attempt(
            "drain %s, which goes all the same".formatted(instance.id()),
            () -> instances.drain(instance));
    boolean unusedToo = destroy(intent, instances, instance, DestroyContext.TERMINATE);
  }

  /** Draining may have taken long: whether it is still wanted is asked again. */
  private boolean destroy(
      Intent intent, Instances instances, InstanceDescription instance, DestroyContext reason) {
    return context.intents().isCurrent(id, intent)
        && attempt(
            "destroy " + instance.id(),
            () -> {
              instances.destroy(instance.id(), reason);
              context.listener().destroyed(id, instance.id());
            });
  }

  private void update(Intent intent, Instances instances, Members members) {
    if (rolling != null && !rolling.config().equals(intent.config())) {
      rollout = Rollout.START;
    }
    rolling = intent;
    Rollout.Step step =
        rollout.next(
            intent.config(),
            members,
            health(intent, instances, members),
            context.clock().instant());
    if (!context.intents().isCurrent(id, intent)) {
      context.wake(id);
    } else if (step instanceof Rollout.Step.Wait wait) {
      rollout = wait.progress();
      context.listener().waiting(id, wait.why());
    } else if (step instanceof Rollout.Step.Replace replace) {
      replace(intent, instances, replace.instance());
    } else if (step instanceof Rollout.Step.DrainSelf self) {
      if (attempt("drain " + self.instance().id(), () -> instances.drain(self.instance()))) {
        done(intent);
      }
    } else {
      done(intent);
    }
  }

  private Map<InstanceId, Health> health(Intent intent, Instances instances, Members members) {
    Map<InstanceId, Health> health = new ConcurrentHashMap<>();
    context
        .crew()
        .runAll(
            members.madeWith(intent.config().hash()).stream()
                .<Runnable>map(
                    each ->
                        () -> {
                          boolean unused =
                              attempt(
                                  "find out whether %s works".formatted(each.id()),
                                  () -> health.put(each.id(), instances.health(each)));
                        })
                .toList());
    return health;
  }

  /** What cannot be drained or destroyed is tried again in the next round, and nothing else. */
  private void replace(Intent intent, Instances instances, InstanceDescription instance) {
    boolean drained =
        intent.config().updating().skipDrain()
            || attempt("drain " + instance.id(), () -> instances.drain(instance));
    if (drained && destroy(intent, instances, instance, DestroyContext.ROLLING_UPDATE)) {
      rollout = Rollout.replacing(instance.id());
    }
  }

  private void done(Intent intent) {
    rollout = Rollout.START;
    rolling = null;
    if (context.intents().replace(id, intent, intent.updated())) {
      context.listener().updated(id);
    }
    context.wake(id);
  }

  /** Whether it worked. */
  private boolean attempt(String what, Runnable call) {
    try {
      call.run();
      return true;
    } catch (PluginException e) {
      context.listener().failed(id, "could not %s: %s".formatted(what, e.getMessage()));
      return false;
    }
  }
}
