package entente.app.web;

import entente.app.api.Api;
import entente.app.mcp.McpAddress;
import entente.ledger.Ledger;
import jakarta.servlet.MultipartConfigElement;
import java.net.InetAddress;
import java.time.Clock;
import java.util.concurrent.Executors;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// What the server is made of: Tomcat on the loopback address with a virtual thread for every
/// request, the guard, the routes. Nothing is configured by itself, so it starts fast and does
/// nothing that does not stand here.
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
class Site {
  /// Where the pages are served: never beyond this machine.
  static final String HOST = "127.0.0.1";

  @Bean
  TomcatServletWebServerFactory server(Environment environment) {
    var server = new TomcatServletWebServerFactory();
    server.setPort(environment.getRequiredProperty("entente.port", Integer.class));
    server.setAddress(InetAddress.ofLiteral(HOST));
    server.addProtocolHandlerCustomizers(
        protocol -> protocol.setExecutor(Executors.newVirtualThreadPerTaskExecutor()));
    server.addConnectorCustomizers(connector -> {
      // an imported claim's id may hold a slash
      connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
      connector.setMaxPostSize(Guard.LONGEST_UPLOAD);
      connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
    });
    server.addContextCustomizers(context ->
        ((StandardHost) context.getParent()).setErrorReportValveClass(BareErrors.class.getName()));
    return server;
  }

  @Bean
  DispatcherServlet dispatcherServlet() {
    return new DispatcherServlet();
  }

  /// Uploads larger than a megabyte wait on disk.
  @Bean
  ServletRegistrationBean<DispatcherServlet> everything(DispatcherServlet dispatcherServlet) {
    var registration = new ServletRegistrationBean<>(dispatcherServlet, "/");
    registration.setLoadOnStartup(1);
    registration.setMultipartConfig(
        new MultipartConfigElement("", Guard.LONGEST_UPLOAD, Guard.LONGEST_UPLOAD, 1 << 20));
    return registration;
  }

  @Bean
  FilterRegistrationBean<Guard> guard(Failures failures, Session session) {
    var registration = new FilterRegistrationBean<>(new Guard(failures, session));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  @Bean
  FilterRegistrationBean<Negotiated> negotiated() {
    var registration = new FilterRegistrationBean<>(new Negotiated());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return registration;
  }

  @Bean
  Html html() {
    return new Html();
  }

  @Bean
  Session session() {
    return new Session();
  }

  @Bean
  Failures failures(Html html) {
    return new Failures(html);
  }

  @Bean
  RouterFunction<ServerResponse> routes(
      Ledger ledger,
      Reception.Place reception,
      Html html,
      Failures failures,
      Session session,
      Clock clock) {
    return Api.routes(ledger, clock)
        .and(McpAddress.routes(ledger, clock))
        .and(pages(ledger, reception, html, failures, session, clock));
  }

  static RouterFunction<ServerResponse> pages(
      Ledger ledger,
      Reception.Place reception,
      Html html,
      Failures failures,
      Session session,
      Clock clock) {
    var shelf = new Shelf(ledger);
    var recent = new Recent(shelf, clock);
    var work =
        WorkRoutes.of(
            new Reception(reception, shelf, html, failures, session),
            new ReviewDesk(ledger, shelf, html, session, failures, clock),
            failures);
    var looks = LookRoutes.of(ledger, shelf, recent, html, failures, clock);
    var exchange = ExchangeRoutes.of(ledger, shelf, html, failures, session);
    var plans = PlanRoutes.of(ledger, shelf, html, failures, session, clock);
    return exchange
        .and(work)
        .and(looks)
        .and(plans)
        .and(Routes.of(ledger, shelf, recent, html, failures, session, clock));
  }
}
