package org.mcrledger.query;

import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.ledger.read.LedgerReader;
import org.mcrledger.query.ReadConfiguration.QueryDatabase;
import org.mcrledger.query.answer.ComparisonQueries;
import org.mcrledger.query.answer.ContactQueries;
import org.mcrledger.query.answer.CustomerPlaces;
import org.mcrledger.query.answer.CustomerQueries;
import org.mcrledger.query.answer.EvaluationFiles;
import org.mcrledger.query.answer.EvaluationQueries;
import org.mcrledger.query.answer.FigureEvents;
import org.mcrledger.query.answer.LedgerQueries;
import org.mcrledger.query.answer.MeasureQueries;
import org.mcrledger.query.answer.Names;
import org.mcrledger.query.answer.NineGridQueries;
import org.mcrledger.query.answer.Offices;
import org.mcrledger.query.answer.ProposalQueries;
import org.mcrledger.query.answer.ReadTables;
import org.mcrledger.query.answer.RecordedMeasures;
import org.mcrledger.query.answer.ReportRules;
import org.mcrledger.query.answer.ReviewQueries;
import org.mcrledger.query.answer.RuleQueries;
import org.mcrledger.query.answer.Sales;
import org.mcrledger.query.answer.SchemeQueries;
import org.mcrledger.query.answer.StaffQueries;
import org.mcrledger.query.answer.TierQueries;
import org.mcrledger.query.answer.TimelineQueries;
import org.mcrledger.query.hiding.NamesInText;
import org.mcrledger.query.history.History;
import org.mcrledger.query.lab.Labs;
import org.mcrledger.query.lab.ReplayDesk;
import org.mcrledger.query.lab.ReplayDocuments;
import org.mcrledger.query.lab.ReplayOrders;
import org.mcrledger.query.lab.ReplayRoom;
import org.mcrledger.query.lab.ReplayTimelines;
import org.mcrledger.query.lab.SavedDocuments;
import org.mcrledger.query.lab.SavedReplays;
import org.mcrledger.query.lab.SavingReplays;
import org.mcrledger.query.lab.judge.Reasons;
import org.mcrledger.query.live.AsOfTables;
import org.mcrledger.query.live.Projections;
import org.mcrledger.query.rest.ContactResource;
import org.mcrledger.query.rest.CustomerResource;
import org.mcrledger.query.rest.ExplanationFileResource;
import org.mcrledger.query.rest.JsonSchemaResource;
import org.mcrledger.query.rest.LedgerResource;
import org.mcrledger.query.rest.LoginResource;
import org.mcrledger.query.rest.MeasureResource;
import org.mcrledger.query.rest.ProjectionResource;
import org.mcrledger.query.rest.ProposalFileResource;
import org.mcrledger.query.rest.ProposalResource;
import org.mcrledger.query.rest.ReplayDocument;
import org.mcrledger.query.rest.ReplayResource;
import org.mcrledger.query.rest.ReplayTimelineResource;
import org.mcrledger.query.rest.ReviewResource;
import org.mcrledger.query.rest.RuleResource;
import org.mcrledger.query.rest.SavedReplayResource;
import org.mcrledger.query.rest.SchemeResource;
import org.mcrledger.query.rest.StaffResource;
import org.mcrledger.query.rest.TierResource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The questions that pages and API share, and the API's resources over them. */
@Configuration(proxyBeanMethods = false)
@Import({
  ContactResource.class,
  CustomerResource.class,
  ExplanationFileResource.class,
  LedgerResource.class,
  LoginResource.class,
  MeasureResource.class,
  ProjectionResource.class,
  ReplayResource.class,
  ReplayTimelineResource.class,
  ProposalFileResource.class,
  ProposalResource.class,
  ReviewResource.class,
  JsonSchemaResource.class,
  RuleResource.class,
  SavedReplayResource.class,
  SchemeResource.class,
  StaffResource.class,
  TierResource.class
})
class AnswerConfiguration {
  @Bean
  ReadTables readTables(Projections projections, AsOfTables past, QueryDatabase database) {
    return new ReadTables(projections, past, database.dataSource());
  }

  @Bean
  NamesInText namesInText(QueryDatabase database) {
    return new NamesInText(database.jdbc());
  }

  @Bean
  RuleQueries ruleQueries(ReportRules rules, NamesInText texts) {
    return new RuleQueries(rules, texts);
  }

  @Bean
  SchemeQueries schemeQueries(ReportRules rules, NamesInText texts) {
    return new SchemeQueries(rules, texts);
  }

  @Bean
  Offices offices(ReportRules rules, NamesInText texts) {
    return new Offices(rules, texts);
  }

  @Bean
  Names names(ReadTables tables, NamesInText texts) {
    return new Names(tables, texts);
  }

  @Bean
  CustomerPlaces customerPlaces(ReadTables tables, BusinessClock clock, QueryDatabase database) {
    return new CustomerPlaces(tables, clock, database.jdbc());
  }

  @Bean
  CustomerQueries customerQueries(
      ReadTables tables,
      CustomerPlaces places,
      Names names,
      ReportRules rules,
      QueryDatabase database,
      History queryHistory,
      BusinessClock clock) {
    return new CustomerQueries(tables, places, names, rules, database.jdbc(), queryHistory, clock);
  }

