package org.mcrledger.kit.json;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.mcrledger.kit.problem.Problem;

/** Takes in request bodies of JSON up to a limit; what is larger is not read to its end. */
public final class Bodies {
  private final int bytesMax;

  /**
   * @param bytesMax the largest body that is read, in bytes
   */
  public Bodies(int bytesMax) {
    this.bytesMax = bytesMax;
  }

  public <T extends Record> T read(HttpServletRequest request, Class<T> type) throws IOException {
    return StrictJson.read(bytes(request), type);
  }

  /** The bytes as sent; their hash tells whether a repeated command is the same command. */
  public byte[] bytes(HttpServletRequest request) throws IOException {
    String type = request.getContentType();
    if (type == null || !isJson(type)) { // also keeps forms of other sites from posting here
      throw Problem.of("media-type-unsupported", 415).asException();
    }
    long announced = request.getContentLengthLong();
    if (announced > bytesMax) {
      throw tooLarge();
    }
    try (InputStream in = request.getInputStream()) {
      // No more than was announced: most bodies are far smaller than what is set aside unasked.
      byte[] body = in.readNBytes(announced < 0 ? bytesMax + 1 : (int) announced);
      if (body.length > bytesMax) {
        throw tooLarge();
      }
      return body;
    }
  }

  private static boolean isJson(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.equals("application/json") || type.endsWith("+json");
  }

  private RuntimeException tooLarge() {
    return Problem.of("body-too-large", 413).with("max", bytesMax).asException();
  }
}
