package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.instance.oneview.provisioning.Entry.Plan;
import io.github.infrakit4j.instance.oneview.provisioning.Entry.Server;
import io.github.infrakit4j.oneview.resource.PowerState;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.ServerProfileTemplate;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ApplianceException;
import io.github.infrakit4j.oneview.rest.OneViewException;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes an instance that is being made one step further.
 *
 * <p>Whatever is about to be asked of the appliance stands in the ledger first; whatever may have
 * been asked is looked for before it is asked again. Names are unique on an appliance and a server
 * takes one profile, so that even a repeated request makes no second one.
 */
final class Provisioner {
  private static final String TOO_LONG = "creating the profile took longer than allowed";
  private static final String STILL_TO_COME = "to be destroyed, should its profile still be made";
  private static final String NEVER_HEARD =
      "the appliance answered no request for the profile, and made none";
  private static final String NEVER_MADE = "destroyed before it had a profile, or another";

  private final Context context;
  private final Placer placer;
  private final Setback setback;
  private final Powering powering;
  private final FirstBoot firstBoot;
  private final Namesakes namesakes;

  Provisioner(Context context) {
    this.context = context;
    this.placer = new Placer(context);
    this.setback = new Setback(context);
    this.powering = new Powering(context, setback);
    this.firstBoot = new FirstBoot(context, setback);
    this.namesakes = new Namesakes(context);
  }

  Pause step(Entry entry, Plan plan) {
    if (isUnplaced(entry)) {
      context.note(entry, new Stage.Accepted());
      return Pause.NONE;
    }
    if (entry.stage() instanceof Stage.Accepted) {
      return entry.destroyAsked() != null ? withdrawn(entry) : place(entry, plan);
    }
    if (entry.stage() instanceof Stage.PoweringOff off) {
      return entry.destroyAsked() != null
          ? powering.withdrawn(entry, off, NEVER_MADE)
          : powering.off(entry, off);
    }
    if (entry.stage() instanceof Stage.Placed) {
      return entry.destroyAsked() != null ? withdrawn(entry) : post(entry, plan);
    }
    if (entry.stage() instanceof Stage.Posting) {
      return look(entry);
    }
    if (entry.stage() instanceof Stage.Creating creating) {
      return await(entry, plan, creating);
    }
    if (entry.stage() instanceof Stage.SettingBoot boot) {
      return firstBoot.step(entry, plan, boot);
    }
    return powering.on(entry, (Stage.PoweringOn) entry.stage());
  }

  /** A state file may say so that was left by a crash: no profile has been asked for. */
  private static boolean isUnplaced(Entry entry) {
    return entry.server() == null
        && (entry.stage() instanceof Stage.Placed || entry.stage() instanceof Stage.PoweringOff);
  }

  private Pause withdrawn(Entry entry) {
    return context.gone(entry, NEVER_MADE);
  }

  /** Another server for an instance that lost its first one. */
  private Pause place(Entry entry, Plan plan) {
    ServerProfileTemplate template = context.appliance().client().templates().get(plan.template());
    var servers = context.appliance().servers().all();
    try {
      placer.place(template, placer.wish(entry, plan), servers, server -> onto(entry, server));
    } catch (PluginException noneIsFree) {
      return setback.fail(entry, Obstacle.NO_SERVER, Words.of(noneIsFree));
    }
    context.listener().moved(entry.id(), "placed on another server");
    return Pause.NONE;
  }

  private Entry onto(Entry entry, BriefServer server) {
    Entry current = context.ledger().find(entry.id()).orElse(entry);
    return current
        .withServer(new Server(Objects.requireNonNull(server.uri()), Placement.nameOf(server)))
        .at(firstStage(server), context.now());
  }

  /** What is to be done first with a chosen server. */
  static Stage firstStage(BriefServer server) {
    return PowerState.OFF.equals(server.powerState())
        ? new Stage.Placed()
        : new Stage.PoweringOff(null, false);
  }

  private Pause post(Entry entry, Plan plan) {
    Server server = entry.requireServer();
    Optional<BriefServer> hardware = context.appliance().servers().find(server.uri());
    Optional<Availability> hindrance =
        hardware.flatMap(found -> Availability.hindrance(found, plan.powerOff()));
    if (hardware.isEmpty() || hindrance.isPresent()) {
      String why = hindrance.map(Availability::words).orElse("no longer on the appliance");
      return another(entry, "server " + server.name() + " is " + why);
    }
    if (!PowerState.OFF.equals(hardware.get().powerState())) {
      context.move(
          entry, new Stage.PoweringOff(null, false), "server " + server.name() + " is on again");
      return Pause.NONE;
    }
    Optional<String> overtaken = namesakes.overtaken(entry);
    if (overtaken.isPresent()) {
      return setback.fail(entry, Obstacle.OVERTAKEN, overtaken.get());
    }
    try {
      return create(entry, draft(entry, plan));
    } catch (PluginException e) {
      return setback.fail(entry, Obstacle.REFUSED, Words.of(e));
    } catch (OneViewException e) {
      return refused(entry, e);
    }
  }

