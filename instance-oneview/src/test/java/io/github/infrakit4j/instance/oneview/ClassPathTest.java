package io.github.infrakit4j.instance.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The runnable jar is made of what is on this class path, without what is for tests alone. */
class ClassPathTest {
  @Test
  void whatOnlyTheMessageBusNeedsIsNotInTheJar() throws ClassNotFoundException {
    assertThat(Class.forName("okhttp3.OkHttpClient")).isPublic();
    assertThatThrownBy(() -> Class.forName("com.rabbitmq.client.Connection"))
        .isInstanceOf(ClassNotFoundException.class);
  }
}
