package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.infrakit4j.infrakit.testing.InMemoryInstances;
import io.github.infrakit4j.infrakit.transport.RawHttp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** No bytes stop the server, and no id comes back changed. */
class WirePropertiesTest {

  private static final String HELLO =
      "{\"jsonrpc\":\"2.0\",\"method\":\"Handshake.Hello\",\"id\":1}";

  private static final AtomicInteger open = new AtomicInteger();
  private static final Map<Served.Way, Served> served = new EnumMap<>(Served.Way.class);

  @BeforeContainer
  static void start() throws IOException {
    for (Served.Way way : Served.Way.values()) {
      served.put(
          way,
          new Served(b -> way.on(b).instance(new InMemoryInstances()).listener(new Counting())));
    }
  }

  @AfterContainer
  static void stop() throws IOException {
    for (Served one : served.values()) {
      one.close();
    }
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void everyIdComesBackAsItCame(@ForAll("values") String id) throws IOException {
    String answer = served().post(HELLO.replace("\"id\":1", "\"id\":" + id));

    if (id.equals("null")) {
      assertThat(answer).isEmpty();
    } else {
      assertThat(answer).endsWith(",\"id\":" + id + "}\n");
    }
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void everyBodyGetsAWholeAnswerOfOneLine(@ForAll byte[] body) throws IOException {
    byte[] head =
        ("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: " + body.length + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    try (RawHttp client = new RawHttp(served().socket())) {
      RawHttp.Answer answer = client.send(head).send(body).answer();

      assertThat(answer.status()).isEqualTo(200);
      // An object without an id is a notification: nobody waits for what is wrong with it.
      if (!answer.body().isEmpty() || !opensAnObject(body)) {
        assertThat(answer.body()).startsWith("{\"jsonrpc\":\"2.0\",\"error\":").endsWith("}\n");
      }
    }
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void damagedCallsGetAnAnswerOrAreNotifications(@ForAll int at, @ForAll char by)
      throws IOException {
    String call =
        "{\"jsonrpc\":\"2.0\",\"method\":\"Instance.DescribeInstances\",\"params\":{\"Tags\":{\"a\":\"b\"}},\"id\":7}";
    int index = Math.floorMod(at, call.length());
    String damaged = call.substring(0, index) + by + call.substring(index + 1);

    String answer = served().post(damaged);

    assertThat(answer).matches("(?s)(\\{\"jsonrpc\":\"2.0\",\"(result|error)\":.*\\}\n)?");
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void noBytesInPlaceOfARequestStopTheServer(@ForAll byte[] garbage) throws IOException {
    try (RawHttp client = new RawHttp(served().socket())) {
      client.send(garbage).finish();
    }
    assertThat(served().post(HELLO)).contains("Instance/0.6.1");
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void noBytesUpToAMegabyteStopTheServerOrKeepAConnection(
      @ForAll @IntRange(max = 1024 * 1024) int length,
      @ForAll("beginnings") String beginning,
      @ForAll long seed,
      @ForAll Served.Way way)
      throws IOException {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    byte[] head = beginning.formatted(length).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(head, 0, bytes, 0, Math.min(head.length, length));
    Served target = Objects.requireNonNull(served.get(way), "served");
    try (RawHttp client = new RawHttp(target.socket())) {
      client.send(bytes);
    } catch (IOException e) {
      // The server may refuse and close before all is sent.
    }
    assertThat(target.post(HELLO)).contains("Instance/0.6.1");
    await().until(() -> open.get() == 0);
  }

  @Provide
  Arbitrary<String> beginnings() {
    return Arbitraries.of(
        "",
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: %d\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n",
        "POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: %d\r\n\r\n{\"",
        "GET /events?topic=%%zz HTTP/1.1\r\nX: ");
  }

  /** JSON values of every kind, written without white space and without what Go escapes. */
  @Provide
  Arbitrary<String> values() {
    Arbitrary<String> strings =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withChars('é', '世', ' ', '/', '\'', '{', ']')
            .ofMaxLength(8)
            .map(s -> "\"" + s + "\"");
    Arbitrary<String> scalars =
        Arbitraries.oneOf(
            strings,
            Arbitraries.bigIntegers().map(String::valueOf),
            Arbitraries.bigDecimals().ofScale(30).map(d -> d.toPlainString() + "e+7"),
            Arbitraries.of("true", "false", "null", "-0", "0.0", "1E400"));
    return containers(containers(scalars));
  }

  private static Arbitrary<String> containers(Arbitrary<String> inner) {
    return Arbitraries.oneOf(
        inner,
        inner.list().ofMaxSize(3).map(l -> "[" + String.join(",", l) + "]"),
        inner.list().ofMaxSize(3).map(WirePropertiesTest::object));
  }

  private static String object(List<String> values) {
    StringBuilder out = new StringBuilder("{");
    for (String value : values) {
      out.append(out.length() > 1 ? "," : "").append("\"k\":").append(value);
    }
    return out.append('}').toString();
  }

  private static boolean opensAnObject(byte[] body) {
    return new String(body, StandardCharsets.ISO_8859_1).stripLeading().startsWith("{");
  }

  private static Served served() {
    return Objects.requireNonNull(served.get(Served.Way.UNIX), "served");
  }

  private static final class Counting implements ServerListener {

    @Override
    public void connectionOpened(long connection) {
      open.incrementAndGet();
    }

    @Override
    public void connectionClosed(long connection) {
      open.decrementAndGet();
    }
  }
}
