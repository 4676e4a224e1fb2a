package io.github.infrakit4j.oneview.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Power control: asked for, under way, reached; or ignored by the guest. */
final class Power {
  private static final List<String> CONTROLS =
      List.of("MomentaryPress", "PressAndHold", "ColdBoot", "Reset");

  private final ApplianceState state;

  /** The latest power task of each server; a new request takes its place. */
  private final Map<String, String> running = new LinkedHashMap<>();

  Power(ApplianceState state) {
    this.state = state;
  }

  Reply request(Request request, Resource server, Map<String, @Nullable Object> body) {
    String wanted = Json.textOrEmpty(body, "powerState");
    String control = Json.textOrEmpty(body, "powerControl");
    if (!List.of("On", "Off").contains(wanted) || !CONTROLS.contains(control)) {
      throw Refusal.badRequest(
          "INVALID_POWER_CONTROL_REQUEST",
          "The power state " + wanted + " with the control " + control + " is not valid.");
    }
    refuse(server, control);
    String earlier = running.get(server.uri);
    if (earlier != null) {
      state.tasks.breakOff(
          earlier,
          "Terminated",
          ErrorBody.of("POWER_REQUEST_REPLACED", "Another power request took its place."));
    }
    boolean restart = control.equals("Reset") || control.equals("ColdBoot");
    boolean off = wanted.equals("Off");
    boolean ignored = off && control.equals("MomentaryPress") && server.ignoresSoftOff;
    Delay delay =
        restart
            ? Delay.RESET
            : ignored ? Delay.SOFT_OFF_IGNORED : off ? Delay.POWER_OFF : Delay.POWER_ON;
    String name = restart ? control : off ? "Power off" : "Power on";
    Work work = ignored ? new Ignored(server) : new Switch(server, wanted, restart);
    Request fated = ignored ? request.with(TaskFate.error(ignoredBy(server))) : request;
    Resource task =
        state.tasks.run(
            fated,
            new TaskRunner.Plan(
                name, Noun.HARDWARE, server, name + " Server: " + server.name(), delay),
            work);
    running.put(server.uri, task.uri);
    return Reply.accepted(task, request.api());
  }

  private static void refuse(Resource server, String control) {
    ErrorBody locked = Hardware.locked(server);
    if (locked != null) {
      throw new Refusal(409, locked);
    }
    if (control.equals("ColdBoot") && server.has("powerState", "Off")) {
      throw Refusal.badRequest(
          "INVALID_POWER_CONTROL_REQUEST_POWER_COLDBOOT_OFF",
          "Unable to cold boot because the server is currently off.");
    }
  }

  private static ErrorBody ignoredBy(Resource server) {
    return ErrorBody.of(
            "POWER_OFF_TIMEOUT",
            "The server " + Hardware.link(server) + " did not power off in time.")
        .action("Power off the server with PressAndHold.");
  }

  private final class Switch implements Work {
    private final Resource server;
    private final String wanted;
    private final boolean restart;
    private String before = "Unknown";

    Switch(Resource server, String wanted, boolean restart) {
      this.server = server;
      this.wanted = wanted;
      this.restart = restart;
    }

    @Override
    public @Nullable ErrorBody check() {
      return Hardware.locked(server);
    }

    @Override
    public Resource begin(Resource task) {
      before = Json.textOrEmpty(server.body, "powerState");
      if (restart) {
        state.set(server, "powerState", "Resetting");
      } else if (!before.equals(wanted)) {
        state.set(server, "powerState", wanted.equals("On") ? "PoweringOn" : "PoweringOff");
      }
      return server;
    }

    @Override
    public void finish() {
      state.set(server, "powerState", wanted);
    }

    @Override
    public void failed() {
      state.set(server, "powerState", before);
    }
  }

  /** The guest does not listen: the power stays as it is, and the task fails in the end. */
  private record Ignored(Resource server) implements Work {
    @Override
    public Resource begin(Resource task) {
      return server;
    }

    @Override
    public void finish() {}
  }
}
