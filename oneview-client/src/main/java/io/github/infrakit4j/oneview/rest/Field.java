package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.JsonReader;
import java.io.IOException;

/** What becomes of the values of a member, whether a record has a component for it or not. */
interface Field extends Decoding.Maker<Object> {
  String name();

  /** Whether its values are not even looked at. */
  default boolean isPassedOver() {
    return false;
  }

  /** Its number in {@link Memory}. */
  int number();

  /** Reads the value that comes next, whatever it is. */
  void read(JsonReader reader, Decoding decoding, Draft draft, int place) throws IOException;

  /** Whether a text without escapes can be made and put. */
  boolean isForTexts();

  /** Puts what was made of a text. */
  void putText(Object made, Draft draft, int place);

  /** Puts null; true. */
  boolean putNull(Draft draft, int place);

  /** Puts true or false; false when the value does not belong here. */
  boolean putTruth(boolean value, Draft draft, int place);

  /** Puts a whole number; false when the value does not belong here. */
  boolean putWhole(int value, Draft draft, int place);
}