  private ServerProfile draft(Entry entry, Plan plan) {
    ServerProfile newProfile = context.appliance().client().templates().newProfile(plan.template());
    return ProfileDraft.of(
        newProfile, entry, context.appliance().namespace(), context.descriptionLimit());
  }

  private Pause create(Entry entry, ServerProfile draft) {
    context.note(entry, new Stage.Posting());
    Task task = context.appliance().client().profiles().create(draft);
    context
        .ledger()
        .update(
            entry.id(),
            current ->
                current
                    .withProfile(Tasks.profile(task).orElse(null))
                    .at(new Stage.Creating(task.uri()), context.now()));
    context
        .listener()
        .moved(entry.id(), "profile is being applied to server " + entry.requireServer().name());
    return Pause.POLL;
  }

  private Pause refused(Entry entry, OneViewException e) {
    if (e.outcomeUnknown()) {
      context.ledger().update(entry.id(), current -> current.again(context.now()));
      context.listener().setback(Obstacle.ANSWER_LOST);
      context.listener().delayed(entry.id(), Words.of(e));
      context.progress().report(entry.id(), null, "looking whether the profile was made");
      return Pause.POLL;
    }
    if (e.retryable() && !context.isOver(entry.created(), context.timing().provisionLimit())) {
      context.note(entry, new Stage.Placed());
      throw e;
    }
    Optional<ServerProfile> made = madeUnheard(entry);
    if (made.isPresent()) {
      return seen(entry, made.get());
    }
    boolean taken = e instanceof ApplianceException answer && Tasks.isTaken(answer.errorCode());
    return taken || isNoLongerFree(entry)
        ? setback.another(entry, Words.of(e))
        : setback.fail(entry, Obstacle.REFUSED, Words.of(e));
  }

  private Pause another(Entry entry, String why) {
    Optional<ServerProfile> made = madeUnheard(entry);
    return made.isPresent() ? seen(entry, made.get()) : setback.another(entry, why);
  }

  /** What an earlier request has come to meanwhile: it may be what is in the way of this one. */
  private Optional<ServerProfile> madeUnheard(Entry entry) {
    return entry.unheard() ? context.appliance().profile(entry) : Optional.empty();
  }

  private boolean isNoLongerFree(Entry entry) {
    return context
        .appliance()
        .servers()
        .find(entry.requireServer().uri())
        .map(hardware -> Availability.hindrance(hardware, false).isPresent())
        .orElse(true);
  }

  /** The request may have been heard: the profile is looked for before it is asked for again. */
  private Pause look(Entry entry) {
    Optional<ServerProfile> found = context.appliance().profile(entry);
    if (found.isPresent()) {
      return seen(entry, found.get());
    }
    if (!context.isOver(entry.since(), context.timing().settle())) {
      return Pause.POLL;
    }
    if (context.appliance().isMakingUnknown(entry)) {
      context.progress().report(entry.id(), null, "waiting for what the appliance is making");
      return waiting(entry);
    }
    Optional<ServerProfile> madeMeanwhile = context.appliance().profile(entry);
    if (madeMeanwhile.isPresent()) {
      return seen(entry, madeMeanwhile.get());
    }
    return entry.destroyAsked() != null ? watch(entry) : again(entry);
  }

  private Pause waiting(Entry entry) {
    if (entry.destroyAsked() != null) {
      return setback.hide(entry, STILL_TO_COME);
    }
    return isTooLate(entry) ? setback.hide(entry, TOO_LONG) : Pause.POLL;
  }

  /**
   * Asks again for what does not come of the first request any more: of two that wait for their
   * turn, the second would be done after what the first one made is removed.
   */
  private Pause again(Entry entry) {
    boolean isAgain = entry.unheard() || entry.isLost();
    context.ledger().update(entry.id(), current -> current.withUnheard(true));
    if (isAgain && isTooLate(entry)) {
      return setback.fail(entry, Obstacle.ANSWER_LOST, NEVER_HEARD);
    }
    context.move(entry, new Stage.Placed(), "no profile was made: it is asked for again");
    return Pause.NONE;
  }

  /**
   * A request may wait for its turn, and if the instance were forgotten nobody would remove what it
   * makes: it is looked for, for as long as a removal may take, and the appliance has creations
   * under way of which it does not say yet what they make.
   */
  private Pause watch(Entry entry) {
    if (context.isOver(entry.since(), context.timing().destroyLimit())) {
      return context.forget(entry, Departure.DESTROYED, NEVER_MADE);
    }
    return setback.hide(entry, STILL_TO_COME);
  }

  /** Of several requests of which nothing was heard it is one: the others may still be done. */
  private Pause seen(Entry entry, ServerProfile profile) {
    context
        .ledger()
        .update(
            entry.id(),
            current ->
                current
                    .withServer(serverOf(profile, current.server()))
                    .withProfile(profile.uri())
                    .at(new Stage.Creating(profile.taskUri()), context.now()));
    context.listener().moved(entry.id(), "its profile was found on the appliance");
    return Pause.NONE;
  }

