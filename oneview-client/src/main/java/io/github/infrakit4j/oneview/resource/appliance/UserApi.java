package io.github.infrakit4j.oneview.resource.appliance;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.ListCalls;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Filter;

/**
 * The calls on users. {@code /rest/users}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface UserApi extends ListCalls<User>, CreateCalls<User> {
  /** The user of this name. */
  default User get(String userName) {
    return endpoint().place().at(userName).get(User.class);
  }

  /** Makes several users: a list of them. */
  default Task createAll(AnyJson users) {
    return endpoint().place().query("multiResource", true).post(users);
  }

  /** Changes a user, whose name is in the body. */
  default Task replace(User user) {
    return endpoint().place().put(user);
  }

  /** Deletes the user of this name. */
  default Task delete(String userName) {
    return endpoint().place().at(userName).delete();
  }

  /** Deletes those that the filter finds; {@code query} is the appliance's own syntax. */
  default Task deleteAll(Filter filter) {
    return endpoint().place().query("filter", filter).delete();
  }

  /** Changes the password of the user who is logged in. */
  default Task changePassword(AnyJson request) {
    return endpoint().place().at("changePassword").post(request);
  }

  /** The roles of a user. */
  default AnyJson roles(String userName) {
    return endpoint().place().at("role/" + userName).get(AnyJson.class);
  }

  /** The users who have a role. */
  default AnyJson withRole(String role) {
    return endpoint().place().at("roles/users/" + role).get(AnyJson.class);
  }

  /** Gives a user further roles. */
  default Task addRoles(String userName, AnyJson roles) {
    return endpoint().place().at(userName + "/roles").post(roles);
  }

  /** Replaces the roles of a user. */
  default Task replaceRoles(String userName, AnyJson roles) {
    return endpoint().place().at(userName + "/roles").put(roles);
  }

  /** Takes roles from users. */
  default Task removeRoles(Filter filter) {
    return endpoint().place().at("roles").query("filter", filter).delete();
  }

  /** Whether a user of this login name exists. */
  default AnyJson validateLoginName(String loginName) {
    return validate("validateLoginName", loginName);
  }

  /** Whether a user of this name exists. */
  default AnyJson validateUserName(String userName) {
    return validate("validateUserName", userName);
  }

  private AnyJson validate(String how, String name) {
    return endpoint().place().at(how + "/" + name).post(new AnyJson("{}"), AnyJson.class);
  }
}
