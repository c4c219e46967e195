package org.mcrledger.kit.web;

import org.mcrledger.kit.KitProperties;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.account.KnownAccounts;
import org.mcrledger.kit.account.Logins;
import org.mcrledger.kit.account.Sessions;
import org.mcrledger.kit.clock.WallClock;
import org.mcrledger.kit.command.Commands;
import org.mcrledger.kit.command.FileImports;
import org.mcrledger.kit.command.HttpCommands;
import org.mcrledger.kit.command.HttpImports;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Three doors: the API by Basic, session or assertion, with a short way for those who bring their
 * credentials with each request; the technical endpoints; the pages by login form. Behind each door
 * the {@link org.mcrledger.kit.access.RouteGuard} asks for the route's right.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import(AnyId.class)
public class SecurityConfiguration {
  private final Logins logins;
  private final SessionCookie cookie;

  SecurityConfiguration(Logins logins, Sessions sessions, KnownAccounts accounts) {
    this.logins = logins;
    this.cookie = new SessionCookie(sessions, accounts);
  }

  /** Known as a bean, so that Spring Boot makes no user of its own. */
  @Bean
  AuthenticationManager passwordCheck() {
    return new PasswordCheck(logins, "basic");
  }

  /**
   * One measurement for each filter of each request cost more than the filters; requests are
   * measured as a whole.
   */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  @ConditionalOnProperty("mcr.assertion-secret")
  Assertions assertions(KitProperties properties, WallClock clock) {
    return new Assertions(properties.assertionSecret().orElseThrow(), clock);
  }

  @Bean
  @ConditionalOnProperty("mcr.command-url")
  Commands commandsOverHttp(KitProperties properties, Assertions assertions) {
    return new HttpCommands(properties.commandUrl().orElseThrow(), assertions);
  }

  @Bean
  @ConditionalOnProperty("mcr.command-url")
  FileImports importsOverHttp(KitProperties properties, Assertions assertions) {
    return new HttpImports(properties.commandUrl().orElseThrow(), assertions);
  }

  /**
   * Programs ask often, and each request costs what its filters cost: here are those that do
   * something for them.
   */
  @Bean
  @Order(0)
  SecurityFilterChain programDoor(
      HttpSecurity http, ObjectProvider<Assertions> assertions, KnownAccounts accounts) {
    boolean taken = assertions.getIfAvailable() != null;
    return api(http.securityMatcher(new CredentialsBrought(taken)), assertions, accounts)
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(AbstractHttpConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .servletApi(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(1)
  SecurityFilterChain apiDoor(
      HttpSecurity http, ObjectProvider<Assertions> assertions, KnownAccounts accounts) {
    http.securityMatcher("/api/**", "/v3/api-docs/**");
    return remembering(api(http, assertions, accounts)).build();
  }

  private HttpSecurity api(
      HttpSecurity http, ObjectProvider<Assertions> assertions, KnownAccounts accounts) {
    ApiRefusals refusals = new ApiRefusals();
    http.authenticationManager(passwordCheck())
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
        .exceptionHandling(
            failed -> failed.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .headers(headers -> SafeHeaders.ofData(headers));
    assertions.ifAvailable(
        known ->
            http.addFilterBefore(
                new AssertionFilter(known, accounts), BasicAuthenticationFilter.class));
    return http;
  }

  @Bean
  @Order(2)
  SecurityFilterChain technicalDoor(HttpSecurity http) {
    ApiRefusals refusals = new ApiRefusals();
    http.securityMatcher("/actuator/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/actuator/health/**", "/actuator/info")
                    .permitAll()
                    .anyRequest()
                    .hasAuthority(Right.READ_STATE.key()))
        .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
        .exceptionHandling(
            failed -> failed.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .headers(headers -> SafeHeaders.ofData(headers));
    return remembering(http.authenticationManager(passwordCheck())).build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain pageDoor(
      HttpSecurity http, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
    PageRefusals refusals = new PageRefusals(resolver);
    CookieRequestCache cache = PagesAskedFor.cache();
    http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(PagesAskedFor.OPEN)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .requestCache(requests -> requests.requestCache(cache))
        .formLogin(
            form ->
                form.loginPage(LoginPage.PATH)
                    .successHandler(beginning(backTo(cache)))
                    .failureHandler(refusals))
        .logout(
            logout ->
                logout
                    .logoutUrl(LoginPage.LOGOUT_PATH)
                    .addLogoutHandler(cookie)
                    .logoutSuccessUrl(LoginPage.PATH + "?out"))
        .exceptionHandling(
            failed -> failed.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .headers(headers -> SafeHeaders.ofPages(headers));
    http.authenticationManager(new PasswordCheck(logins, "form"));
    return remembering(http).build();
  }

  /** With sessions, and with the token that guards them. */
  private HttpSecurity remembering(HttpSecurity http) {
    return http.securityContext(context -> context.securityContextRepository(cookie))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(
            csrf ->
                csrf.spa()
                    .csrfTokenRepository(tokens())
                    .requireCsrfProtectionMatcher(new CsrfNeeded()));
  }

  private AuthenticationSuccessHandler beginning(AuthenticationSuccessHandler next) {
    return (request, response, verified) -> {
      cookie.begin(verified, request, response);
      next.onAuthenticationSuccess(request, response, verified);
    };
  }

  private static SavedRequestAwareAuthenticationSuccessHandler backTo(CookieRequestCache cache) {
    SavedRequestAwareAuthenticationSuccessHandler handler =
        new SavedRequestAwareAuthenticationSuccessHandler();
    handler.setRequestCache(cache);
    handler.setRedirectStrategy(PagesAskedFor::redirectWithin);
    return handler;
  }

  /** Pages read the token from what we render, programs with a session from the cookie. */
  private static CookieCsrfTokenRepository tokens() {
    CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/"));
    return tokens;
  }
}
