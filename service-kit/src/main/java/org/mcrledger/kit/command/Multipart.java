package org.mcrledger.kit.command;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A form with a file in it, as a browser sends it. The file is passed on as it is read. */
public final class Multipart {
  private final String boundary = UUID.randomUUID().toString();
  private final List<BodyPublisher> pieces = new ArrayList<>();

  public Multipart text(String name, String value) {
    pieces.add(BodyPublishers.ofString(head(name, "") + value + "\r\n"));
    return this;
  }

  /**
   * @param fileName what its sender calls it; what would end the name early is taken out of it
   */
  public Multipart file(String name, String fileName, BodyPublisher content) {
    String called = "; filename=\"" + fileName.replaceAll("[\\r\\n\"\\\\]", "_") + "\"";
    pieces.add(BodyPublishers.ofString(head(name, called)));
    pieces.add(content);
    pieces.add(BodyPublishers.ofString("\r\n"));
    return this;
  }

  private String head(String name, String more) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
        .formatted(boundary, name, more);
  }

  public String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  public BodyPublisher body() {
    List<BodyPublisher> all = new ArrayList<>(pieces);
    all.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
    return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
  }
}
