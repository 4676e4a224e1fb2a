package io.github.infrakit4j.oneview.rest;

import retrofit2.http.GET;

/** The API versions of an appliance; needs no session. */
public interface VersionApi {
  /** The oldest and the newest version. {@code GET /rest/version}, all API versions. */
  @GET("/rest/version")
  VersionRange get();
}
