package dev.plimsoll.server;

/// What a browser may do with an answer. Every page may load its style sheet and its icon from
/// here, and nothing else unless it is said.
///
/// @param scripts whether modules of this server run
/// @param connections whether its scripts may talk to this server
/// @param forms where its forms may go, as the directive has it
public record ContentSecurityPolicy(boolean scripts, boolean connections, String forms) {
  /// For answers that are no page.
  static final String NOTHING =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final ContentSecurityPolicy PAGE =
      new ContentSecurityPolicy(false, false, "'none'");

  /// A page that is complete without scripts and has no form.
  public static ContentSecurityPolicy page() {
    return PAGE;
  }

  public ContentSecurityPolicy withScripts() {
    return new ContentSecurityPolicy(true, connections, forms);
  }

  public ContentSecurityPolicy withConnections() {
    return new ContentSecurityPolicy(scripts, true, forms);
  }

  /// Forms may go to this server.
  public ContentSecurityPolicy withForms() {
    return new ContentSecurityPolicy(scripts, connections, "'self'");
  }

  /// Forms may go to this server and to another, also by its redirects.
  ///
  /// @param origin such as `https://host.example`, from a setting and not from a request
  public ContentSecurityPolicy withFormsTo(String origin) {
    return new ContentSecurityPolicy(scripts, connections, "'self' " + origin);
  }

  /// The value of the header.
  String header() {
    return "default-src 'none'; style-src 'self'; img-src 'self'"
        + (scripts ? "; script-src 'self'" : "")
        + (connections ? "; connect-src 'self'" : "")
        + "; base-uri 'none'; form-action "
        + forms
        + "; frame-ancestors 'none'";
  }
}
