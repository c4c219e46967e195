package org.mcrledger.kit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class MultipartTest {
  @Test
  void a_form_has_its_texts_and_its_file_each_within_the_boundary_it_names() {
    Multipart form =
        new Multipart().text("mapping", "名").file("file", "a.csv", BodyPublishers.ofString("x,y"));
    String edge = "--" + form.contentType().split("boundary=")[1];
    assertThat(sent(form.body()).replace(edge, "EDGE"))
        .isEqualTo(
            """
            EDGE
            Content-Disposition: form-data; name="mapping"

            名
            EDGE
            Content-Disposition: form-data; name="file"; filename="a.csv"

            x,y
            EDGE--
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void no_file_can_be_called_so_that_its_name_ends_early() {
    Multipart form =
        new Multipart().file("file", "a\"; name=\"mapping\"\r\n\\.csv", BodyPublishers.noBody());
    assertThat(sent(form.body())).contains("filename=\"a_; name=_mapping____.csv\"\r\n");
  }

  private static String sent(BodyPublisher body) {
    CompletableFuture<String> all = new CompletableFuture<>();
    body.subscribe(
        new Flow.Subscriber<>() {
          private final StringBuilder text = new StringBuilder();

          @Override
          public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
          }

          @Override
          public void onNext(ByteBuffer piece) {
            text.append(StandardCharsets.UTF_8.decode(piece));
          }

          @Override
          public void onError(Throwable failure) {
            all.completeExceptionally(failure);
          }

          @Override
          public void onComplete() {
            all.complete(text.toString());
          }
        });
    return all.join();
  }
}
