package org.mcrledger.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ProblemAdviceTest {
  private final ProblemAdvice advice =
      new ProblemAdvice(new DefaultListableBeanFactory().getBeanProvider(ProblemPage.class));
  private final MockHttpServletRequest request =
      new MockHttpServletRequest("GET", "/api/v1/customers");
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void who_hung_up_is_answered_nothing() throws Exception {
    advice.answer(new IOException("Broken pipe"), request, response);

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentAsString()).isEmpty();
  }

  @Test
  void what_nobody_foresaw_is_answered_with_an_id_and_without_its_message() throws Exception {
    advice.answer(new IllegalStateException("secret"), request, response);

    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(response.getContentAsString()).contains("\"id\"").doesNotContain("secret");
  }
}
