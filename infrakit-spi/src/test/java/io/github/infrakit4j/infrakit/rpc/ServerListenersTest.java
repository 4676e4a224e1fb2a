package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerListenersTest {
  private final List<String> heard = new ArrayList<>();

  @Test
  void eachHearsWhateverTheOthersThrow() {
    ServerListener broken =
        new ServerListener() {
          @Override
          public void callAnswered(String method, Duration took) {
            throw new IllegalStateException("its own affair");
          }
        };
    ServerListener listening =
        new ServerListener() {
          @Override
          public void callAnswered(String method, Duration took) {
            heard.add(method);
          }
        };

    ServerListener.all(broken, listening, listening).callAnswered("A.B", Duration.ZERO);

    assertThat(heard).containsExactly("A.B", "A.B");
  }

  @Test
  void nothingIsKeptFromThem() throws NoSuchMethodException {
    for (Method method : ServerListener.class.getMethods()) {
      if (method.isDefault()) {
        assertThat(
                ServerListeners.class.getDeclaredMethod(
                    method.getName(), method.getParameterTypes()))
            .isNotNull();
      }
    }
  }
}
