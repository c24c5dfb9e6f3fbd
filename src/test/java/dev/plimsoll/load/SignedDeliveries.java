package dev.plimsoll.load;

import dev.plimsoll.server.WebhookSignature;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Requests that are made and signed before anything is measured. Each has a GUID of its own; the
/// documents come again after some thousand.
final class SignedDeliveries {
  private final List<byte[]> ends = new ArrayList<>();
  private final byte[] start;
  private final int largest;

  private SignedDeliveries(byte[] start, int largest) {
    this.start = start;
    this.largest = largest;
  }

  /// @param path where the webhook is
  static SignedDeliveries of(List<byte[]> documents, String secret, String path) {
    byte[] start =
        bytes(
            ("""
            POST %s HTTP/1.1
            Host: 127.0.0.1
            User-Agent: GitHub-Hookshot/5d1f0a7
            Accept: */*
            Content-Type: application/json
            X-GitHub-Event: pull_request
            X-GitHub-Hook-ID: 521000042
            X-GitHub-Hook-Installation-Target-ID: 1234567
            X-GitHub-Hook-Installation-Target-Type: integration
            X-GitHub-Delivery:\
            """
                    + " ")
                .formatted(path)
                .replace("\n", "\r\n"));
    int longest = documents.stream().mapToInt(document -> document.length).max().orElse(0);
    SignedDeliveries deliveries = new SignedDeliveries(start, longest + 1024);
    WebhookSignature signature = new WebhookSignature(secret);
    documents.forEach(document -> deliveries.ends.add(end(document, signature)));
    return deliveries;
  }

  private static byte[] end(byte[] document, WebhookSignature signature) {
    byte[] head =
        bytes(
            "\r\nX-Hub-Signature-256: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(signature.of(document), document.length));
    byte[] end = new byte[head.length + document.length];
    System.arraycopy(head, 0, end, 0, head.length);
    System.arraycopy(document, 0, end, head.length, document.length);
    return end;
  }

  /// The name of the delivery with this number.
  static String guid(int number) {
    return "70619a3e-5c1f-4b7a-9d02-%012x".formatted(number);
  }

  /// The number of the delivery with this name.
  static int number(String guid) {
    return Integer.parseInt(guid.substring(guid.lastIndexOf('-') + 1), 16);
  }

  /// Which of the documents the delivery with this number brings.
  int document(int number) {
    return number % ends.size();
  }

  void write(int number, ByteBuffer to) {
    to.put(start).put(bytes(guid(number))).put(ends.get(document(number)));
  }

  /// No request is larger.
  int largest() {
    return largest;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
