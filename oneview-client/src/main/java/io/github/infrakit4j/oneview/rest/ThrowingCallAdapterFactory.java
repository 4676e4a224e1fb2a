package io.github.infrakit4j.oneview.rest;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Retrofit;

/** Lets the methods of an interface return their result and throw what goes wrong. */
final class ThrowingCallAdapterFactory extends CallAdapter.Factory {
  private final CallRunner runner;
  private final Duration limit;

  ThrowingCallAdapterFactory(CallRunner runner, Duration limit) {
    this.runner = runner;
    this.limit = limit;
  }

  @Override
  public @Nullable CallAdapter<?, ?> get(Type type, Annotation[] annotations, Retrofit retrofit) {
    Class<?> raw = getRawType(type);
    return raw == Call.class || raw == CompletableFuture.class ? null : new Adapter<Object>(type);
  }

  private final class Adapter<T> implements CallAdapter<T, T> {
    private final Type type;

    Adapter(Type type) {
      this.type = type;
    }

    @Override
    public Type responseType() {
      return type;
    }

    @Override
    public T adapt(Call<T> call) {
      return runner.run(call, limit, answer -> body(answer.body(), answer.code()));
    }

    private T body(@Nullable T body, int status) throws JsonConverters.Undecodable {
      if (body == null) {
        throw new JsonConverters.Undecodable("status " + status + " has no body", null, false);
      }
      return body;
    }
  }
}
