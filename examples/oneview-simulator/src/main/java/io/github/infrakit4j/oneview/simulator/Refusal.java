package io.github.infrakit4j.oneview.simulator;

/** Ends the handling of a request with an error status. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  final int status;
  final transient ErrorBody body;

  Refusal(int status, ErrorBody body) {
    super(status + " " + body.code(), null, false, false);
    this.status = status;
    this.body = body;
  }

  static Refusal badRequest(String code, String message) {
    return new Refusal(400, ErrorBody.of(code, message));
  }

  static Refusal notFound(String uri) {
    return new Refusal(
        404,
        ErrorBody.of("RESOURCE_NOT_FOUND", "The requested resource could not be found.")
            .details("Resource not found, ID = " + uri)
            .action("Check the request URI, then resend the request."));
  }

  static Refusal wrongMethod(String method, String path) {
    return new Refusal(
        405,
        ErrorBody.of("METHOD_NOT_ALLOWED", "The method is not allowed for the resource.")
            .details(method + " is not supported by " + path));
  }

  static Refusal conflict(String code, String message) {
    return new Refusal(409, ErrorBody.of(code, message));
  }

  static Refusal stale(String noun) {
    return new Refusal(
        412,
        ErrorBody.of(
                "EtagPreconditionFailed",
                "The provided Etag does not match the current Etag of the resource.")
            .details("The " + noun + " has been changed since it was read.")
            .action("Read the resource again, then repeat the change."));
  }

  static Refusal unauthorized() {
    return new Refusal(
        401,
        ErrorBody.of("AUTHORIZATION", "Authorization error")
            .details("User not authorized for this operation.")
            .action("Log in again, then repeat the request."));
  }

  static Refusal starting() {
    return new Refusal(
        503,
        ErrorBody.of("SERVICE_UNAVAILABLE", "The appliance is starting.")
            .action("Wait until the appliance has started, then repeat the request."));
  }
}