  @Bean
  MeasureQueries measureQueries(ReadTables tables, CustomerPlaces places, Names names) {
    return new MeasureQueries(tables, places, names);
  }

  @Bean
  TimelineQueries timelineQueries(
      ReadTables tables,
      History queryHistory,
      CustomerPlaces places,
      Names names,
      ReportRules rules,
      QueryDatabase database,
      BusinessClock clock) {
    FigureEvents figures = new FigureEvents(tables, rules, database.jdbc(), clock);
    return new TimelineQueries(queryHistory, places, names, figures, rules, clock);
  }

  @Bean
  TierQueries tierQueries(
      ReadTables tables,
      History queryHistory,
      CustomerPlaces places,
      Names names,
      BusinessClock clock,
      ReportRules rules) {
    return new TierQueries(tables, queryHistory, places, names, clock, rules);
  }

  @Bean
  EvaluationQueries evaluationQueries(
      ReadTables tables,
      History queryHistory,
      CustomerPlaces places,
      MeasureQueries measures,
      QueryDatabase database) {
    RecordedMeasures recorded = (customers, asOf) -> measures.recorded(asOf, customers);
    Sales sales = new Sales(tables, queryHistory, database.jdbc());
    return new EvaluationQueries(tables, places, recorded, sales, database.jdbc());
  }

  @Bean
  ComparisonQueries comparisonQueries(EvaluationQueries evaluations, ReadTables tables) {
    return new ComparisonQueries(evaluations, tables);
  }

  @Bean
  EvaluationFiles evaluationFiles(ComparisonQueries comparisons, History queryHistory) {
    return new EvaluationFiles(comparisons, queryHistory);
  }

  @Bean
  ProposalQueries proposalQueries(
      ReadTables tables,
      History queryHistory,
      CustomerPlaces places,
      Names names,
      EvaluationQueries evaluations,
      ReportRules rules,
      BusinessClock clock) {
    return new ProposalQueries(tables, queryHistory, places, names, evaluations, rules, clock);
  }

  @Bean
  ContactQueries contactQueries(
      ReadTables tables,
      History queryHistory,
      CustomerPlaces places,
      Names names,
      ReportRules rules) {
    return new ContactQueries(tables, queryHistory, places, names, rules);
  }

  @Bean
  NineGridQueries nineGridQueries(
      ReadTables tables,
      CustomerPlaces places,
      Names names,
      ReportRules rules,
      QueryDatabase database) {
    return new NineGridQueries(tables, places, names, rules, database.jdbc());
  }

  @Bean
  ReviewQueries reviewQueries(
      ReadTables tables,
      CustomerPlaces places,
      Names names,
      ReportRules rules,
      QueryDatabase database) {
    return new ReviewQueries(tables, places, names, rules, database.jdbc());
  }

  @Bean
  StaffQueries staffQueries(ReadTables tables, Names names, QueryDatabase database) {
    return new StaffQueries(tables, names, database.jdbc());
  }

  @Bean
  LedgerQueries ledgerQueries(QueryDatabase database, History queryHistory) {
    return new LedgerQueries(
        new LedgerReader(database.dataSource()), queryHistory, database.jdbc());
  }

  @Bean
  ReplayOrders replayOrders(ReportRules rules, BusinessClock clock) {
    return new ReplayOrders(rules, clock);
  }

  @Bean
  ReplayRoom replayRoom() {
    return ReplayRoom.ofThisServer();
  }

  @Bean
  ReplayTimelines replayTimelines(History queryHistory, ReplayRoom room) {
    return new ReplayTimelines(queryHistory, room);
  }

  @Bean(destroyMethod = "close")
  ReplayDesk replayDesk(
      QueryDatabase database,
      History queryHistory,
      BusinessClock clock,
      ReportRules rules,
      ReplayRoom room,
      QueryServiceProperties properties) {
    return Labs.desk(
        database.dataSource(),
        queryHistory,
        clock,
        (day, position) -> rules.official(new AsOf(day, new AsOf.KnownAt.Position(position))),
        room,
        properties.workers());
  }

  @Bean
  Reasons reasons(History queryHistory, NamesInText texts) {
    return new Reasons(queryHistory, texts);
  }

  @Bean
  ReplayDocuments replayDocuments() {
    return new ReplayDocuments(new ReplayDocument());
  }

  @Bean
  SavedDocuments savedDocuments(QueryDatabase database) {
    return new SavedDocuments(database.jdbc());
  }

  @Bean
  SavedReplays savedReplays(
      History queryHistory,
      ReplayDesk desk,
      SavedDocuments savedDocuments,
      ReplayDocuments replayDocuments,
      NamesInText texts) {
    return new SavedReplays(queryHistory, desk, savedDocuments, replayDocuments, texts);
  }

  @Bean
  SavingReplays savingReplays(ReplayDocuments replayDocuments, SavedDocuments savedDocuments) {
    return new SavingReplays(replayDocuments, savedDocuments);
  }
}
