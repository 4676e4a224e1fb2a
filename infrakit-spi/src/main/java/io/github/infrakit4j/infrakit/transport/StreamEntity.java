package io.github.infrakit4j.infrakit.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** A body of unknown length; the clock of its connection runs while bytes are on their way. */
final class StreamEntity extends AbstractHttpEntity {

  private final HttpStream.Source source;
  private final MessageClock clock;

  StreamEntity(HttpStream.Source source, MessageClock clock) {
    super((String) null, null, true);
    this.source = source;
    this.clock = clock;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    clock.stop();
    source.sendTo(bytes -> send(bytes, out));
    clock.start();
  }

  private void send(byte[] bytes, OutputStream out) throws IOException {
    clock.start();
    out.write(bytes);
    out.flush();
    clock.stop();
  }

  @Override
  public boolean isStreaming() {
    return true;
  }

  @Override
  public boolean isRepeatable() {
    return false;
  }

  @Override
  public long getContentLength() {
    return -1;
  }

  @Override
  public InputStream getContent() {
    throw new UnsupportedOperationException("A stream is written, never read");
  }

  @Override
  public void close() {}
}
