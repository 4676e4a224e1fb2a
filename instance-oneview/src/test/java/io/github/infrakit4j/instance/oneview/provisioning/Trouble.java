package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.simulator.Fault;
import java.util.Optional;

/** What can go wrong with a request, or with the task that it starts. */
enum Trouble {
  /** Nobody listens: the client is told by its own system. */
  REFUSED,
  RESET_BEFORE,
  RESET_AFTER,
  TIMEOUT,
  TIMEOUT_AFTER,
  UNAUTHORIZED,
  CONFLICT,
  PRECONDITION,
  TOO_MANY,
  BROKEN,
  BROKEN_AFTER,
  AWAY,
  TRUNCATED,
  WRONG_JSON,
  HTML,
  UNKNOWN_WORDS,
  SLOW,
  TASK_ERROR,
  TASK_REFUSED,
  TASK_WARNING,
  TASK_TERMINATED,
  TASK_KILLED,
  TASK_INTERRUPTED,
  TASK_VANISHES,
  TASK_NEVER_ENDS;

  /** What the appliance does; empty if it is not even reached. */
  Optional<Fault> fault() {
    return this == REFUSED ? Optional.empty() : Optional.of(strike().times(times()));
  }

  private Fault strike() {
    return switch (this) {
      case REFUSED -> throw new IllegalStateException("it is not the appliance that refuses");
      case RESET_BEFORE -> Fault.dropBeforeChange();
      case RESET_AFTER -> Fault.dropAfterChange();
      case TIMEOUT -> Fault.hang();
      case TIMEOUT_AFTER -> Fault.hangAfterChange();
      case UNAUTHORIZED -> Fault.answer(401);
      case CONFLICT -> Fault.answer(409);
      case PRECONDITION -> Fault.answer(412);
      case TOO_MANY -> Fault.answer(429);
      case BROKEN -> Fault.answer(500);
      case BROKEN_AFTER -> Fault.answerAfterChange(500);
      case AWAY -> Fault.answer(503);
      case TRUNCATED -> Fault.truncate();
      case WRONG_JSON -> Fault.body(200, "[7]");
      case HTML -> Fault.html(200);
      case UNKNOWN_WORDS -> Fault.rewrite(Trouble::withUnknownWords);
      case SLOW -> Fault.slowBody(64);
      case TASK_ERROR -> Fault.taskError("SomethingBroke", "Something broke");
      case TASK_REFUSED -> Fault.taskRefused("ValidationError", "It is not possible");
      case TASK_WARNING -> Fault.taskWarning("Look at it");
      case TASK_TERMINATED -> Fault.taskEnds("Terminated");
      case TASK_KILLED -> Fault.taskEnds("Killed");
      case TASK_INTERRUPTED -> Fault.taskEnds("Interrupted");
      case TASK_VANISHES -> Fault.taskVanishes();
      case TASK_NEVER_ENDS -> Fault.taskNeverEnds();
    };
  }

  private static String withUnknownWords(String body) {
    return body.replaceAll(
        "\"(state|status|powerState|taskState)\":\"[^\"]*\"", "\"$1\":\"Whatever\"");
  }

  /** How many requests it hits; where it costs time, one. */
  int times() {
    return isSilence() || this == REFUSED || this == TASK_NEVER_ENDS ? 1 : 2;
  }

  /** Whether no answer comes until the client gives up. */
  boolean isSilence() {
    return this == TIMEOUT || this == TIMEOUT_AFTER || this == SLOW;
  }

  /** Whether it befalls the work, not the request that it is asked for with. */
  boolean isOfTasks() {
    return name().startsWith("TASK_");
  }
}
