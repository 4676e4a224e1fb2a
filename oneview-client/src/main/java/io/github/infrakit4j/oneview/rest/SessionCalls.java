package io.github.infrakit4j.oneview.rest;

import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/** The calls that need no session, or make and end one. */
interface SessionCalls {
  @GET("/rest/version")
  Call<VersionRange> version();

  @GET("/rest/logindetails")
  Call<LoginDetails> details(@Header("X-API-Version") int version);

  @POST(Target.SESSIONS)
  Call<Opened> login(@Body Login login, @Header("X-API-Version") int version);

  @PUT(Target.SESSIONS)
  Call<Opened> revalidate(@Header("auth") String token, @Header("X-API-Version") int version);

  @DELETE(Target.SESSIONS)
  Call<UnreadBody> logout(@Header("auth") String token, @Header("X-API-Version") int version);

  /**
   * A request for a session.
   *
   * @param userName who
   * @param password the secret
   * @param authLoginDomain the directory; null for the appliance's default
   * @param loginMsgAck true, as an appliance with a login message refuses anything else; who wants
   *     to read it first has {@link LoginDetails}
   * @param extras none
   */
  record Login(
      String userName,
      String password,
      @Nullable String authLoginDomain,
      Boolean loginMsgAck,
      Extras extras) {
    static Login of(Credentials who) {
      return new Login(who.userName(), who.password(), who.domain(), true, Extras.NONE);
    }

    @Override
    public String toString() {
      return "Login[" + userName + "]";
    }
  }

  /**
   * A session.
   *
   * @param sessionID the token, a secret
   * @param extras the rest
   */
  record Opened(@Nullable String sessionID, Extras extras) {
    @Override
    public String toString() {
      return "Opened[]";
    }
  }
}
