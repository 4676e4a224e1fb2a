package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.UnreadBody;
import java.util.Map;
import okhttp3.RequestBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HeaderMap;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.QueryMap;
import retrofit2.http.Url;

/** The verbs, to any address; what {@link Place} sends with. */
interface WireCalls {
  @GET
  Call<UnreadBody> get(@Url String path, @QueryMap Map<String, String> query);

  @POST
  Call<UnreadBody> post(
      @Url String path,
      @QueryMap Map<String, String> query,
      @HeaderMap Map<String, String> headers,
      @Body RequestBody body);

  @PUT
  Call<UnreadBody> put(
      @Url String path,
      @QueryMap Map<String, String> query,
      @HeaderMap Map<String, String> headers,
      @Body RequestBody body);

  @PATCH
  Call<UnreadBody> patch(
      @Url String path,
      @QueryMap Map<String, String> query,
      @HeaderMap Map<String, String> headers,
      @Body RequestBody body);

  @DELETE
  Call<UnreadBody> delete(
      @Url String path,
      @QueryMap Map<String, String> query,
      @HeaderMap Map<String, String> headers);
}
