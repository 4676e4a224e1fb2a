package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.JsonWriter;
import org.jspecify.annotations.Nullable;

/** Reads {@link Brief} records. */
final class BriefAdapter extends RecordAdapter {
  private final Shape shape;

  BriefAdapter(Shape shape, Member[] members) {
    super(members, members.length, PassedOver::new, PassedOver::new);
    this.shape = shape;
  }

  @Override
  Object make(Draft draft, boolean inList) {
    return draft.makeBrief(shape);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Object record) {
    throw new UnsupportedOperationException(
        shape + " is brief: written, it would take away what was passed over when it was read");
  }
}
