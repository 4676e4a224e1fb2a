package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.AnswerReader;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.JsonPatch;
import io.github.infrakit4j.oneview.rest.Listing;
import io.github.infrakit4j.oneview.rest.Page;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.RestClient;
import io.github.infrakit4j.oneview.rest.UnreadBody;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/**
 * An address on an appliance with what is asked there: the verbs below all resources that share
 * {@link ListCalls}, {@link CreateCalls} and the like, and the way to a call this client has no
 * method for.
 *
 * <p>Immutable: {@link #at} and {@link #query} give another place. Reads are repeated and changes
 * are sent once, as everywhere. Each call throws a {@link
 * io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public final class Place {
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
  private static final MediaType BYTES = MediaType.get("application/octet-stream");

  private final RestClient rest;
  private final WireCalls wire;
  private final String path;
  private final Map<String, String> query;
  private final Map<String, String> headers;

  private Place(
      RestClient rest,
      WireCalls wire,
      String path,
      Map<String, String> query,
      Map<String, String> headers) {
    this.rest = rest;
    this.wire = wire;
    this.path = path;
    this.query = query;
    this.headers = headers;
  }

  /** The root of an appliance's resources, {@code /rest}. */
  public static Place root(RestClient rest) {
    return new Place(rest, rest.create(WireCalls.class), "/rest", Map.of(), Map.of());
  }

  /** The address asked, without the query. */
  public String path() {
    return path;
  }

  /**
   * A place below this one.
   *
   * @param below one segment, or several with slashes between
   */
  public Place at(String below) {
    return new Place(rest, wire, ResourceUri.of(path + "/" + below).path(), query, headers);
  }

  /** The place of a resource; query and revision of this one are not taken along. */
  public Place at(ResourceUri uri) {
    return new Place(rest, wire, uri.path(), Map.of(), Map.of());
  }

  /** The place of what belongs to a resource. */
  public Place at(ResourceUri uri, String below) {
    return at(uri).at(below);
  }

  /** With a parameter; null leaves it out. */
  public Place query(String name, @Nullable Object value) {
    return new Place(rest, wire, path, with(query, name, value), headers);
  }

  /** For the revision that the next change is made to; null for none, {@code *} for any. */
  public Place ifMatch(@Nullable String eTag) {
    return new Place(rest, wire, path, query, with(headers, "If-Match", eTag));
  }

  private static Map<String, String> with(
      Map<String, String> map, String name, @Nullable Object value) {
    if (value == null) {
      return map;
    }
    Map<String, String> copy = new LinkedHashMap<>(map);
    copy.put(name, value.toString());
    return copy;
  }

  /** Reads a record. */
  public <A extends Record> A get(Class<A> type) {
    return run(wire.get(path, query), answer -> body(answer).read(type));
  }

  /** Reads a body that is a list by itself. */
  public <A> List<A> getList(Class<A> member) {
    return run(wire.get(path, query), answer -> body(answer).readList(member));
  }

  /** Reads a page of a list. */
  public <A> Page<A> page(Class<A> member) {
    return run(wire.get(path, query), answer -> body(answer).readPage(member));
  }

  /** A list, read page by page while it is walked. */
  public <A> Listing<A> listing(Class<A> member) {
    return new Listing<>(() -> page(member), next -> at(next).page(member));
  }

  /** Reads a text that need not be JSON. */
  public String getText() {
    return run(wire.get(path, query), answer -> body(answer).readText());
  }

  /** Sends a body to be made or acted on. */
  public Task post(Record body) {
    return run(wire.post(path, query, headers, json(body)), TaskAnswers::task);
  }

  /** Sends a body that is answered by another at once. */
  public <A extends Record> A post(Record body, Class<A> type) {
    return run(wire.post(path, query, headers, json(body)), answer -> body(answer).read(type));
  }

  /** Sends a body to take the place of what is there. */
  public Task put(Record body) {
    return run(wire.put(path, query, headers, json(body)), TaskAnswers::task);
  }

  /** Asks for an update that needs no body. */
  public Task put() {
    return run(wire.put(path, query, headers, RequestBody.EMPTY), TaskAnswers::task);
  }

  /** Sends a body that is answered by another at once. */
  public <A extends Record> A put(Record body, Class<A> type) {
    return run(wire.put(path, query, headers, json(body)), answer -> body(answer).read(type));
  }

  /** Changes some members. */
  public Task patch(JsonPatch patch) {
    return run(wire.patch(path, query, headers, json(patch)), TaskAnswers::task);
  }

  /** Takes it away. */
  public Task delete() {
    return run(wire.delete(path, query, headers), TaskAnswers::task);
  }

  /**
   * Sends a file as a form of the one part {@code file} (HPE's Python SDK does so).
   *
   * @param limit for the whole upload, in place of the limit of other calls
   */
  public Task upload(Path file, Duration limit) {
    String name = String.valueOf(file.getFileName());
    RequestBody form =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("file", name, RequestBody.create(file.toFile(), BYTES))
            .build();
    Map<String, String> named = with(headers, "uploadfilename", name);
    return rest.run(wire.post(path, query, named, form), limit, TaskAnswers::task);
  }

  private <A> A run(Call<UnreadBody> call, AnswerReader<UnreadBody, A> reader) {
    return rest.run(call, rest.callTimeout(), reader);
  }

  private static UnreadBody body(Response<UnreadBody> answer) throws IOException {
    UnreadBody body = answer.body();
    if (body == null) {
      throw UnreadBody.notUnderstood("status " + answer.code() + " has no body");
    }
    return body;
  }

  private static RequestBody json(Record body) {
    MediaType type = body instanceof JsonPatch ? MediaType.get(JsonPatch.MEDIA_TYPE) : JSON;
    // As bytes: with text OkHttp would add a charset to the type of a patch.
    return RequestBody.create(AnyJson.of(body).text().getBytes(StandardCharsets.UTF_8), type);
  }

  /** The address. */
  @Override
  public String toString() {
    return path;
  }
}
