package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

class ListenersTest {
  @Test
  void eachIsTold() {
    Recording first = new Recording();
    Recording second = new Recording();
    Subject subject = Subject.unknown(new InstanceId("web-1"));

    ProvisioningListener.all(first, second).gone(subject, Departure.DESTROYED, "destroyed");

    assertThat(first.lines()).containsExactly("web-1 gone: destroyed").isEqualTo(second.lines());
  }

  @Test
  void nothingIsKeptFromThem() throws NoSuchMethodException {
    for (Method method : ProvisioningListener.class.getMethods()) {
      if (method.isDefault()) {
        assertThat(Listeners.class.getDeclaredMethod(method.getName(), method.getParameterTypes()))
            .isNotNull();
      }
    }
  }
}
