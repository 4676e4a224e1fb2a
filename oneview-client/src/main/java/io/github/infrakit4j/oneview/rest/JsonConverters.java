package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import java.io.EOFException;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Bodies as JSON, streamed from the connection and limited in size. */
final class JsonConverters extends Converter.Factory {
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private final long maxBytes;

  JsonConverters(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    if (type == UnreadBody.class) {
      return body -> new UnreadBody(body, maxBytes);
    }
    JsonAdapter<Object> adapter = Json.adapter(type);
    return body -> read(body, adapter, maxBytes);
  }

  @Override
  public @Nullable Converter<?, RequestBody> requestBodyConverter(
      Type type, Annotation[] parameter, Annotation[] method, Retrofit retrofit) {
    JsonAdapter<Object> adapter = Json.adapter(type);
    return value -> {
      Buffer buffer = new Buffer();
      adapter.toJson(buffer, value);
      return RequestBody.create(buffer.readByteString(), JSON);
    };
  }

  @Override
  public @Nullable Converter<?, String> stringConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    return type == ResourceUri.class ? (Converter<ResourceUri, String>) ResourceUri::path : null;
  }

  /**
   * Reads one JSON value and closes the body.
   *
   * @throws Undecodable when the body is whole and is not that
   */
  static <T> T read(ResponseBody body, JsonAdapter<T> adapter, long maxBytes) throws IOException {
    try (body) {
      Limited limited = new Limited(body.source(), maxBytes);
      try {
        @Nullable T value = Json.parse(Okio.buffer(limited), adapter);
        if (value == null) {
          throw new JsonDataException("the body is null");
        }
        return value;
      } catch (JsonDataException | JsonEncodingException odd) {
        throw new Undecodable(describe(body, odd), odd, false);
      } catch (EOFException end) {
        limited.rethrow();
        throw new Undecodable("the body is empty or ends in the middle", end, true);
      }
    }
  }

  private static String describe(ResponseBody body, Exception odd) {
    MediaType type = body.contentType();
    boolean html = type != null && type.subtype().contains("html");
    return html
        ? "an HTML page. Check that the address is that of a OneView appliance"
        : words(odd);
  }

  /** What Moshi says, without its advice to programmers. */
  static String words(Exception odd) {
    return String.valueOf(odd.getMessage())
        .replace("Use JsonReader.setLenient(true) to accept malformed JSON", "malformed JSON");
  }

  /** A good status with a body that is not what it should be. */
  static final class Undecodable extends IOException {
    private static final long serialVersionUID = 1L;

    final boolean cutOff;

    Undecodable(String why, @Nullable Throwable cause, boolean cutOff) {
      super(why, cause);
      this.cutOff = cutOff;
    }
  }

  /** Counts bytes, and tells a broken connection from a body that ends too early. */
  private static final class Limited extends ForwardingSource {
    private final long maxBytes;
    private long count;
    private @Nullable IOException failure;

    Limited(Source source, long maxBytes) {
      super(source);
      this.maxBytes = maxBytes;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      long read;
      try {
        read = super.read(sink, byteCount);
      } catch (IOException broken) {
        failure = new AfterSend(broken);
        throw failure;
      }
      count += Math.max(0, read);
      if (count > maxBytes) {
        throw new Undecodable("the body is longer than " + maxBytes + " bytes", null, false);
      }
      return read;
    }

    void rethrow() throws IOException {
      if (failure != null) {
        throw failure;
      }
    }
  }
}
