package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.JsonReader;
import java.io.IOException;

/** A member that a {@link Brief} record does not know. Its values are not even looked at. */
final class PassedOver implements Field {
  private final String name;

  PassedOver(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int number() {
    return Memory.NO_MEMBER;
  }

  @Override
  public boolean isPassedOver() {
    return true;
  }

  @Override
  public void read(JsonReader reader, Decoding decoding, Draft draft, int place)
      throws IOException {
    decoding.passOver();
  }

  @Override
  public boolean isForTexts() {
    return false;
  }

  @Override
  public void putText(Object made, Draft draft, int place) {}

  @Override
  public boolean putNull(Draft draft, int place) {
    return true;
  }

  @Override
  public boolean putTruth(boolean value, Draft draft, int place) {
    return true;
  }

  @Override
  public boolean putWhole(int value, Draft draft, int place) {
    return true;
  }

  @Override
  public Object made(byte[] data, int from, int to) {
    throw new UnsupportedOperationException(name + " is passed over");
  }
}
