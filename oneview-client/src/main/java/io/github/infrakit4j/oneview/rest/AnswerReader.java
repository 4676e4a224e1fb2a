package io.github.infrakit4j.oneview.rest;

import java.io.IOException;
import retrofit2.Response;

/**
 * Makes the result of a call from a good answer.
 *
 * @param <R> the body
 * @param <T> the result
 */
@FunctionalInterface
public interface AnswerReader<R, T> {
  /**
   * Reads the answer.
   *
   * @throws IOException when the body breaks off or is not understood
   */
  T read(Response<R> answer) throws IOException;
}
