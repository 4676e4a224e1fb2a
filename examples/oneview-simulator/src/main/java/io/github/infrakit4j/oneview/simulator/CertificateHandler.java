package io.github.infrakit4j.oneview.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/**
 * {@code /rest/certificates}: the appliance's authority, and the key pairs with which clients
 * connect to its message bus.
 */
final class CertificateHandler implements Handler {
  private static final String ROOT = "/rest/certificates";
  private static final String CLIENTS = ROOT + "/client/rabbitmq";
  private static final String PAIRS = CLIENTS + "/keypair/";
  private static final String REQUEST_TYPE = "RabbitMqClientCertV2";

  /** From this API version on the authority comes in a list, before as bare PEM. */
  private static final int LISTED = 500;

  private final ApplianceState state;
  private final Certificates certificates;

  /** The key pairs by alias. Not among the resources: keys are told to nobody but who asks. */
  private final Map<String, HeldCertificate> pairs = new LinkedHashMap<>();

  CertificateHandler(ApplianceState state, Certificates certificates) {
    this.state = state;
    this.certificates = certificates;
  }

  @Override
  public Reply handle(Request request) {
    String path = request.path();
    if (path.equals(CLIENTS)) {
      require("POST", request);
      return create(request);
    }
    if (path.equals(ROOT + "/ca") || path.startsWith(PAIRS)) {
      require("GET", request);
      return path.startsWith(PAIRS) ? pair(path) : authority(request);
    }
    throw Refusal.notFound(path);
  }

  private static void require(String method, Request request) {
    if (!request.method().equals(method)) {
      throw Refusal.wrongMethod(request.method(), request.path());
    }
  }

  private Reply create(Request request) {
    Map<String, @Nullable Object> body = request.jsonObject();
    String alias = Json.textOrEmpty(body, "commonName");
    if (!REQUEST_TYPE.equals(Json.text(body, "type")) || alias.isEmpty()) {
      throw Refusal.badRequest(
          "INVALID_CERTIFICATE_REQUEST",
          "A commonName and the type " + REQUEST_TYPE + " are required.");
    }
    if (pairs.containsKey(alias)) {
      throw Refusal.conflict("RABBITMQ_CLIENTCERT_CONFLICT", "The certificate exists already.");
    }
    TaskRunner.Plan plan =
        new TaskRunner.Plan(
            "Generate client certificate",
            Noun.CERTIFICATE,
            null,
            "Generate RabbitMQ client certificate",
            Delay.CERTIFICATE);
    return Reply.accepted(state.tasks.run(request, plan, new Generate(alias)), request.api());
  }

  private Reply pair(String path) {
    String alias = path.substring(PAIRS.length());
    HeldCertificate pair = pairs.get(alias);
    if (pair == null) {
      throw new Refusal(
          404,
          ErrorBody.of("RABBITMQ_CLIENTCERT_NOT_FOUND", "Certificate/Private key file is missing.")
              .action("Generate the certificate, then repeat the request."));
    }
    return Reply.ok(
        Json.object(
            "type",
            REQUEST_TYPE,
            "aliasName",
            alias,
            "commonName",
            alias,
            "signedCert",
            true,
            "base64SSLCertData",
            pair.certificatePem(),
            "base64SSLKeyData",
            pair.privateKeyPkcs1Pem()));
  }

  private Reply authority(Request request) {
    String pem = certificates.authority.certificatePem();
    if (request.api() < LISTED) {
      return Reply.text(200, pem);
    }
    Map<String, @Nullable Object> details =
        Json.object("type", "CertificateDetailV2", "aliasName", "localhost", "base64Data", pem);
    Map<String, @Nullable Object> member =
        Json.object("type", "CertificateInfoV2", "certType", "INTERNAL");
    member.put("certificateDetails", details);
    return Reply.ok(
        Json.object(
            "type",
            "CertificateAuthorityInfoCollection",
            "count",
            1,
            "total",
            1,
            "start",
            0,
            "members",
            Json.list(member)));
  }

  /** Makes a key pair; the task knows its alias only. */
  private final class Generate implements Work {
    private final String alias;

    Generate(String alias) {
      this.alias = alias;
    }

    @Override
    public @Nullable ErrorBody check() {
      return pairs.containsKey(alias)
          ? ErrorBody.of("RABBITMQ_CLIENTCERT_CONFLICT", "The certificate exists already.")
          : null;
    }

    @Override
    public Resource begin(Resource task) {
      return new Resource(Noun.CERTIFICATE, PAIRS + alias, Json.object("name", alias), state.now());
    }

    @Override
    public void finish() {
      pairs.put(alias, certificates.client(alias));
    }
  }
}
