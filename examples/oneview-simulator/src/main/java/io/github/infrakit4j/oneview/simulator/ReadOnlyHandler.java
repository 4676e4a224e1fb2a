package io.github.infrakit4j.oneview.simulator;

/** A noun that is only listed and read. */
final class ReadOnlyHandler implements Handler {
  private final ApplianceState state;
  private final Noun noun;

  ReadOnlyHandler(ApplianceState state, Noun noun) {
    this.state = state;
    this.noun = noun;
  }

  @Override
  public Reply handle(Request request) {
    if (!request.method().equals("GET")) {
      throw Refusal.wrongMethod(request.method(), request.path());
    }
    if (request.path().equals(noun.path())) {
      return new Listing(request, noun, state.settings().pageSize(noun))
          .of(state.store.all(noun), state.now());
    }
    return Reply.resource(
        request,
        state.store.find(noun, request.path()).orElseThrow(() -> Refusal.notFound(request.path())));
  }
}
