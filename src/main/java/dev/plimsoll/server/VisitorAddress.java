package dev.plimsoll.server;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells visitors apart by where they come from.
///
/// @param proxies how many reverse proxies of ours a request comes through. Each adds to the end of
///   `X-Forwarded-For` whom it was asked by; what stands before that anybody can have made up.
public record VisitorAddress(int proxies) {
  String of(Context request) {
    List<String> forwarded =
        Optional.ofNullable(request.header("X-Forwarded-For")).stream()
            .flatMap(header -> Stream.of(header.split(",", -1)))
            .map(String::strip)
            .toList();
    boolean throughAll = proxies > 0 && forwarded.size() >= proxies;
    return throughAll ? forwarded.get(forwarded.size() - proxies) : request.req().getRemoteAddr();
  }
}