  /** The request that was heard may not be the last one, for the server that is reserved now. */
  private static @Nullable Server serverOf(ServerProfile profile, @Nullable Server reserved) {
    ResourceUri uri = profile.serverHardwareUri();
    if (uri == null || (reserved != null && reserved.uri().equals(uri))) {
      return reserved;
    }
    return new Server(Appliance.readable(uri, profile), uri.id());
  }

  private Pause await(Entry entry, Plan plan, Stage.Creating stage) {
    Optional<Task> task = context.appliance().task(stage.task());
    task.ifPresent(running -> Tasks.show(context.progress(), entry, running));
    Entry known = task.flatMap(Tasks::profile).map(uri -> made(entry, uri)).orElse(entry);
    if (task.isPresent() && !task.get().isFinal()) {
      return isTooLate(known) ? setback.hide(known, TOO_LONG) : Pause.POLL;
    }
    if (known.isLost() && known.destroyAsked() == null) {
      return setback.quarantine(known, TOO_LONG);
    }
    if (task.isPresent() && !task.get().isSuccess() && !Tasks.isInterrupted(task.get())) {
      return failedTask(known, task.get());
    }
    task.filter(Tasks::isWarning).ifPresent(warned -> context.warn(known, warned));
    return judge(known, plan, task);
  }

  /** Also what a failed task has made: it need not be listed yet when it is to be removed. */
  private Entry made(Entry entry, ResourceUri profile) {
    return context
        .ledger()
        .update(entry.id(), current -> current.withProfile(profile))
        .orElseGet(() -> entry.withProfile(profile));
  }

  /** The task is over or unknown: the profile itself tells. */
  private Pause judge(Entry entry, Plan plan, Optional<Task> task) {
    Optional<ServerProfile> profile = context.appliance().profile(entry);
    if (profile.isEmpty()) {
      boolean created = task.filter(Task::isSuccess).isPresent() && entry.profile() != null;
      if (created) {
        return context.gone(entry, "its profile was removed from the appliance");
      }
      if (context.isOver(entry.since(), context.timing().settle())) {
        context.ledger().update(entry.id(), current -> current.withProfile(null));
        context.note(entry, new Stage.Posting());
      }
      return Pause.POLL;
    }
    if (context.appliance().marker(profile.get(), entry).isEmpty()) {
      context.appliance().keptMarkers().missed(entry.id(), context.now());
      return context.gone(entry, "its marker was removed: the profile is no longer InfraKit's");
    }
    context.appliance().keptMarkers().seen();
    return settle(entry, plan, profile.get());
  }

  private Pause settle(Entry entry, Plan plan, ServerProfile profile) {
    ServerProfile.State state = profile.state();
    if (ServerProfile.State.CREATE_FAILED.equals(state)) {
      return setback.refused(entry, "the appliance could not create the profile");
    }
    if (ServerProfile.State.CREATING.equals(state) && !isTooLate(entry)) {
      return Pause.POLL;
    }
    if (!ServerProfile.State.NORMAL.equals(state) && !isTooLate(entry)) {
      return Pause.POLL;
    }
    if (!ServerProfile.State.NORMAL.equals(state)) {
      return setback.quarantine(entry, "the profile stayed in state " + state);
    }
    boolean unheard = entry.unheard() && !context.appliance().isMakingNothingUnknown(entry);
    context
        .ledger()
        .update(entry.id(), current -> current.withProfile(profile.uri()).withUnheard(unheard));
    if (entry.destroyAsked() != null) {
      context.remove(entry, "made, and to be destroyed");
    } else {
      Stage next = FirstBoot.isWished(plan) ? new Stage.SettingBoot(null) : FirstBoot.after(plan);
      context.move(entry, next, "profile applied");
    }
    return Pause.NONE;
  }

  private boolean isTooLate(Entry entry) {
    return context.isOver(entry.created(), context.timing().provisionLimit());
  }

  private Pause failedTask(Entry entry, Task task) {
    Optional<ServerProfile> made =
        context.appliance().anyProfile(entry).filter(profile -> isOfAnotherTask(profile, task));
    if (made.isPresent()) {
      return seen(entry, made.get());
    }
    String reason = task.failureSentence();
    if (Tasks.isTaken(task) || isTakenByOthers(entry)) {
      return setback.taken(entry, reason);
    }
    return Tasks.isValidation(task)
        ? setback.refused(entry, reason)
        : setback.quarantine(entry, reason);
  }

  /** A repeated request fails because the first one, whose answer was lost, is being done. */
  private static boolean isOfAnotherTask(ServerProfile profile, Task failed) {
    return profile.taskUri() != null
        && !profile.taskUri().equals(failed.uri())
        && !ServerProfile.State.CREATE_FAILED.equals(profile.state());
  }

  private boolean isTakenByOthers(Entry entry) {
    return Optional.ofNullable(entry.server())
        .flatMap(server -> context.appliance().servers().find(server.uri()))
        .map(BriefServer::serverProfileUri)
        .flatMap(uri -> context.appliance().client().profiles().find(uri))
        .map(profile -> context.appliance().marker(profile, entry).isEmpty())
        .orElse(false);
  }
}
