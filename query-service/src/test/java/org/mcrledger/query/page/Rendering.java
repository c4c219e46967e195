package org.mcrledger.query.page;

import java.util.Locale;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders a template with sample values as the service does, without starting it. */
final class Rendering {
  private final Locale locale;

  Rendering(Locale locale) {
    this.locale = locale;
  }

  String render(String page, String theme, boolean then) throws Exception {
    try (GenericWebApplicationContext context =
        new GenericWebApplicationContext(new MockServletContext())) {
      context.getBeanFactory().registerSingleton("messageSource", SamplePages.messages());
      context.refresh();
      MockHttpServletResponse response = new MockHttpServletResponse();
      response.setCharacterEncoding("UTF-8");
      ExtendedModelMap model = new ExtendedModelMap();
      SamplePages.fill(model, page, locale, theme, then);
      view(page, context).render(model, request(context), response);
      return response.getContentAsString();
    }
  }

  private View view(String page, GenericWebApplicationContext context) throws Exception {
    ThymeleafViewResolver views = new ThymeleafViewResolver();
    views.setApplicationContext(context);
    views.setTemplateEngine(engine());
    views.setCharacterEncoding("UTF-8");
    View view = views.resolveViewName(page, locale);
    if (view == null) {
      throw new IllegalArgumentException("no template " + page);
    }
    return view;
  }

  private static SpringTemplateEngine engine() {
    ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("templates/");
    templates.setSuffix(".html");
    templates.setCharacterEncoding("UTF-8");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(templates);
    engine.setTemplateEngineMessageSource(SamplePages.messages());
    return engine;
  }

  private MockHttpServletRequest request(GenericWebApplicationContext context) {
    var servlets = java.util.Objects.requireNonNull(context.getServletContext());
    MockHttpServletRequest request = new MockHttpServletRequest(servlets, "GET", "/");
    request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
    request.setAttribute(
        DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new FixedLocaleResolver(locale));
    return request;
  }
}
