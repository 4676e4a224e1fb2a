package io.github.infrakit4j.oneview.simulator;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the tasks of a plain noun do. */
final class PlainWork {
  private PlainWork() {}

  static final class Create implements Work {
    private final PlainHandler handler;
    private final Map<String, @Nullable Object> body;
    private @Nullable Resource made;

    Create(PlainHandler handler, Map<String, @Nullable Object> body) {
      this.handler = handler;
      this.body = body;
    }

    @Override
    public @Nullable ErrorBody check() {
      return handler.refuseToMake(body);
    }

    @Override
    public Resource begin(Resource task) {
      made = handler.make(body);
      return made;
    }

    @Override
    public void finish() {
      if (made != null) {
        handler.changed(made);
      }
    }

    @Override
    public void failed() {
      if (made != null) {
        handler.state.store.remove(made);
        handler.deleted(made);
      }
    }
  }

  static final class Update implements Work {
    private final PlainHandler handler;
    private final Resource resource;
    private final Map<String, @Nullable Object> body;

    Update(PlainHandler handler, Resource resource, Map<String, @Nullable Object> body) {
      this.handler = handler;
      this.resource = resource;
      this.body = body;
    }

    @Override
    public @Nullable ErrorBody check() {
      return handler.refuseToChange(resource, body);
    }

    @Override
    public Resource begin(Resource task) {
      return resource;
    }

    @Override
    public void finish() {
      resource.body.putAll(body);
      handler.state.set(resource);
      handler.changed(resource);
    }
  }

  static final class Delete implements Work {
    private final PlainHandler handler;
    private final Resource resource;

    Delete(PlainHandler handler, Resource resource) {
      this.handler = handler;
      this.resource = resource;
    }

    @Override
    public @Nullable ErrorBody check() {
      return handler.refuseToDelete(resource);
    }

    @Override
    public Resource begin(Resource task) {
      return resource;
    }

    @Override
    public void finish() {
      handler.state.store.remove(resource);
      handler.deleted(resource);
    }
  }

  /** Something done to a resource at the end of its task. */
  record Step(Resource resource, Runnable end) implements Work {
    @Override
    public Resource begin(Resource task) {
      return resource;
    }

    @Override
    public void finish() {
      end.run();
    }
  }
}
