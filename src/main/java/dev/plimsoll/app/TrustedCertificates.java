package dev.plimsoll.app;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// Believes the authorities of a PEM file besides those of the platform.
final class TrustedCertificates {
  private TrustedCertificates() {}

  /// @throws GeneralSecurityException if the text holds no certificate or one that cannot be read
  static SSLContext with(String pem) throws GeneralSecurityException, IOException {
    Collection<? extends Certificate> own =
        CertificateFactory.getInstance("X.509")
            .generateCertificates(
                new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    if (own.isEmpty()) {
      throw new GeneralSecurityException("no certificate");
    }
    KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
    all.load(null, null);
    int number = 0;
    for (X509Certificate platform : trust(null).getAcceptedIssuers()) {
      all.setCertificateEntry("platform-" + number++, platform);
    }
    for (Certificate certificate : own) {
      all.setCertificateEntry("own-" + number++, certificate);
    }
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {trust(all)}, null);
    return context;
  }

  /// @param store the platform's own where null
  private static X509TrustManager trust(@Nullable KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager ours) {
        return ours;
      }
    }
    throw new GeneralSecurityException("the platform has no X.509 trust manager");
  }
}
